"""The words that scenarios and rules share: kinds of unit, zones, postures, switches, tracks."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "deployment"

INFANTRY = "infantry"
HEAVY = "heavy_armour"
RAPID = "rapid_reaction"
AIR_DEFENCE = "air_defence"
HEADQUARTERS = "headquarters"
ENGINEERS = "engineers"
FORMATIONS = (INFANTRY, HEAVY, RAPID, AIR_DEFENCE, HEADQUARTERS, ENGINEERS)
OBSERVER = "observer"

SITES = ("city", "port", "plant", "airport", "hub")
HOME = "home"
"""The word of the trait `site` in areas where formations wait outside the country."""

ZONES = ("rear", "mid", "line")
"""From the least to the most forward."""
MANDATES = ("observe", "reassure", "help_defend", "hold_line")
ASKED_ZONE = {"observe": 1, "reassure": 0, "help_defend": 1, "hold_line": 2}
"""The zone (its place in `ZONES`) in which a mandate's troops count in full."""
FIGHTS = ("help_defend", "hold_line")
"""Mandates under which the force would fight beside its host."""
DECISIONS = ("hold", "wait", "go")
CONSENTS = ("withheld", "conditional", "given")

PRESENCE, PATROL, ALERT, SHELTER = POSTURES = ("presence", "patrol", "alert", "shelter")
MOVING, RETURNING = "moving", "returning"
"""What a formation does on its way in, between sites, and on its way home."""

WINDOW = 30
"""Lift is counted in windows of so many days, from day 0."""

MANDATE, DISTANCE, DECISION, CONSENT = "mandate", "distance", "decision", "consent"
CEASEFIRE = "ceasefire"
HOSTING, SECURITY = "hosting", "security"

GOAL = "force_goal"
IN_PLACE = "force_in_place"
SUSTAINED = "force_sustained"
COVER = "mission_cover"
SITE_SECURITY = "site_security"
COUNTERWEIGHT = "counterweight"
REASSURANCE = "reassurance"
PROVOCATION = "provocation"
SUPPORT = "support_at_home"
COST = "deployment_cost"
INCIDENTS = "incidents"
WORN = "worn_out"
OBSERVED = "sites_observed"

TROOPS_MOST = 1_000_000

USES = (
    Uses(GOAL, "troops", 0, 250_000, 30_000),
    Uses(IN_PLACE, "troops", 0, TROOPS_MOST, 0),
    Uses(SUSTAINED, "troops", 0, TROOPS_MOST, 0),
    Uses(COVER, "tenths of a percent", 0, 2_000, 0),
    Uses(SITE_SECURITY, "tenths of a percent", 0, 1_000, 0),
    Uses(COUNTERWEIGHT, "tenths of a percent", 0, 1_000, 0),
    Uses(REASSURANCE, "tenths of a percent", 0, 1_000, 320),
    Uses(PROVOCATION, "tenths of a percent", 0, 1_000, 0),
    Uses(SUPPORT, "tenths of a percent", 0, 1_000, 500),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(INCIDENTS, "incidents", 0, 10_000, 0),
    Uses(WORN, "troops", 0, TROOPS_MOST, 0),
    Uses(OBSERVED, "sites", 0, 1_000, 0),
    Uses(HOSTING, "troops", 0, TROOPS_MOST, 0, "marker"),
    Uses(SECURITY, "tenths of a percent", 0, 1_000, 0, "marker"),
    Uses(MANDATE, shelf="switch"),
    Uses(DISTANCE, shelf="switch"),
    Uses(DECISION, shelf="switch"),
    Uses(CONSENT, shelf="switch"),
    Uses(CEASEFIRE, shelf="switch"),
)
