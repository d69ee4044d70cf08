"""Deployment: pledges, formations, lift, sites, mandate and distance of a force after a truce."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .adjudication import REACTS_TO, adjudicate, respond, setup, upkeep
from .doctrine import DOCTRINE
from .lift import settle
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Contributor, Lift
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Deployment",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"contributor": Contributor, "lift": Lift},
    uses=USES,
    doctrine=DOCTRINE,
    odds=ODDS,
    setup=setup,
    upkeep=upkeep,
    adjudicate=adjudicate,
    settle=settle,
    respond=respond,
    reacts_to=REACTS_TO,
    objections=objections,
    panels=panels,
)
