"""Objectives: the two aims that a seat wants most, sealed in the first turn and opened last."""

from __future__ import annotations

from wargame.engine.events import TrackSet
from wargame.engine.modules import RuleModule

from .doctrine import DOCTRINE
from .orders import WantMost
from .sealed import NAME, adjudicate, objections, panels, respond, upkeep

MODULE = RuleModule(
    name=NAME,
    title="Objectives",
    version="1",
    orders=(WantMost,),
    doctrine=DOCTRINE,
    upkeep=upkeep,
    adjudicate=adjudicate,
    respond=respond,
    reacts_to=(TrackSet,),
    objections=objections,
    panels=panels,
)
