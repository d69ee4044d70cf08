"""The words that scenarios and rules share: goods, modes, terms, tracks, markers and switches."""

from __future__ import annotations

from wargame.engine.modules import Uses

NAME = "logistics"

FORMATIONS = (
    "infantry", "heavy_armour", "rapid_reaction", "air_defence", "headquarters", "engineers",
)  # fmt: skip
"""Kinds of unit that are counted and supplied."""
SITES = ("city", "port", "plant", "airport", "hub")
"""The words of the trait `site` in areas where units stand in the country."""
RETURNING = "returning"
LINE = "line"
"""The word of the trait `zone` in areas at the line of contact."""

FUEL, STORES, AMMUNITION = GOODS = ("fuel", "stores", "ammunition")
"""What is stocked; stores are food, water and all else."""
EVEN = "even"
FIRST = (EVEN, *GOODS)
ALIKE, FORWARD, REAR = TROOPS = ("alike", "forward", "rear")
CIVIL, SHARED, MILITARY = FREIGHT = ("civil", "shared", "military")
ORDINARY, HIGH = "ordinary", "high"

RAIL_ONLY, ROAD_ONLY, BOTH = 1, 2, 3
MODES = {"rail": RAIL_ONLY, "convoys": ROAD_ONLY, "both": BOTH}
CLOSED, BLOCKED, CHARGED, OPEN = 0, 1, 2, 3
TERMS = {"closed": CLOSED, "charged": CHARGED, "open": OPEN}
PASSAGES = ("closed", "blocked at the border", "open for a charge", "open")

MONTH = 30
FULL = 1_000

RAIL, ROAD, CUT = "rail", "road", "rail_cut"
FLOW, MODE, GUARD, PASSAGE = "flow", "mode", "line_guard", "passage"

NEED, CAPACITY = "supply_need", "corridor_capacity"
STOCK, SUPPLIED, AIM, DRY = "supply_stock", "supplied", "stock_aim", "dry_days"
TONNES = {FUEL: "fuel_stock", STORES: "stores_stock", AMMUNITION: "ammunition_stock"}
IN_PLACE, GOAL, COST = "force_in_place", "force_goal", "deployment_cost"
SUPPORT, REASSURANCE = "support_at_home", "reassurance"
AIRLIFT, WILL, STRAIN = "us_logistics", "us_will", "rival_strain"

GOODS_FIRST, TROOPS_FIRST = "goods_first", "troops_first"
CIVIL_FREIGHT, FUEL_PRICE = "civil_freight", "fuel_price"
CEASEFIRE, CONSENT, BACKSTOP = "ceasefire", "consent", "backstop"
ENGAGEMENT = "rules_of_engagement"

TENTHS = "tenths of a percent"
TROOPS_MOST = 1_000_000
TONNES_MOST = 10_000_000

USES = (
    Uses(NEED, "tonnes a day", 0, 1_000_000, 0),
    Uses(CAPACITY, "tonnes a day", 0, 1_000_000, 0),
    Uses(STOCK, "days", 0, 1_000, 30),
    Uses(SUPPLIED, TENTHS, 0, 1_000, 1_000),
    Uses(AIM, "days", 0, 90, 30),
    Uses(DRY, "days", 0, 100_000, 0),
    *(Uses(name, "tonnes", 0, TONNES_MOST, 0) for name in TONNES.values()),
    Uses(IN_PLACE, "troops", 0, TROOPS_MOST, 0),
    Uses(GOAL, "troops", 0, 250_000, 30_000),
    Uses(COST, "million dollars", 0, 1_000_000, 0),
    Uses(SUPPORT, TENTHS, 0, 1_000, 500),
    Uses(REASSURANCE, TENTHS, 0, 1_000, 320),
    Uses(AIRLIFT, TENTHS, 0, 1_000, 0),
    Uses(WILL, TENTHS, 0, 1_000, 500),
    Uses(STRAIN, TENTHS, 0, 1_000, 200),
    Uses(RAIL, "tonnes a day", 0, 1_000_000, 0, "marker"),
    Uses(ROAD, "tonnes a day", 0, 1_000_000, 0, "marker"),
    Uses(CUT, "tonnes a day", 0, 1_000_000, 0, "marker"),
    Uses(FLOW, "percent", 0, 100, 0, "marker"),
    Uses(MODE, "mode", 1, 3, 3, "marker"),
    Uses(GUARD, TENTHS, 0, 1_000, 0, "marker"),
    Uses(PASSAGE, "state", 0, 3, 0, "marker"),
    *(
        Uses(name, shelf="switch")
        for name in (
            GOODS_FIRST, TROOPS_FIRST, CIVIL_FREIGHT, FUEL_PRICE,
            CEASEFIRE, CONSENT, BACKSTOP, ENGAGEMENT,
        )
    ),
)  # fmt: skip
