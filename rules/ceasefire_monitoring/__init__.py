"""Ceasefire monitoring: sectors of the line, three counts of violations, and how they are met."""

from __future__ import annotations

from wargame.engine.events import SwitchSet
from wargame.engine.modules import RuleModule

from .adjudication import adjudicate
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .pact import respond
from .panels import panels
from .parameters import Parameters
from .passing import opened, upkeep
from .rows import Monitor
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Ceasefire monitoring",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"monitor": Monitor},
    uses=USES,
    doctrine=DOCTRINE,
    odds=ODDS,
    setup=opened,
    upkeep=upkeep,
    adjudicate=adjudicate,
    respond=respond,
    reacts_to=(SwitchSet,),
    objections=objections,
    panels=panels,
)
