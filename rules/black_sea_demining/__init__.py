"""Black Sea demining: hidden mines, search, lanes, straits, insurance, and what cargo does."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .adjudication import adjudicate, respond, setup, upkeep
from .counts import REACTS_TO
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Contender, Insurer, Strait
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Black Sea demining",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"strait": Strait, "insurer": Insurer, "contender": Contender},
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
