"""Leadership: who leads the mission, by whose vote, under which rules, and who then contributes."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .adjudication import REACTS_TO, adjudicate, respond, setup, upkeep
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Form, Veto, Willing
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Leadership",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"form": Form, "veto": Veto, "willing": Willing},
    uses=USES,
    doctrine=DOCTRINE,
    odds=ODDS,
    setup=setup,
    upkeep=upkeep,
    adjudicate=adjudicate,
    respond=respond,
    reacts_to=REACTS_TO,
    objections=objections,
    panels=panels,
)
