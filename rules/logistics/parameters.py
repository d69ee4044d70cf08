"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_FACTS = "domain 11, logistics facts"


@frozen
class Parameters:
    """The numbers of supply for a force after a ceasefire."""

    # Need
    garrison: int = parameter(60, 30, 100, "kg a soldier and day", f"{_FACTS}, garrison", "A")
    combat: int = parameter(200, 100, 350, "kg a soldier and day", f"{_FACTS}, combat", "A")
    fuel_share: int = parameter(
        450, 350, 550, "thousandths by weight in garrison", f"{_FACTS}, mix", "A"
    )
    ammunition_garrison: int = parameter(
        100, 50, 200, "thousandths by weight", f"{_FACTS}, mix", "A"
    )
    ammunition_combat: int = parameter(
        500, 300, 600, "thousandths by weight", f"{_FACTS}, mix", "A"
    )
    tempo_line: int = parameter(
        400, 0, 1_000, "thousandths of combat for troops at the line", f"domain 12, B21; {_A}", "A"
    )
    tempo_strained: int = parameter(
        150, 0, 500, "thousandths of combat while the ceasefire is strained", _A, "A"
    )
    tempo_strike: int = parameter(
        150, 0, 500, "thousandths of combat where the force may strike back", _A, "A"
    )
    planned: int = parameter(
        5_000, 1_000, 30_000, "troops for whom stocks are laid in at least", _A, "A"
    )
    build: int = parameter(500, 100, 2_000, "thousandths of the need that stocks grow a day", _A,
                           "A")  # fmt: skip

    # Corridors
    capacity_level: int = parameter(
        50, 0, 100, "percent: 0 the rows' low, 50 mid, 100 high", f"{_FACTS}, capacity", "A"
    )
    consent_stands: int = parameter(
        1, 0, 2, "unowned corridors: 0 shut, 1 thrown for, 2 open",
        "domain 11, Hungary [164][165]; 12, ten parameters", "A",
    )  # fmt: skip
    consent_lost: int = parameter(
        50_000, 0, 300_000, "chance in 30 days, per million", "domain 11, Hungary [164]; B20", "A"
    )
    consent_won: int = parameter(
        80_000, 0, 400_000, "chance in 30 days, per million", "domain 11, Hungary [165]; B20", "A"
    )
    permit_least: int = parameter(3, 1, 15, "days", "domain 11, cross-border permits [162]", "H")
    permit_most: int = parameter(45, 15, 60, "days", "domain 11, cross-border permits [162]", "H")
    path_days: int = parameter(10, 2, 30, "days to arrange trains", _A, "A")
    freight_civil: int = parameter(
        700, 400, 1_000, "thousandths of capacity where civil freight goes first", _A, "A"
    )
    freight_military: int = parameter(
        1_300, 1_000, 1_600, "thousandths of capacity where supply goes first", _A, "A"
    )
    freight_push: int = parameter(
        8, 0, 30, "tenths of a percent of confidence, each step", f"domain 12, A3; {_A}", "A"
    )
    airlift: int = parameter(
        300, 50, 1_000, "tonnes a day at full backing", "domain 5, logistics declared [45][63]", "A"
    )

    # Troubles
    sabotage: int = parameter(
        40_000, 0, 200_000, "chance a corridor in 30 days, per million",
        "domain 12, B20; 8, hybrid attacks 0/2/10 a month", "A",
    )  # fmt: skip
    cut_share: int = parameter(400, 100, 800, "thousandths of rail capacity", _A, "A")
    mend: int = parameter(20, 5, 100, "thousandths of rail capacity mended a day", _A, "A")
    blockade: int = parameter(
        40_000, 0, 200_000, "chance a corridor in 30 days, per million", "domain 12, B20", "A"
    )
    blockade_least: int = parameter(7, 1, 30, "days", _A, "A")
    blockade_most: int = parameter(60, 30, 120, "days", _A, "A")
    blockade_share: int = parameter(800, 300, 1_000, "thousandths of road capacity", _A, "A")
    charge_calms: int = parameter(
        500, 0, 1_000, "thousandths of the chance of a blockade that a charge takes away", _A, "A"
    )
    stuck: int = parameter(
        10, 0, 30, "days of its flow that are held up before it goes another way",
        f"domain 11, France to Romania 60 days [112]; {_A}", "A",
    )  # fmt: skip
    fire: int = parameter(
        15_000, 0, 100_000, "chance in 30 days, per million", "domain 12, B21", "A"
    )
    fire_share: int = parameter(250, 50, 600, "thousandths of the stock of one kind", _A, "A")
    spike: int = parameter(
        40_000, 0, 200_000, "chance in 30 days, per million", "domain 12, B21", "A"
    )
    spike_days: int = parameter(90, 30, 180, "days", _A, "A")
    spike_price: int = parameter(1_600, 1_000, 3_000, "thousandths of the usual price", _A, "A")
    guard_fade: int = parameter(100, 0, 300, "tenths of a percent each 30 days", _A, "A")
    guard_worth: int = parameter(400, 100, 800, "thousandths of what is unguarded", _A, "A")

    # What a shortage does
    dry_readiness: int = parameter(
        45, 10, 90, "readiness points in 30 days without any supply", f"domain 12, B21; {_A}", "A"
    )
    dry_wear: int = parameter(
        200, 50, 500, "thousandths of strength in 30 days without stores, readiness gone", _A, "A"
    )
    worn_below: int = parameter(50, 20, 80, "percent readiness", _A, "A")
    ammunition_matters: int = parameter(
        100, 0, 300, "thousandths of readiness in garrison", _A, "A"
    )
    ammunition_fighting: int = parameter(
        600, 300, 800, "thousandths of readiness in combat", _A, "A"
    )

    # Money
    rail_price: int = parameter(65, 30, 150, "dollars a tonne, reloading with it",
                                f"domain 11, gauge [163]; {_A}", "A")  # fmt: skip
    road_price: int = parameter(200, 100, 400, "dollars a tonne", _A, "A")
    charge: int = parameter(25, 5, 100, "dollars a tonne", _A, "A")
    corridor_keep: int = parameter(
        60_000, 10_000, 200_000, "dollars a day for each corridor in use", _A, "A"
    )
    stock_price: int = parameter(
        3_000, 1_000, 10_000, "dollars a tonne laid in, all kinds", _A, "A"
    )
    storage: int = parameter(25, 5, 100, "dollars a tonne and 30 days", _A, "A")
    yard_cost: int = parameter(60, 20, 200, "million dollars", _A, "A")
    yard_days: int = parameter(120, 60, 360, "days", "domain 11, plan to 2027 [162]; A", "A")
    road_cost: int = parameter(30, 10, 100, "million dollars", _A, "A")
    road_days: int = parameter(60, 30, 180, "days", _A, "A")
    work_share: int = parameter(200, 50, 500, "thousandths of the corridor's own capacity", _A, "A")
    guard_cost: int = parameter(8, 2, 30, "million dollars", _A, "A")

    # Acts
    act_line: int = parameter(
        600_000, 200_000, 900_000, "chance, per million", "domain 8, hybrid; B20", "A"
    )
    act_border: int = parameter(400_000, 100_000, 800_000, "chance, per million", _A, "A")
    act_consent: int = parameter(300_000, 100_000, 700_000, "chance, per million", _A, "A")
    act_days: int = parameter(20, 5, 60, "days at most until an act shows", _A, "A")
    traced: int = parameter(
        350_000, 100_000, 800_000, "chance, per million", "domain 12, B18; detection", "A"
    )
    act_strain: int = parameter(10, 0, 50, "tenths of a percent of strain", _A, "A")
    traced_strain: int = parameter(25, 0, 100, "tenths of a percent of strain, if traced", _A, "A")
    traced_support: int = parameter(
        10, 0, 50, "tenths of a percent of support at home, if traced", _A, "A"
    )
    repaired: int = parameter(600_000, 300_000, 900_000, "chance, per million", _A, "A")
    flown: int = parameter(3_000, 500, 10_000, "tonnes flown in at once", "domain 5; A", "A")
    flown_days: int = parameter(10, 3, 30, "days", _A, "A")
    flown_sure: int = parameter(
        600_000, 300_000, 1_000_000, "chance without standing support, per million", _A, "A"
    )
    flown_price: int = parameter(8_000, 3_000, 20_000, "dollars a tonne", _A, "A")
    flown_will: int = parameter(
        15, 0, 60, "tenths of a percent of will, where the giver pays", "domain 5; A", "A"
    )
