"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_SHARE = "tenths of a percent"
_OF = "thousandths"
_MONTHLY = "tenths of a percent each 30 days"


@frozen
class Parameters:
    """The numbers of a truce, of those who break it and of those who count."""

    # The true count
    base: int = parameter(
        350, 100, 700, "true violations a day on 100 km, bare terms, both tolerate",
        "domain 8, 148 recorded a day on 100 km before 27 Jul 2020 [33], seen to two fifths", "L",
    )  # fmt: skip
    restrained: int = parameter(300, 50, 700, f"{_OF} of that", f"domain 12, F9; {_A}", "A")
    pressed: int = parameter(1_600, 1_100, 3_000, f"{_OF} of that", f"domain 12, F9; {_A}", "A")
    pressure_weight: int = parameter(
        1_000, 0, 3_000, f"{_OF} added at full pressure on the line", _A, "A"
    )
    cut: int = parameter(
        950, 500, 1_000, f"{_OF} that strengthened terms take away at first",
        "domain 8, 623 to 33 a day on 420 km [33]", "H",
    )  # fmt: skip
    wear: int = parameter(
        25, 5, 100, f"{_MONTHLY} of the terms' hold, where nothing is answered",
        "domain 8, up to 788 in a day a year later [125]", "L",
    )  # fmt: skip
    again: int = parameter(
        250, 0, 600, f"{_SHARE} of hold missing at each later signing", f"domain 8; {_A}", "A"
    )

    # What is seen
    seen_with: int = parameter(
        850, 700, 950, f"{_OF} seen with all means and the backstop's intelligence",
        "domain 8, detection per violation with US", "A",
    )  # fmt: skip
    seen_without: int = parameter(
        600, 400, 800, f"{_OF} seen with all means but the backstop's intelligence",
        "domain 8, detection per violation without US", "A",
    )  # fmt: skip
    seen_anyhow: int = parameter(
        250, 50, 500, f"{_OF} of that with no means on the line", f"domain 12, B8; {_A}", "A"
    )
    sensors_see: int = parameter(
        800, 400, 950, f"{_OF} of the rest that sensors see where they cover all", _A, "A"
    )
    air_sees: int = parameter(
        500, 200, 800, f"{_OF} of the rest at full air coverage", f"domain 12, B8; {_A}", "A"
    )
    patrols_see: int = parameter(500, 200, 800, f"{_OF} of the rest, patrols everywhere", _A, "A")
    patrol_half: int = parameter(
        800, 200, 3_000, "troops on 100 km that see half of that", f"domain 12, B3; {_A}", "A"
    )
    jamming: int = parameter(
        600, 0, 1_000, f"{_OF} that sensors and aircraft lose when networks are down",
        "domain 8, jamming of drones [124][125]", "A",
    )  # fmt: skip
    sensor_km: int = parameter(50, 20, 150, "km that a package of sensors covers", _A, "A")
    sensor_price: int = parameter(12, 3, 40, "million dollars a package", _A, "A")
    sensor_lost: int = parameter(
        30_000, 0, 150_000, "chance in 30 days that a package is lost, per million",
        "domain 8, limits on monitors [124][125]", "A",
    )  # fmt: skip
    attribution_low: int = parameter(
        100, 0, 200, f"{_OF} attributed with no means", "domain 8, attribution accepted", "A"
    )
    attribution_high: int = parameter(
        600, 300, 800, f"{_OF} attributed with all means", "domain 8, attribution accepted", "A"
    )
    disputed: int = parameter(
        60, 0, 150, f"{_SHARE} of attribution lost for each side that claims otherwise",
        f"domain 13, F9; {_A}", "A",
    )  # fmt: skip

    # What sides say
    claim_high: int = parameter(
        2_500, 1_200, 5_000, f"{_OF} of the recorded count",
        "domain 8, Easter truce claims [126]", "L",
    )  # fmt: skip
    claim_low: int = parameter(300, 0, 900, f"{_OF} of the recorded count", _A, "A")
    claim_weight: int = parameter(5, 0, 20, _MONTHLY, f"domain 13, F9; {_A}", "A")
    exposed: int = parameter(
        150_000, 0, 500_000, "chance in 30 days where all is seen, per million", _A, "A"
    )
    exposure_shock: int = parameter(30, 0, 100, f"{_SHARE} of legitimacy", _A, "A")
    named: int = parameter(
        400_000, 0, 900_000, "chance in 30 days where all is attributed, per million", _A, "A"
    )
    named_shock: int = parameter(25, 0, 100, _SHARE, f"domain 12, B2; {_A}", "A")
    leaving: int = parameter(30, 0, 100, f"{_SHARE} of legitimacy", _A, "A")

    # Answers
    calming: int = parameter(
        600_000, 300_000, 800_000, "chance that a prompt team calms it, per million",
        "domain 12, B10 rapid reaction teams", "A",
    )  # fmt: skip
    prompt: int = parameter(6, 2, 12, "hours in which an answer is prompt", f"domain 5; {_A}", "A")
    team_km: int = parameter(
        20, 10, 100, "km that a team reaches in an hour", f"domain 12, B10; {_A}", "A"
    )
    team_troops: int = parameter(150, 50, 500, "troops in a team", f"domain 12, B10; {_A}", "A")
    team_price: int = parameter(1, 0, 10, "million dollars a team in 30 days", _A, "A")
    caveat: int = parameter(
        500, 0, 1_000, f"{_OF} of missing unity of command that block an order",
        f"domain 12, B11; {_A}", "A",
    )  # fmt: skip
    risk_block: int = parameter(1_200, 1_000, 2_000, f"{_OF} of harm where blocked", _A, "A")
    risk_strike: int = parameter(
        1_800, 1_000, 4_000, f"{_OF} of harm where struck back", f"domain 12, B2; {_A}", "A"
    )
    block_provokes: int = parameter(
        8, 0, 40, f"{_MONTHLY}, whole line", f"domain 12, B2; {_A}", "A"
    )
    strike_provokes: int = parameter(
        40, 0, 150, f"{_MONTHLY}, whole line", f"domain 12, B2; {_A}", "A"
    )
    strike_shock: int = parameter(
        20, 0, 100, f"{_SHARE} of provocation for an incursion struck back", _A, "A"
    )

    # Incursions
    incursion: int = parameter(
        40_000, 0, 200_000, "chance in 30 days and sector, per million", f"domain 12, B9; {_A}", "A"
    )
    one_sided: int = parameter(
        1_500, 1_000, 3_000, f"{_OF} of that where one side restrains, the other presses",
        _A, "A",
    )  # fmt: skip
    armour_half: int = parameter(
        3_000, 1_000, 10_000, "heavy troops near that close half the way",
        f"domain 12, B9; {_A}", "A",
    )  # fmt: skip
    line_need: int = parameter(
        100_000, 50_000, 200_000, "troops that hold the whole line",
        "domain 2, line-holding and doctrinal [15][23]; domain 12, B3", "M",
    )  # fmt: skip
    struck: int = parameter(
        300, 0, 700, f"{_OF} fewer incursions where they are struck back",
        f"domain 12, B2; {_A}", "A",
    )  # fmt: skip
    incursion_harm: int = parameter(6, 0, 40, "dead and wounded of one not calmed", _A, "A")
    incursion_shock: int = parameter(10, 0, 60, f"{_SHARE} of the host's confidence", _A, "A")

    # What comes of violations
    lethal: int = parameter(150, 20, 500, "lethal incidents in a million true violations", _A, "A")
    harm: int = parameter(200, 20, 800, "civilians harmed in a million true violations", _A, "A")
    losses: int = parameter(
        20, 0, 150, "force dead in a million, were it all along the line", _A, "A"
    )
    exposure_half: int = parameter(2_000, 500, 10_000, "troops on 100 km half exposed", _A, "A")
    strained_from: int = parameter(
        60, 20, 150, "recorded a day on 100 km", "domain 8, between 8 and 148 [33]", "A"
    )
    holding_below: int = parameter(
        45, 5, 100, "recorded a day on 100 km", "domain 8, between 8 and 148 [33]", "A"
    )
    unease: int = parameter(8, 0, 40, f"{_MONTHLY} of the host's confidence", _A, "A")

    # Where the force counts as being at the line
    reach_rear: int = parameter(100, 0, 500, _OF, f"domain 12, A5; {_A}", "A")
    reach_mid: int = parameter(400, 100, 800, _OF, f"domain 12, A5; {_A}", "A")
    reach_line: int = parameter(1_000, 500, 1_000, _OF, f"domain 12, A5; {_A}", "A")
    patrol_observe: int = parameter(1_000, 500, 1_000, _OF, f"domain 12, A5; {_A}", "A")
    patrol_reassure: int = parameter(300, 0, 1_000, _OF, f"domain 12, A5; {_A}", "A")
    patrol_help: int = parameter(600, 0, 1_000, _OF, f"domain 12, A5; {_A}", "A")
    patrol_hold: int = parameter(1_000, 500, 1_000, _OF, f"domain 12, A5; {_A}", "A")
