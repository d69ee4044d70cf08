"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"


@frozen
class Parameters:
    """The numbers of air policing and of the return of flights."""

    # Sorties
    hours_backed: int = parameter(
        40, 30, 50, "tenths of an hour on station", "domain 6, CAP arithmetic, with tankers", "A"
    )
    hours_alone: int = parameter(
        14, 8, 15, "tenths of an hour on station",
        "domain 6, CAP arithmetic, without tankers; set to meet its 45-50 jets", "A",
    )  # fmt: skip
    sortie_rate: int = parameter(
        105, 80, 150, "hundredths of a sortie, available jet and day", "domain 6, arithmetic", "A"
    )
    availability: int = parameter(
        675, 600, 750, "thousandths of the jets", "domain 6, CAP arithmetic", "A"
    )
    tankers_each: int = parameter(3, 2, 5, "tankers a backed station", f"domain 6; {_A}", "A")
    detachment_tempo: int = parameter(
        200, 100, 400, "thousandths of a sortie, jet and day", "domain 6, derived [73][74]", "M"
    )
    sortie_cost: int = parameter(
        40, 12, 120, "thousand dollars", "domain 6, derived from Libya by area [76]", "L"
    )

    # Coverage
    block_stations: int = parameter(
        2, 1, 4, "stations that cover a block without the trait", "domain 6, Sky Shield [75]", "L"
    )
    alert_half: int = parameter(
        10, 4, 20, "jets on ground alert for half of its effect", f"domain 6, QRA; {_A}", "A"
    )
    alert_most: int = parameter(
        500, 200, 800, "thousandths of the gap that alert can close", f"domain 6, QRA; {_A}", "A"
    )
    unity_share: int = parameter(
        500, 0, 1_000, "thousandths that hang on unity of command", f"domain 12, B11; {_A}", "A"
    )

    # Incursions
    incursion: int = parameter(
        100_000, 0, 400_000, "chance a block in 30 days, per million", f"domain 6 [77][78]; {_A}",
        "A",
    )  # fmt: skip
    post_incident: int = parameter(
        100_000, 0, 400_000, "chance a post in 30 days, per million", f"domain 6 [70][72]; {_A}",
        "A",
    )  # fmt: skip
    turns_identify: int = parameter(
        300_000, 0, 700_000, "chance that it turns away, per million", f"domain 12, A6; {_A}", "A"
    )
    turns_warn: int = parameter(
        600_000, 300_000, 900_000, "chance that it turns away, per million", f"domain 12; {_A}", "A"
    )
    turns_engage: int = parameter(
        850_000, 500_000, 980_000, "chance that it turns or falls, per million",
        f"{_A}; of record up to 4 of 19-23 fell in one night, domain 6 [77]", "A",
    )  # fmt: skip
    wrong_warn: int = parameter(
        20_000, 0, 80_000, "chance of misidentification, per million", f"domain 12, A6; {_A}", "A"
    )
    wrong_engage: int = parameter(
        100_000, 0, 300_000, "chance of misidentification, per million", f"domain 12; {_A}", "A"
    )
    picture: int = parameter(
        400, 200, 700, "thousandths of the radar picture, alone", f"domain 6, AWACS; {_A}", "A"
    )
    shock: int = parameter(6, 0, 40, "tenths of a percent of reassurance", _A, "A")
    shock_support: int = parameter(15, 0, 60, "tenths of a percent of support", _A, "A")
    downed: int = parameter(20, 0, 100, "tenths of a percent of provocation", _A, "A")
    engage_provokes: int = parameter(20, 0, 100, "tenths of a percent of provocation", _A, "A")
    probe_cost: int = parameter(15, 5, 60, "tenths of a percent of strain", _A, "A")

    # The gates
    prepare_least: int = parameter(10, 5, 30, "days for the risk file", f"domain 6 [82]; {_A}", "A")
    prepare_most: int = parameter(28, 14, 60, "days for the risk file", f"domain 6 [82]; {_A}", "A")
    review: int = parameter(14, 7, 30, "days between two reviews", f"domain 6 [82]; {_A}", "A")
    regulator: int = parameter(
        300_000, 50_000, 600_000, "chance a review, uncovered, per million",
        "domain 6, first flight 6/12/40 weeks; Eurocontrol to 2029 [82][83]", "A",
    )  # fmt: skip
    regulator_cover: int = parameter(
        350_000, 0, 600_000, "more with full air cover, per million", f"domain 6; {_A}", "A"
    )
    regulator_ground: int = parameter(
        300_000, 0, 600_000, "more with full air defence, per million", f"domain 6 [80]; {_A}", "A"
    )
    insurers: int = parameter(
        500_000, 100_000, 800_000, "chance a review, full ease, per million", "domain 6 [81]", "A"
    )
    insurers_pool: int = parameter(
        400_000, 0, 600_000, "more with a boundless pool, per million", f"domain 6 [81]; {_A}", "A"
    )
    pool_half: int = parameter(
        750, 200, 3_000, "million dollars", "domain 6, cover of an aircraft [81]", "L"
    )
    pool_cost: int = parameter(200, 50, 1_000, "thousandths of what is paid in", _A, "A")
    pool_drawn: int = parameter(100, 0, 750, "million dollars a closing", _A, "A")
    press: int = parameter(
        200, 50, 400, "tenths of a percent more at the next review", f"domain 12, A7; {_A}", "A"
    )
    press_cost: int = parameter(10, 0, 50, "tenths of a percent of strain", _A, "A")
    airlines_least: int = parameter(
        10, 5, 30, "days to get ready", "domain 6, airlines, 4-6 weeks in all [82][84]", "L"
    )
    airlines_most: int = parameter(
        28, 14, 60, "days to get ready", "domain 6, airlines, 4-6 weeks in all [82][84]", "L"
    )
    first_flights: int = parameter(7, 1, 30, "flights a week", _A, "A")
    growth: int = parameter(
        180, 90, 540, "days to the full number", "domain 6, airlines [82][84]", "M"
    )
    by_day: int = parameter(500, 250, 800, "thousandths of flights, by day only", _A, "A")
    open_cover: int = parameter(
        400, 0, 800, "tenths of a percent of air cover to fly at all hours", f"domain 6; {_A}", "A"
    )
    renewed: int = parameter(
        250_000, 0, 800_000, "chance that advice is renewed, by day, per million",
        f"domain 12, A7; {_A}", "A",
    )  # fmt: skip
    shut_step: int = parameter(
        6, 5, 9, "step of the ladder that closes the airspace", f"domain 8; {_A}", "A"
    )

    # Tankers on loan
    loan_sure: int = parameter(
        600, 0, 1_000, "thousandths of a loan without logistics support", f"domain 5; {_A}", "A"
    )
    loan_cost: int = parameter(2, 0, 10, "tenths of a percent of will a tanker", _A, "A")
