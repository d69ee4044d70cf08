"""The module's numbers: each with its unit, range, source in the domain dossier and confidence."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.modules import parameter

_A = "assumption, for sensitivity runs"


@frozen
class Parameters:
    """The numbers of mine clearance, straits and shipping in the Black Sea."""

    # Mines
    mines_likely: int = parameter(
        400, 200, 700, "mines expected at the start", "domain 7, mines at sea [86][87]", "M"
    )
    mines_shape: int = parameter(
        5, 3, 12, "shape: 5 puts 8 in 10 draws between half and 1.6 times", f"domain 7; {_A}", "A"
    )
    storm: int = parameter(
        120_000, 0, 400_000, "chance a sea area in 30 days, per million",
        f"domain 7, types [86][88]; A9; {_A}", "A",
    )  # fmt: skip
    loose: int = parameter(
        10, 2, 50, "thousandths of the mines that one storm breaks loose", f"domain 7; {_A}", "A"
    )
    strand: int = parameter(
        500_000, 200_000, 800_000, "chance in 30 days that a mine afloat is washed ashore", _A, "A"
    )

    # Search
    search_rate: int = parameter(
        300, 100, 1_000, "thousandths of a square nautical mile a vessel-day",
        "domain 7, search rate; Umm Qasr [97][98]", "A",
    )  # fmt: skip
    residual: int = parameter(
        150, 50, 300, "thousandths left by one pass", "domain 7, residual risk after one pass", "A"
    )
    fit: int = parameter(
        200, 100, 350, "thousandths left at which a lane counts as searched",
        f"domain 7, clearance plan [89]; {_A}", "A",
    )  # fmt: skip
    spot: int = parameter(
        300_000, 100_000, 600_000, "chance in 30 days a corvette that a mine afloat is seen",
        f"domain 7, A9 patrols; {_A}", "A",
    )  # fmt: skip
    vessel_day: int = parameter(50, 20, 120, "thousand dollars a vessel and day", _A, "A")

    # Ships
    strike: int = parameter(
        500, 100, 2_000, "strikes per million port calls, lanes unsearched",
        "domain 7, strike per 1,000 port calls 0.1/0.5/2; incidents [90]", "A",
    )  # fmt: skip
    afloat_times: int = parameter(
        5, 1, 20, "times as likely to be struck, afloat", f"domain 7 [86][90]; {_A}", "A"
    )
    call_size: int = parameter(25, 15, 40, "thousand tonnes a port call", f"domain 7; {_A}", "A")
    demand: int = parameter(
        8_400, 7_000, 12_500, "thousand tonnes a month on offer",
        "domain 7, seaports 97 Mt in 2024 [100][101]; domain 12, 80-100 Mt", "L",
    )  # fmt: skip
    wary: int = parameter(
        850, 600, 1_000, "thousandths of its cargo that an unsearched lane draws",
        f"domain 7, cargo 2025 against 2024 [100]; {_A}", "A",
    )  # fmt: skip
    bite: int = parameter(
        15, 5, 40, "thousandths of the cargo lost each tenth of a percent of premium above usual",
        f"domain 7 [100][106]; {_A}", "A",
    )  # fmt: skip
    cargo_pace: int = parameter(1_500, 500, 4_000, "thousand tonnes a month, in 30 days", _A, "A")
    hit_harm: int = parameter(3, 0, 25, "dead and wounded a ship hit", f"domain 7 [90]; {_A}", "A")
    hit_shock: int = parameter(8, 0, 30, "tenths of a percent of reassurance a ship hit", _A, "A")

    # War-risk premium, hundredths of a percent of hull value
    premium_usual: int = parameter(
        50, 30, 75, "hundredths of a percent", "domain 7, 0.4-0.6 in 2025 [105][106]", "H"
    )
    premium_truce: int = parameter(
        30, 10, 60, "hundredths of a percent", "domain 7, game range after a ceasefire", "A"
    )
    premium_strained: int = parameter(50, 30, 75, "hundredths of a percent", "domain 7 [106]", "A")
    premium_attack: int = parameter(
        75, 50, 100, "hundredths of a percent", "domain 7, 0.75 to 1 [105][106][107]", "H"
    )
    premium_mined: int = parameter(
        20, 0, 40, "hundredths of a percent more while no lane in use is searched", _A, "A"
    )
    premium_hit: int = parameter(
        35, 25, 50, "hundredths of a percent a ship hit", "domain 7, +0.25 to +0.5 a hit", "A"
    )
    premium_scare: int = parameter(15, 5, 35, "hundredths of a percent a scare", _A, "A")
    premium_pace: int = parameter(
        25, 18, 50, "hundredths of a percent, in 30 days", "domain 7, decays over 4-8 weeks", "A"
    )
    cover_cost: int = parameter(
        2, 1, 6, "million dollars in 30 days for each tenth of cover", f"domain 7; {_A}", "A"
    )
    strain_million: int = parameter(
        10, 5, 50, "million dollars for a tenth of a percent of the host's strain", _A, "A"
    )

    # Straits
    notice_days: int = parameter(15, 8, 30, "days", "domain 7, Montreux [94][95]", "H")
    stay_days: int = parameter(21, 14, 45, "days", "domain 7, Montreux [94][95]", "H")
    tonnage_all: int = parameter(
        45_000, 30_000, 45_000, "tonnes, all outside states", "domain 7, Montreux [94][95]", "M"
    )
    tonnage_one: int = parameter(
        30_000, 15_000, 30_000, "tonnes, one outside state", "domain 7, Montreux [94][95]", "H"
    )
    reflag_days: int = parameter(60, 30, 180, "days", f"domain 7, A10; [92][93]; {_A}", "A")
    reflag_cost: int = parameter(40, 10, 120, "million dollars a vessel", _A, "A")
    grant_closed: int = parameter(
        30_000, 0, 200_000, "chance, per million", "domain 7, refused in 2024 [92][96]", "L"
    )
    grant_restricted: int = parameter(
        500_000, 200_000, 900_000, "chance, per million", f"domain 12, A10; {_A}", "A"
    )
    grant_littoral: int = parameter(
        1_500, 1_000, 2_000, "thousandths of that for a littoral state's vessels", _A, "A"
    )
    grant_strained: int = parameter(
        500, 0, 1_000, "thousandths of that while the truce is strained", _A, "A"
    )
    ease: int = parameter(
        250_000, 0, 700_000, "chance in 90 days of truce that closed straits are eased",
        f"domain 12, A10 stance; {_A}", "A",
    )  # fmt: skip
    visit_provokes: int = parameter(
        4, 0, 20, "tenths of a percent of provocation a group from outside", _A, "A"
    )

    # Trouble
    scare_believed: int = parameter(500_000, 200_000, 800_000, "chance, per million", _A, "A")
    harass_works: int = parameter(600_000, 200_000, 900_000, "chance, per million", _A, "A")
    scare_share: int = parameter(700, 400, 900, "thousandths of the lane's cargo", _A, "A")
    harass_share: int = parameter(500, 200, 900, "thousandths of the search there", _A, "A")
    alarm_days: int = parameter(21, 7, 60, "days that an alarm lasts", _A, "A")
    traced: int = parameter(250_000, 50_000, 600_000, "chance, per million", _A, "A")
    trouble_strain: int = parameter(4, 0, 20, "tenths of a percent of the author's strain", _A, "A")
    traced_strain: int = parameter(20, 5, 60, "tenths of a percent more if traced", _A, "A")
