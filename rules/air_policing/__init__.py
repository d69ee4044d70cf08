"""Air policing: jets based outside the country, incursions, and the return of civil flights."""

from __future__ import annotations

from wargame.engine.modules import RuleModule

from .adjudication import REACTS_TO, adjudicate, respond, setup, upkeep
from .doctrine import DOCTRINE
from .objections import objections
from .odds import ODDS
from .orders import ORDERS
from .panels import panels
from .parameters import Parameters
from .rows import Airport, Loan, Post, Wing
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="Air policing",
    version="1",
    orders=ORDERS,
    parameters=Parameters,
    rows={"wing": Wing, "post": Post, "loan": Loan, "airport": Airport},
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
