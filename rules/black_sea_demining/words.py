"""The words that scenarios and rules share: kinds of area and unit, markers, tracks, switches."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "black_sea_demining"

SEA, LANE, STRAIT, ANCHORAGE = "sea", "lane", "strait", "anchorage"
WATERS = (SEA, LANE)
"""Kinds of area in which vessels work."""
MINEHUNTER, CORVETTE = "minehunter", "corvette"
VESSELS = (MINEHUNTER, CORVETTE)

PLAN, TASKED, WAITING, ASKED = "plan", "task", "waiting", "asked"
"""A vessel follows the order of lanes, works where it was sent, waits outside, or has asked in."""
VISIT, REFLAG = "visit", "reflag"
CLOSED, RESTRICTED, OPEN = "closed", "restricted", "open"
SCARE, HARASS = "scare", "harass"
RULES = ("closed", "searched", "open")
"""What the marker `traffic` says, by its number: closed, open once searched, open now."""

MINES, UNSWEPT, AFLOAT, FOUND, TRAFFIC = "mines", "unswept", "afloat", "found", "traffic"
TRUE, ESTIMATE, LOW, HIGH = "mines_true", "mines_estimate", "mines_low", "mines_high"
LANES, PREMIUM, CARGO, HIT = "lanes_open", "premium", "port_throughput", "ships_hit"
STRAITS, FIRST, CEASEFIRE = "straits", "lanes_first", "ceasefire"

COST = "deployment_cost"
HOST_STRAIN = "host_strain"
RIVAL_STRAIN = "rival_strain"
REASSURANCE = "reassurance"
PROVOCATION = "provocation"
LETHAL = "lethal_incidents"
HARM = "civilian_harm"

FULL = 1_000
MONTH = 30
MOST_PREMIUM = 2_000

_SHARE = "tenths of a percent"

USES = (
    Uses(MINES, "mines", 0, 10_000, 0, "marker"),
    Uses(UNSWEPT, "millionths", 0, 100_000_000, 1_000_000, "marker"),
    Uses(AFLOAT, "millionths", 0, 1_000_000, 0, "marker"),
    Uses(FOUND, "mines", 0, 10_000, 0, "marker"),
    Uses(TRAFFIC, "state", 0, 2, 0, "marker"),
    Uses(TRUE, "mines", 0, 10_000, 400),
    Uses(ESTIMATE, "mines", 0, 10_000, 400),
    Uses(LOW, "mines", 0, 10_000, 200),
    Uses(HIGH, "mines", 0, 10_000, 700),
    Uses(LANES, _SHARE, 0, FULL, 0),
    Uses(PREMIUM, "hundredths of a percent of hull value", 0, MOST_PREMIUM, 50),
    Uses(CARGO, "thousand tonnes a month", 0, 100_000, 7_000),
    Uses(HIT, "ships", 0, 10_000, 0),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(HOST_STRAIN, _SHARE, 0, FULL, 300),
    Uses(RIVAL_STRAIN, _SHARE, 0, FULL, 200),
    Uses(REASSURANCE, _SHARE, 0, FULL, 320),
    Uses(PROVOCATION, _SHARE, 0, FULL, 0),
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(HARM, "dead and wounded", 0, 1_000_000, 0),
    Uses(STRAITS, shelf="switch"),
    Uses(FIRST, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
)
