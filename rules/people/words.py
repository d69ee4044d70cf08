"""The words that scenarios and rules share: the tracks that people keeps and those it reads."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "people"

LETHAL, LOSSES, HARM = "lethal_incidents", "force_losses", "civilian_harm"
QUIET, HOME, PLANTS = "quiet_days", "people_home", "nuclear_safety"
CONFIDENCE, SUPPORT = "reassurance", "support_at_home"
LADDER, AIRSPACE, CEASEFIRE = "ladder", "airspace_open", "ceasefire"

TENTHS = "tenths of a percent"

USES = (
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(LOSSES, "dead", 0, 100_000, 0),
    Uses(HARM, "dead and wounded", 0, 1_000_000, 0),
    Uses(QUIET, "days", 0, 100_000, 0),
    Uses(HOME, "thousand people", 0, 10_000, 0),
    Uses(PLANTS, TENTHS, 0, 1_000, 800),
    Uses(CONFIDENCE, TENTHS, 0, 1_000, 320),
    Uses(SUPPORT, TENTHS, 0, 1_000, 500),
    Uses(LADDER, "steps", 0, 10, 4),
    Uses(AIRSPACE, TENTHS, 0, 1_000, 0),
    Uses(CEASEFIRE, shelf="switch"),
)
