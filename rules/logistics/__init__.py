"""Logistics: corridors, goods and stocks that keep a force supplied, and what befalls them."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .acts import adjudicate
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Corridor
from .upkeep import REACTS_TO, respond, setup, upkeep
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Logistics",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"corridor": Corridor},
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
