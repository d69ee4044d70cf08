"""The words that scenarios and rules share: sectors, markers, switches, tracks."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "ceasefire_monitoring"

SECTOR = "sector"
"""The kind of area that is a stretch of the line; trait `km` its length, `hot` its share."""
WHOLE_LINE = "whole_line"
"""The answer to "where" that means every sector."""
FULL = 1_000
MONTH = 30
PER_KM = 100
"""Densities are stated for so many kilometres of line."""

HEAVY, RAPID, ALERT = "heavy_armour", "rapid_reaction", "alert"
ABSENT = ("moving", "returning")
"""Postures of formations that are not there."""

SENSORS, TEAMS, ANSWER, RECORDED_HERE = "sensors", "teams", "answer", "recorded"

REPORT, BLOCK, STRIKE_BACK = ANSWERS = ("report", "block", "strike_back")
RESTRAIN, TOLERATE, PRESS = DISCIPLINES = ("restrain", "tolerate", "press")
LOW, AS_RECORDED, HIGH = CLAIMS = ("low", "recorded", "high")
BARE, STRENGTHENED = "bare", "strengthened"
HOLDING, STRAINED, BROKEN = "holding", "strained", "broken"

HOST, RIVAL = PARTIES = ("host", "rival")
"""The two parties of the truce; who they are, the owners of the switches say."""
DISCIPLINE_OF = {HOST: "discipline_host", RIVAL: "discipline_rival"}
CLAIMS_OF = {HOST: "claims_host", RIVAL: "claims_rival"}
CLAIMED_BY = {HOST: "claimed_by_host", RIVAL: "claimed_by_rival"}
PACT = "strengthened_truce"
"""The agreement that says who has signed the strengthened terms."""

TERMS, CEASEFIRE, MANDATE, DISTANCE = "truce_terms", "ceasefire", "mandate", "distance"
ENGAGEMENT = "rules_of_engagement"
TRUE, RECORDED, ATTRIBUTION = "violations_true", "violations_recorded", "attribution"
HOLD, PRESSURE = "terms_hold", "line_pressure"
LADDER, TRUCE_STEP = "ladder", 4
"""The step on which violations stand; above it the ceasefire stays strained."""
LETHAL, LOSSES, HARM = "lethal_incidents", "force_losses", "civilian_harm"
FORCE, COST = "force_in_place", "deployment_cost"
REASSURANCE, PROVOCATION, LEGITIMACY = "reassurance", "provocation", "legitimacy"
UNITY, STRAIN = "unity_of_command", "rival_strain"
US, AIR, NETWORK = "us_intelligence", "air_coverage", "network_health"

_SHARE = "tenths of a percent"
_A_DAY = "violations a day"

USES = (
    Uses(TRUE, _A_DAY, 0, 100_000, 0),
    Uses(RECORDED, _A_DAY, 0, 100_000, 0),
    Uses(CLAIMED_BY[HOST], _A_DAY, 0, 100_000, 0),
    Uses(CLAIMED_BY[RIVAL], _A_DAY, 0, 100_000, 0),
    Uses(ATTRIBUTION, _SHARE, 0, 1_000, 0),
    Uses(HOLD, _SHARE, 0, 1_000, 1_000),
    Uses(PRESSURE, _SHARE, 0, 1_000, 0),
    Uses(LADDER, "steps", 0, 10, 4),
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(LOSSES, "dead", 0, 100_000, 0),
    Uses(HARM, "dead and wounded", 0, 1_000_000, 0),
    Uses(FORCE, "troops", 0, 1_000_000, 0),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(REASSURANCE, _SHARE, 0, 1_000, 320),
    Uses(PROVOCATION, _SHARE, 0, 1_000, 0),
    Uses(LEGITIMACY, _SHARE, 0, 1_000, 500),
    Uses(UNITY, _SHARE, 0, 1_000, 700),
    Uses(STRAIN, _SHARE, 0, 1_000, 200),
    Uses(US, _SHARE, 0, 1_000, 0),
    Uses(AIR, _SHARE, 0, 1_000, 0),
    Uses(NETWORK, _SHARE, 0, 1_000, 800),
    Uses(SENSORS, "packages", 0, 100, 0, "marker"),
    Uses(TEAMS, "teams", 0, 100, 0, "marker"),
    Uses(ANSWER, "step", 0, 2, 0, "marker"),
    Uses(RECORDED_HERE, _A_DAY, 0, 100_000, 0, "marker"),
    Uses(TERMS, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
    Uses(MANDATE, shelf="switch"),
    Uses(DISTANCE, shelf="switch"),
    Uses(ENGAGEMENT, shelf="switch"),
    *(Uses(name, shelf="switch") for name in (*DISCIPLINE_OF.values(), *CLAIMS_OF.values())),
)
