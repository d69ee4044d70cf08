"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"
_9 = "domain 9"
_PART = "tenths of a percent"


@frozen
class Parameters:
    """The numbers of air defence and of the host's own army."""

    # Cover
    cover_long: int = parameter(
        700, 500, 900, f"{_PART} of an area's ballistic threat that a long-range battery covers",
        f"{_9}, about 80 % of the territory uncovered [129], up to 8 held [134]; fitted", "L",
    )  # fmt: skip
    cover_short: int = parameter(
        100, 0, 300, f"{_PART} of it that a shorter-range battery covers", f"{_9}; {_A}", "A"
    )
    ample: int = parameter(60, 20, 200, "interceptors in stock below which cover shrinks", _A, "A")
    move_days: int = parameter(7, 3, 14, "days to move a battery", _A, "A")

    # What comes, and when
    buy_early: int = parameter(12, 9, 18, "months, at the soonest", f"{_9}, buy new battery", "A")
    buy_usual: int = parameter(24, 18, 36, "months, in the middle", f"{_9}, buy new battery", "A")
    buy_late: int = parameter(48, 36, 60, "months, at the latest", f"{_9}, buy new battery", "A")
    early: int = parameter(
        250_000, 100_000, 300_000, "chance that a delivery is early, per million", _A, "A"
    )
    late: int = parameter(
        250_000, 150_000, 400_000, "chance that a delivery is late, per million", _A, "A"
    )
    equipment_speeds: int = parameter(
        150_000, 0, 150_000, "chance moved from late to early at full us_equipment, per million",
        f"domain 12, B29; {_A}", "A",
    )  # fmt: skip
    price_long: int = parameter(
        1_500, 1_000, 2_000, "million dollars a long-range battery",
        "domain 9, $1.1 bn or $1.5-2 bn [128][129]; disputed, flag F12", "M",
    )  # fmt: skip
    price_short: int = parameter(
        150, 80, 400, "million dollars a shorter-range battery", f"{_9}; {_A}", "A"
    )
    slots: int = parameter(
        4, 2, 8, "batteries on order at a time", f"{_9}, 12 fire units a year worldwide [132]", "L"
    )
    divert_days: int = parameter(
        90, 30, 180, "days to divert a battery, in the middle", f"{_9}, divert: 1 / 3 / 6 months",
        "A",
    )  # fmt: skip
    licence_chance: int = parameter(
        100_000, 20_000, 300_000, "chance of agreement in half a year, per million",
        f"{_9}, licence; none by Dec 2025 [131]", "A",
    )  # fmt: skip
    licence_early: int = parameter(
        24, 24, 30, "months to the first missile, at the soonest",
        f"{_9}, licence; a plant under contract in Jan 2024 delivers in early 2027 [135][136]", "A",
    )  # fmt: skip
    licence_usual: int = parameter(
        36, 30, 48, "months to the first missile, in the middle", f"{_9} [135][136]", "A"
    )
    licence_late: int = parameter(
        60, 48, 72, "months to the first missile, at the latest", f"{_9}, licence", "A"
    )
    licence_strain: int = parameter(
        40, 0, 120, f"{_PART} of strain on the host to build a plant",
        f"{_9}, EUR 5.1 bn for up to 1,000 missiles [135]; {_A}", "A",
    )  # fmt: skip
    licence_trust: int = parameter(
        10, 0, 40, f"{_PART} of the host's confidence gained by a licence", f"{_9}; {_A}", "A"
    )
    output: int = parameter(
        600, 60, 2_000, "interceptors a year worldwide",
        "domain 9, 500-620 [128][130], 55-60 claimed [131], 2,000 agreed [130]; flag F12", "H",
    )  # fmt: skip
    price_interceptor: int = parameter(
        3, 2, 4, "million dollars an interceptor", f"{_9}, $2-3 m or $4 m [128][129]; F12", "M"
    )

    # Strikes
    wave_holding: int = parameter(
        20_000, 0, 100_000, "chance of a wave in 30 days at step 4, per million",
        f"domain 8, no air raids in a truce of 30 hours [126]; {_A}", "A",
    )  # fmt: skip
    wave_strained: int = parameter(
        150_000, 100_000, 400_000, "the same at step 6, per million", f"domain 8; {_A}", "A"
    )
    wave_broken: int = parameter(
        800_000, 400_000, 1_000_000, "the same at step 8, per million", f"domain 8; {_A}", "A"
    )
    wave_least: int = parameter(4, 1, 10, "missiles in a wave, at least", _A, "A")
    wave_most: int = parameter(30, 10, 60, "missiles in a wave, at most", _A, "A")
    probe_least: int = parameter(2, 1, 4, "missiles in a probing wave, at least", _A, "A")
    probe_most: int = parameter(6, 4, 12, "missiles in a probing wave, at most", _A, "A")
    drones_each: int = parameter(
        20, 5, 50, "drones with each missile", "domain 8, 728 in a night [114]; fitted", "L"
    )
    drones_down: int = parameter(
        700, 500, 900, f"{_PART} of drones stopped without any battery", f"{_9}; {_A}", "A"
    )
    per_target: int = parameter(
        20, 15, 30, "tenths of an interceptor a ballistic target, as usual", _9, "A"
    )
    per_target_well: int = parameter(15, 10, 15, "the same on a good day", _9, "A")
    per_target_ill: int = parameter(30, 30, 40, "the same on a bad day", _9, "A")
    success: int = parameter(600, 400, 850, f"{_PART} of targets stopped, as usual", _9, "A")
    success_well: int = parameter(850, 850, 950, "the same on a good day", _9, "A")
    success_ill: int = parameter(400, 200, 400, "the same on a bad day", _9, "A")
    harm_missile: int = parameter(
        3, 0, 10, "dead and wounded for each missile that comes through", _A, "A"
    )
    harm_drones: int = parameter(
        50, 0, 200, "dead and wounded for each 1,000 drones that come through", _A, "A"
    )
    strike_shock: int = parameter(
        10, 0, 40, f"{_PART} of confidence lost when a wave does harm", _A, "A"
    )
    plant_shock: int = parameter(
        30, 0, 100, f"{_PART} of nuclear safety lost when a plant's area is struck",
        f"domain 1, drones near plants [12][13]; {_A}", "A",
    )  # fmt: skip
    probe_strain: int = parameter(15, 0, 50, f"{_PART} of the prober's strain", _A, "A")
    probe_rest: int = parameter(60, 30, 180, "days between two probes of a seat", _A, "A")
    traced: int = parameter(
        700_000, 300_000, 950_000, "chance that a probe is traced, per million", _A, "A"
    )
    traced_rallies: int = parameter(
        15, 0, 40, f"{_PART} of support, and of will, gained by a traced probe", _A, "A"
    )

    # Who pays
    divert_strain: int = parameter(
        10, 0, 40, f"{_PART} of support (or will) lost for a battery given",
        f"domain 12, A18; {_A}", "A",
    )  # fmt: skip
    divert_deep: int = parameter(
        3, 1, 5, "times as much beyond what an ally can spare", f"domain 12, B35; {_A}", "A"
    )
    pay_strain: int = parameter(
        4, 0, 20, f"{_PART} of support lost for each $1 bn paid", f"domain 12, B35; {_A}", "A"
    )
    buy_strain: int = parameter(
        60, 10, 150, f"{_PART} of strain for each $1 bn that the host pays itself", _A, "A"
    )
    relief: int = parameter(
        50, 10, 120, f"{_PART} of strain taken off the host for each $1 bn",
        f"domain 3, $175 bn over 10 years to rebuild the army [57]; {_A}", "A",
    )  # fmt: skip
    share_will: int = parameter(
        15, 0, 60, f"{_PART} of the giver's will for each step of the share",
        f"domain 12, B29; {_A}", "A",
    )  # fmt: skip
    share_shock: int = parameter(
        10, 0, 40, f"{_PART} of confidence lost for each step back of the share", _A, "A"
    )

    # The host's army
    army_half: int = parameter(
        800_000, 600_000, 1_000_000, "troops at which the army's index is one half",
        "domain 2, about 800,000 [37]; the index is ours", "A",
    )  # fmt: skip
    discharge: int = parameter(10_000, 5_000, 25_000, "troops sent home each 30 days", _A, "A")
    intake: int = parameter(6_000, 2_000, 15_000, "troops added each 30 days", _A, "A")
    strength_pace: int = parameter(20, 5, 60, f"{_PART} each 30 days", _A, "A")
    quality_lost: int = parameter(8, 0, 30, f"{_PART} of quality lost each 30 days", _A, "A")
    train_home: int = parameter(35, 10, 80, f"{_PART} of quality by training abroad", _A, "A")
    train_there: int = parameter(
        55, 10, 120, f"{_PART} of quality by training in the country", f"domain 12, B33; {_A}", "A"
    )
    train_provokes: int = parameter(
        15, 0, 60, f"{_PART} of provocation by training in the country", f"domain 12, B19; {_A}",
        "A",
    )  # fmt: skip
    train_cost: int = parameter(300, 50, 1_000, "million dollars a programme", _A, "A")
    kit_chance: int = parameter(
        500_000, 0, 900_000, "chance of a delivery in 30 days at full us_equipment, per million",
        f"domain 12, B29, delay 3-24 months; {_A}", "A",
    )  # fmt: skip
    kit_gain: int = parameter(15, 0, 50, f"{_PART} of quality by a delivery", _A, "A")
    strain_usual: int = parameter(
        300, 100, 500, f"{_PART} of strain at the size where the index is one half", _A, "A"
    )
    strain_build: int = parameter(
        120, 0, 300, f"{_PART} of strain on top while building up", f"domain 12, B35; {_A}", "A"
    )
    strain_discharge: int = parameter(
        80, 0, 200, f"{_PART} of strain less while demobilising", f"domain 12, B35; {_A}", "A"
    )
    strain_pace: int = parameter(10, 3, 40, f"{_PART} each 30 days", _A, "A")
    strain_breaks: int = parameter(
        600, 450, 900, f"{_PART} of strain at which nobody more is called up", _A, "A"
    )
    ceiling_calms: int = parameter(
        30, 0, 100, f"{_PART} of provocation for each step of a ceiling", f"domain 12, B32; {_A}",
        "A",
    )  # fmt: skip
    ceiling_eases: int = parameter(
        4, 0, 20, f"{_PART} of provocation each 30 days for each step of a ceiling", _A, "A"
    )
    ceiling_doubt: int = parameter(
        15, 0, 60, f"{_PART} of the host's confidence for each step of a ceiling", _A, "A"
    )
