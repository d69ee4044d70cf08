"""The words that scenarios and rules share: steps, aims, hands, tracks, switches."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "russian_response"

STATEMENT, CYBER, SABOTAGE, TRUCE, HARASS, DENIABLE, OPEN, OFFENSIVE, BASES = range(1, 10)
"""The steps of the ladder that acts stand on."""
KINDS = {
    "statement": STATEMENT, "cyber": CYBER, "sabotage": SABOTAGE, "truce": TRUCE,
    "harass": HARASS, "deniable": DENIABLE, "strike": OPEN, "offensive": OFFENSIVE,
    "bases": BASES, "signal": 0,
}  # fmt: skip
"""Kinds of act and their step; the nuclear signal stands on none."""
SIGNAL = "signal"
SIGNAL_FROM = 5
OFF_RAMP_FROM = 5
STEPS = (
    "quiet", "statements", "cyber attacks and disinformation", "sabotage in the rear",
    "truce violations", "harassment of the force", "a deniable strike on the force",
    "an open limited strike", "a renewed offensive", "strikes on bases in neighbouring states",
    "nuclear use",
)  # fmt: skip
ON_FORCE = (HARASS, DENIABLE)
"""Acts that need a force in place."""
COVERT = (CYBER, SABOTAGE, HARASS, DENIABLE)
"""Acts whose author must be traced."""
BY_SERVICES = (STATEMENT, CYBER, SABOTAGE, TRUCE, HARASS, DENIABLE)
NUCLEAR = 10
MOST_RISE = 2
"""No act stands more than so many steps above the ladder."""

LIMITED, COUNTRY, WIDER = AIMS = ("limited", "country", "wider")
LEANS = {LIMITED: (STATEMENT, HARASS), COUNTRY: (SABOTAGE, TRUCE), WIDER: (CYBER, DENIABLE)}
"""The acts that suit each aim best."""
BY_ORDERS, BY_THE_SERVICES, BY_AIM = HANDS = ("orders", "services", "aim")
AIM_IN_WORDS = {
    LIMITED: "limited: keep what is held, no foreign force",
    COUNTRY: "the country: Ukraine itself",
    WIDER: "wider: to split the allies",
}
HAND_IN_WORDS = {
    BY_ORDERS: "nobody acts without an order",
    BY_THE_SERVICES: "the services act too, up to step 6",
    BY_AIM: "the services and the army act, by the aim",
}
"""Who acts without an order, as a panel says it."""
FIRMNESS = {"block": 1, "strike_back": 2}
"""How firm rules of engagement are beyond self-defence."""
QUIET, BUILDING, RUNNING = "quiet", "building", "running"

MONTH = 30
FULL = 1_000

AIM, HAND, DRIVE = "rival_aim", "rival_hand", "offensive"
CEASEFIRE, CONSENT, DECISION = "ceasefire", "consent", "decision"
BACKSTOP, ENGAGEMENT, TERMS = "backstop", "rules_of_engagement", "truce_terms"
SECURITY = "security"

LADDER = "ladder"
DRIVE_DAYS = "offensive_days"
ACTS = "hybrid_acts"
NETWORKS = "network_health"
ARMY = "rival_army"
STRAIN = "rival_strain"
WORTH = "attack_worth"
SAFETY = "nuclear_safety"
EXPOSURE = "services_exposed"
BLAME = "blame"
SHOWN = "resolve_shown"

GOAL, IN_PLACE, WEIGHT, PROVOCATION = (
    "force_goal", "force_in_place", "counterweight", "provocation",
)  # fmt: skip
CONFIDENCE, SUPPORT, COST = "reassurance", "support_at_home", "deployment_cost"
SITE_SECURITY = "site_security"
UNITY, LEGITIMACY = "unity_of_command", "legitimacy"
FEARED, PRESSURE, INTELLIGENCE = "backstop_feared", "us_pressure", "us_intelligence"
HOST_ARMY, COVER, AIR = "host_strength", "air_defence_cover", "air_coverage"
RECORDED, ATTRIBUTION, ON_LINE = "violations_recorded", "attribution", "line_pressure"
LETHAL, LOSSES, CIVILIANS = "lethal_incidents", "force_losses", "civilian_harm"

_SHARE = "tenths of a percent"
USES = (
    Uses(LADDER, "steps", 0, 10, 4),
    Uses(DRIVE_DAYS, "days", 0, 10_000, 0),
    Uses(ACTS, "acts", 0, 100_000, 0),
    Uses(NETWORKS, _SHARE, 0, 1_000, 800),
    Uses(ARMY, _SHARE, 0, 1_000, 500),
    Uses(STRAIN, _SHARE, 0, 1_000, 200),
    Uses(WORTH, "points", -1_000, 1_000, 0),
    Uses(SAFETY, _SHARE, 0, 1_000, 800),
    Uses(EXPOSURE, _SHARE, 0, 1_000, 0),
    Uses(BLAME, _SHARE, 0, 1_000, 0),
    Uses(SHOWN, _SHARE, 0, 1_000, 0),
    Uses(GOAL, "troops", 0, 250_000, 30_000),
    Uses(IN_PLACE, "troops", 0, 1_000_000, 0),
    Uses(WEIGHT, _SHARE, 0, 1_000, 0),
    Uses(PROVOCATION, _SHARE, 0, 1_000, 0),
    Uses(CONFIDENCE, _SHARE, 0, 1_000, 320),
    Uses(SUPPORT, _SHARE, 0, 1_000, 500),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(SITE_SECURITY, _SHARE, 0, 1_000, 0),
    Uses(UNITY, _SHARE, 0, 1_000, 700),
    Uses(LEGITIMACY, _SHARE, 0, 1_000, 500),
    Uses(FEARED, _SHARE, 0, 1_000, 0),
    Uses(PRESSURE, _SHARE, 0, 1_000, 0),
    Uses(INTELLIGENCE, _SHARE, 0, 1_000, 0),
    Uses(HOST_ARMY, _SHARE, 0, 1_000, 500),
    Uses(COVER, _SHARE, 0, 1_000, 200),
    Uses(AIR, _SHARE, 0, 1_000, 0),
    Uses(RECORDED, "violations a day", 0, 100_000, 0),
    Uses(ATTRIBUTION, _SHARE, 0, 1_000, 0),
    Uses(ON_LINE, _SHARE, 0, 1_000, 0),
    Uses(LETHAL, "incidents", 0, 100_000, 0),
    Uses(LOSSES, "dead", 0, 100_000, 0),
    Uses(CIVILIANS, "dead and wounded", 0, 1_000_000, 0),
    Uses(SECURITY, _SHARE, 0, 1_000, 0, "marker"),
    *(Uses(switch, shelf="switch") for switch in (
        AIM, HAND, DRIVE, CEASEFIRE, CONSENT, DECISION, BACKSTOP, ENGAGEMENT, TERMS,
    )),
)  # fmt: skip
