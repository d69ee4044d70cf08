"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_SHARE = "tenths of a percent"


@frozen
class Parameters:
    """The numbers of the rival's response."""

    # What it wants
    prior_limited: int = parameter(333, 0, 1_000, "weight", "domain 12, B39 prior 1/3 each", "A")
    prior_country: int = parameter(333, 0, 1_000, "weight", "domain 12, B39 prior 1/3 each", "A")
    prior_wider: int = parameter(333, 0, 1_000, "weight", "domain 12, B39 prior 1/3 each", "A")
    gain_limited: int = parameter(300, 0, 1_000, "points", f"domain 12, B39; {_A}", "A")
    gain_country: int = parameter(850, 0, 1_000, "points", f"domain 12, B39; {_A}", "A")
    gain_wider: int = parameter(800, 0, 1_000, "points", f"domain 12, B39; {_A}", "A")
    truce_limited: int = parameter(
        300, 0, 1_000, "points that the truce is worth", f"domain 8, position [108]; {_A}", "A"
    )
    truce_country: int = parameter(100, 0, 1_000, "points that the truce is worth", _A, "A")
    truce_wider: int = parameter(120, 0, 1_000, "points that the truce is worth", _A, "A")

    # What deters and what provokes: disputed, flag F7
    deterrence_weight: int = parameter(
        600, 0, 1_500, "thousandths of the counterweight that count", "domain 12, relation (1); F7",
        "A",
    )  # fmt: skip
    fear_weight: int = parameter(
        300, 0, 1_500, "thousandths of the provocation", "domain 12, relation (2); B19; F7", "A"
    )
    window_weight: int = parameter(
        60, 0, 1_000, "points, where much more is to come", f"domain 12, F7; {_A}", "A"
    )
    window_half: int = parameter(30_000, 5_000, 100_000, "troops still to come", _A, "A")
    backstop_weight: int = parameter(
        300, 0, 1_000, "thousandths of the backstop as feared", "domain 12, B14, A12", "A"
    )
    air_weight: int = parameter(150, 0, 500, "thousandths of each cover in the air", _A, "A")
    shown_weight: int = parameter(150, 0, 1_000, "thousandths of resolve shown", _A, "A")
    losses_weight: int = parameter(
        300, 0, 1_000, "points that losses cost, all resisted", f"domain 12, B14; {_A}", "A"
    )
    pressure_weight: int = parameter(
        300, 0, 1_000, "thousandths of economic pressure", "domain 5, economic pressure [67]", "A"
    )
    isolation_weight: int = parameter(
        150, 0, 1_000, "thousandths of the force's legitimacy", "domain 12, B15", "A"
    )
    blame_weight: int = parameter(
        200, 0, 1_000, "thousandths of blame", "domain 12, core relation (3); domain 8", "A"
    )
    strain_weight: int = parameter(200, 0, 1_000, "thousandths of its strain", _A, "A")
    consent_weight: int = parameter(
        150, 0, 500, "points of appetite that consent takes off", "domain 12, B32, B38", "A"
    )
    terms_weight: int = parameter(
        40, 0, 300, "points that a strengthened truce is worth", "domain 8, truce of 2020 [33]", "A"
    )

    # From worth to odds
    attack_at_nought: int = parameter(
        60_000, 2_000, 120_000, "chance in 30 days at a worth of 0, per million",
        f"domain 12, B38; {_A}", "A",
    )  # fmt: skip
    attack_scale: int = parameter(
        150, 60, 500, "points of worth that raise the chance e-fold", _A, "A"
    )
    army_ready: int = parameter(
        400, 0, 800, "tenths of a percent of the army below which it begins nothing",
        f"domain 8, six months locally [112]; {_A}", "A",
    )  # fmt: skip
    opens: int = parameter(
        600_000, 200_000, 950_000, "chance that a build-up ends in an attack, worth 0",
        f"domain 12, A14 follow-through; {_A}", "A",
    )  # fmt: skip
    build_days: int = parameter(31, 31, 90, "days of build-up", f"domain 8 [111]; {_A}", "A")
    rung_up: int = parameter(
        150_000, 50_000, 350_000, "chance in 30 days of an act one step up, per million",
        "domain 12, B38 rung-up odds 0.05/0.15/0.35", "A",
    )  # fmt: skip
    usual: int = parameter(
        250_000, 50_000, 600_000, "chance in 30 days of an act on each step reached, per million",
        _A, "A",
    )  # fmt: skip
    appetite_scale: int = parameter(
        300, 100, 1_000, "points of appetite that raise the chance e-fold", _A, "A"
    )
    lean: int = parameter(
        300, 0, 800, "thousandths more for acts that suit the aim", f"domain 12, B39; {_A}", "A"
    )
    age: int = parameter(
        60, 30, 120, "days that an act counts on the ladder", "domain 8, ladder", "A"
    )
    violations_step: int = parameter(
        300, 50, 2_000, "recorded violations a day that are step 4", "domain 8, anchors [33]", "L"
    )

    # What acts do
    works: int = parameter(650_000, 300_000, 900_000, "chance, per million", _A, "A")
    traced: int = parameter(
        300_000, 50_000, 700_000, "chance that a covert act is traced, per million",
        "domain 8, attribution 0.1/0.3/0.6", "A",
    )  # fmt: skip
    harm: int = parameter(
        250_000, 50_000, 600_000, "chance that an act that works hurts people, per million", _A, "A"
    )
    act_strain: int = parameter(4, 1, 15, f"{_SHARE} of strain for each step of the act", _A, "A")
    act_exposure: int = parameter(40, 0, 150, f"{_SHARE} of exposure for an act traced", _A, "A")
    act_legitimacy: int = parameter(
        6, 0, 40, f"{_SHARE} of legitimacy that an act traced gives the force", _A, "A"
    )
    cyber_damage: int = parameter(
        60, 10, 250, f"{_SHARE} of network health", "domain 8, registry outage [118]", "A"
    )
    plant_scare: int = parameter(
        40, 5, 150, f"{_SHARE} of nuclear safety", "domain 1, threat anchors at plants", "A"
    )
    shock: int = parameter(
        3, 0, 20, f"{_SHARE} of confidence for each step of an act that works", _A, "A"
    )
    doubt: int = parameter(4, 0, 20, f"{_SHARE} of support at home", "domain 11; B34", "A")
    push: int = parameter(120, 20, 400, f"{_SHARE} of pressure on the line", _A, "A")
    civilians: int = parameter(4, 1, 40, "dead and wounded at most, an act in the rear", _A, "A")
    deniable_dead: int = parameter(4, 1, 30, "dead at most, a deniable act", _A, "A")
    open_dead: int = parameter(25, 2, 200, "dead at most, an open strike", _A, "A")

    # Day by day
    rear_attacks: int = parameter(
        2, 0, 10, "small attacks in the rear in 30 days", "domain 12, B17 attacks per month", "A"
    )
    cyber_incidents: int = parameter(
        360, 150, 700, "incidents a month", "domain 8, CERT-UA 2024 [118]; B18", "H"
    )
    cyber_worth: int = parameter(
        555, 200, 1_000, "thousandths of network health lost for each incident a month", _A, "A"
    )
    network_pace: int = parameter(60, 20, 200, f"{_SHARE} towards its level each 30 days", _A, "A")
    army_pace: int = parameter(
        30, 15, 85, f"{_SHARE} each 30 days", "domain 8, 6 months to 2 years [112]", "L"
    )
    army_most: int = parameter(850, 600, 1_000, f"{_SHARE} without Rebuild", _A, "A")
    strain_pace: int = parameter(20, 5, 80, f"{_SHARE} that passes in 30 days", _A, "A")
    strain_least: int = parameter(100, 0, 300, _SHARE, _A, "A")
    fading: int = parameter(
        40, 10, 150, f"{_SHARE} of blame, exposure and resolve shown that fade in 30 days", _A, "A"
    )
    rebuilt: int = parameter(40, 10, 150, f"{_SHARE} of the army an order rebuilds", _A, "A")
    relieved: int = parameter(
        80, 20, 250, f"{_SHARE} of strain or exposure an order takes", _A, "A"
    )

    # The offensive
    drive_wear: int = parameter(60, 20, 200, f"{_SHARE} of the army each 30 days", _A, "A")
    drive_strain: int = parameter(60, 10, 200, f"{_SHARE} of strain each 30 days", _A, "A")
    drive_ends: int = parameter(
        250_000, 50_000, 700_000, "chance in 30 days, equal strengths, per million", _A, "A"
    )
    drive_incidents: int = parameter(40, 5, 300, "lethal incidents in 30 days", _A, "A")
    drive_civilians: int = parameter(
        300, 20, 3_000, "dead and wounded in 30 days", f"domain 8; {_A}", "A"
    )
    drive_dead: int = parameter(
        20, 0, 300, "dead in 30 days, for each 10,000 of a force in place", _A, "A"
    )

    # What the others do
    watch_days: int = parameter(90, 30, 180, "days", f"domain 12, B17; {_A}", "A")
    watched: int = parameter(
        500,
        100,
        900,
        "thousandths that protection takes off an act",
        "domain 12, A2, B17, B18",
        "A",
    )
    engaged: int = parameter(
        100, 0, 300, "thousandths off acts on a force that may block; twice if it strikes back",
        "domain 12, B2, B12", "A",
    )  # fmt: skip
    watch_cost: int = parameter(15, 0, 100, "million dollars", _A, "A")
    believed: int = parameter(
        400_000, 100_000, 800_000, "chance that an attribution is believed, per million",
        "domain 8, attribution accepted 0.1/0.3/0.6", "A",
    )  # fmt: skip
    evidence: int = parameter(
        250_000, 0, 500_000, "added by showing evidence, and by an act traced, per million", _A, "A"
    )
    named: int = parameter(100, 20, 400, f"{_SHARE} of blame for an act believed", _A, "A")
    burnt: int = parameter(25, 0, 100, "million dollars, sources lost by showing evidence", _A, "A")
    riled: int = parameter(
        250_000, 0, 700_000, "chance that a reply provokes, per million", "domain 12, B19",
        "A",
    )  # fmt: skip
    riled_by: int = parameter(15, 0, 80, f"{_SHARE} of provocation", _A, "A")
    reply: int = parameter(100, 20, 300, f"{_SHARE} of what a reply aims at", _A, "A")
    reply_cost: int = parameter(20, 0, 150, "million dollars", _A, "A")
    stepped_down: int = parameter(
        60, 10, 200, f"{_SHARE} of strain that a step down takes", _A, "A"
    )
    goodwill: int = parameter(25, 0, 100, f"{_SHARE} of provocation, legitimacy, support", _A, "A")
