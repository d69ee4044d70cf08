"""Air defence and national defence: batteries, interceptors, licences, strikes, the host's army."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .adjudication import REACTS_TO, adjudicate, respond, setup, upkeep
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Licence, Source
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Air defence",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"source": Source, "licence": Licence},
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
