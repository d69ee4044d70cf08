"""The words that scenarios and rules share: tracks, markers, switches, duties of jets."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "air_policing"

BLOCK = "airspace"
"""The kind of an area that is a block of airspace; also the marker of what is open there."""

CLOSED, DAY, OPEN = 0, 1, 2
"""The marker `airspace`."""
HOURS = ("closed", "day", "open")
"""The same in words, by value."""

NO_FILE, LODGED, CLEARED, INSURED, FLYING = range(5)
"""The marker `airspace_gate`: how far a block has come."""
GATES = (
    "no file", "before the regulator", "before the insurers", "airlines get ready", "airlines fly"
)  # fmt: skip

REST, ALERT = "rest", "alert"
"""Duties that are no place: at rest at the base, on ground alert there."""
IDENTIFY, WARN, ENGAGE = RULES = ("identify", "warn", "engage")
SELF_DEFENCE = "self_defence"

AIRSPACE = "airspace"
GATE = "airspace_gate"
CASE = "airspace_case"
COVER = "air_cover"
TANKERS = "tankers"
THERE = "flights_there"

OPENED = "airspace_open"
FLIGHTS = "flights"
STATIONS = "air_stations"
COVERAGE = "air_coverage"
POSTS = "posts_elsewhere"
INCURSIONS = "air_incursions"
POOL = "flight_pool"

PROVOCATION, REASSURANCE, SUPPORT = "provocation", "reassurance", "support_at_home"
COST, LADDER, LETHAL = "deployment_cost", "ladder", "lethal_incidents"
UNITY, GROUND = "unity_of_command", "air_defence_cover"
US_AIR, US_LOGISTICS, US_WILL = "us_air", "us_logistics", "us_will"
RIVAL_STRAIN, HOST_STRAIN = "rival_strain", "host_strain"

AIR_RULES, ENGAGEMENT = "air_rules", "rules_of_engagement"
CEASEFIRE, CONSENT = "ceasefire", "consent"

USES = (
    Uses(OPENED, "tenths of a percent", 0, 1_000, 0),
    Uses(FLIGHTS, "flights a week", 0, 10_000, 0),
    Uses(STATIONS, "tenths of a station", 0, 1_000, 0),
    Uses(COVERAGE, "tenths of a percent", 0, 1_000, 0),
    Uses(POSTS, "tenths of a percent", 0, 1_000, 1_000),
    Uses(INCURSIONS, "incursions", 0, 10_000, 0),
    Uses(POOL, "million dollars", 0, 10_000, 0),
    Uses(AIRSPACE, "state", 0, 2, 0, "marker"),
    Uses(GATE, "gates", 0, 4, 0, "marker"),
    Uses(CASE, "tenths of a percent", 0, 1_000, 0, "marker"),
    Uses(COVER, "tenths of a percent", 0, 1_000, 0, "marker"),
    Uses(TANKERS, "tankers", 0, 1_000, 0, "marker"),
    Uses(THERE, "flights a week", 0, 10_000, 0, "marker"),
    Uses(AIR_RULES, shelf="switch"),
    Uses(PROVOCATION, "tenths of a percent", 0, 1_000, 0),
    Uses(REASSURANCE, "tenths of a percent", 0, 1_000, 320),
    Uses(SUPPORT, "tenths of a percent", 0, 1_000, 500),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(LADDER, "steps", 0, 10, 4),
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(UNITY, "tenths of a percent", 0, 1_000, 700),
    Uses(GROUND, "tenths of a percent", 0, 1_000, 200),
    Uses(US_AIR, "tenths of a percent", 0, 1_000, 0),
    Uses(US_LOGISTICS, "tenths of a percent", 0, 1_000, 0),
    Uses(US_WILL, "tenths of a percent", 0, 1_000, 500),
    Uses(RIVAL_STRAIN, "tenths of a percent", 0, 1_000, 200),
    Uses(HOST_STRAIN, "tenths of a percent", 0, 1_000, 300),
    Uses(ENGAGEMENT, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
    Uses(CONSENT, shelf="switch"),
)
