"""The words that scenarios and rules share: kinds of instrument, levels, forms, tracks."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "us_backstop"

INTELLIGENCE, LOGISTICS, EQUIPMENT = "intelligence", "logistics", "equipment"
PRESSURE, AIR, GUARANTEE, BOOTS = "pressure", "air", "guarantee", "boots"
TRACKS = {
    INTELLIGENCE: "us_intelligence",
    LOGISTICS: "us_logistics",
    EQUIPMENT: "us_equipment",
    PRESSURE: "us_pressure",
    AIR: "us_air",
    GUARANTEE: "us_guarantee",
}
"""The track that says how much of a kind of instrument works; boots have none."""

NONE, PRIVATE, PUBLIC_WORD, RATIFIED = LEVELS = ("none", "private", "public", "ratified")
SPOKEN = (PUBLIC_WORD, RATIFIED)
"""Levels that everybody knows of."""

PLAIN = "plain"
STANDING, SNAPBACK = "standing", "snapback"
TEXTS = ("consult", "assist", "defend")
FORMS = {PRESSURE: (STANDING, SNAPBACK), GUARANTEE: TEXTS}
"""The forms that a kind may take; other kinds are plain."""

PARTNER, HOST, RIVAL = "partner", "host", "rival"
NO_WORD, PROMISED, FIRM = READINGS = ("none", "promised", "firm")

MONTH = 30
QUARTER = 90
FULL = 1_000
WEEK = 7

BACKSTOP, CEASEFIRE = "backstop", "ceasefire"
WORDS = "backstop_words"
"""The agreement that keeps what the public instruments amounted to when last read."""
LINE = "backstop_red_line"

WILL = "us_will"
HOURS = "response_hours"
FEARED, TRUSTED = "backstop_feared", "backstop_trusted"
COST, SUPPORT = "deployment_cost", "support_at_home"
REASSURANCE, PROVOCATION = "reassurance", "provocation"
HOST_STRAIN, RIVAL_STRAIN = "host_strain", "rival_strain"

_SHARE = "tenths of a percent"
USES = (
    *(Uses(name, _SHARE, 0, 1_000, 0) for name in TRACKS.values()),
    Uses(WILL, _SHARE, 0, 1_000, 500),
    Uses(HOURS, "hours", 0, 1_000, 72),
    Uses(FEARED, _SHARE, 0, 1_000, 0),
    Uses(TRUSTED, _SHARE, 0, 1_000, 0),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(SUPPORT, _SHARE, 0, 1_000, 500),
    Uses(REASSURANCE, _SHARE, 0, 1_000, 320),
    Uses(PROVOCATION, _SHARE, 0, 1_000, 0),
    Uses(HOST_STRAIN, _SHARE, 0, 1_000, 300),
    Uses(RIVAL_STRAIN, _SHARE, 0, 1_000, 200),
    Uses(BACKSTOP, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
)
