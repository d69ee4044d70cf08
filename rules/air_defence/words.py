"""The words that scenarios and rules share: kinds of unit, reaches, switches, tracks."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "air_defence"

BATTERY, ARMY = "battery", "army"
LONG, SHORT = REACHES = ("long", "short")
"""A long-range battery is one that can stop ballistic missiles as a matter of course."""
MOVING = "moving"

CEILING, EFFORT, SHARE = "army_ceiling", "army_effort", "interceptor_share"
CEASEFIRE, CONSENT = "ceasefire", "consent"
MOST_TROOPS = {"none": 0, "800k": 800_000, "600k": 600_000}
"""What each ceiling allows; 0 is no ceiling. From the loosest to the tightest."""
EFFORTS = ("demobilise", "keep", "build")
SHARES = {"none": 0, "tenth": 100, "quarter": 250}
"""The host's share of the world's interceptors, in thousandths; from the least to the most."""

LOCAL = "missile_cover"
COVER = "air_defence_cover"
PLANNED = "air_defence_planned"
INTERCEPTORS = "interceptors"
STOPPED = "strikes_stopped"
FIRED, DOWN = "missiles_fired", "missiles_stopped"
FUND = "defence_fund"
STRENGTH, STRAIN, QUALITY = "host_strength", "host_strain", "army_quality"

LADDER = "ladder"
PROVOCATION, REASSURANCE, SUPPORT = "provocation", "reassurance", "support_at_home"
COST = "deployment_cost"
EQUIPMENT, WILL = "us_equipment", "us_will"
RIVAL_STRAIN = "rival_strain"
HARM, LETHAL, NUCLEAR = "civilian_harm", "lethal_incidents", "nuclear_safety"

FULL = 1_000
MONTH, YEAR, HALF_YEAR = 30, 365, 182
SHARE_UNIT = "tenths of a percent"

USES = (
    Uses(INTERCEPTORS, "interceptors", 0, 100_000, 0),
    Uses(COVER, SHARE_UNIT, 0, 1_000, 200),
    Uses(PLANNED, SHARE_UNIT, 0, 1_000, 200),
    Uses(STOPPED, SHARE_UNIT, 0, 1_000, 0),
    Uses(FIRED, "missiles", 0, 100_000, 0),
    Uses(DOWN, "missiles", 0, 100_000, 0),
    Uses(FUND, "million dollars", 0, 100_000, 0),
    Uses(STRENGTH, SHARE_UNIT, 0, 1_000, 500),
    Uses(STRAIN, SHARE_UNIT, 0, 1_000, 300),
    Uses(QUALITY, SHARE_UNIT, 0, 1_000, 500),
    Uses(LOCAL, SHARE_UNIT, 0, 1_000, 0, "marker"),
    Uses(CEILING, shelf="switch"),
    Uses(EFFORT, shelf="switch"),
    Uses(SHARE, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
    Uses(CONSENT, shelf="switch"),
    Uses(LADDER, "steps", 0, 10, 4),
    Uses(PROVOCATION, SHARE_UNIT, 0, 1_000, 0),
    Uses(REASSURANCE, SHARE_UNIT, 0, 1_000, 320),
    Uses(SUPPORT, SHARE_UNIT, 0, 1_000, 500),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(EQUIPMENT, SHARE_UNIT, 0, 1_000, 0),
    Uses(WILL, SHARE_UNIT, 0, 1_000, 500),
    Uses(RIVAL_STRAIN, SHARE_UNIT, 0, 1_000, 200),
    Uses(HARM, "dead and wounded", 0, 1_000_000, 0),
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(NUCLEAR, SHARE_UNIT, 0, 1_000, 800),
)
