"""People: what nobody at the table owns: harm, quiet, returns, the plants, and what losses do."""

from __future__ import annotations

from wargame.engine.events import TrackSet
from wargame.engine.modules import RuleModule

from .course import panels, respond, upkeep
from .parameters import Parameters
from .words import NAME, USES

MODULE = RuleModule(
    name=NAME,
    title="People",
    version="1",
    parameters=Parameters,
    uses=USES,
    upkeep=upkeep,
    respond=respond,
    reacts_to=(TrackSet,),
    panels=panels,
)
