"""Air, sea and supply against the record: sorties, flights, mines, cargo, tonnes, licences."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from tools.calibration.alone import YEAR, alone, first, never_more, played, spread
from tools.calibration.chapters import sea
from tools.calibration.figures import mean, share
from tools.calibration.games import Course, Table, laid
from tools.calibration.report import Finding, Section
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.rules.air_policing import Parameters as AirNumbers
from wargame.rules.air_policing.jets import detachment, flown
from wargame.rules.logistics.need import needed
from wargame.rules.logistics.parameters import Parameters as SupplyNumbers

AIR, LAND = "air_policing", ("deployment", "logistics")
BOTS, FULL_GAME = ("cautious", "assertive"), "all modules"
BLOCKS = ("air_west", "air_centre", "air_south", "air_east")
LICENCE = "us_interceptors"
FLYING = 4
"""The gate at which airlines fly."""
PLACED = ("uk_1", "france_1", "italy_1", "spain_1", "nordic_baltic_1")
IN_KYIV = tuple((unit, "area", "kyiv") for unit in PLACED)
WIDE = (("via_poland", 4_000, 8_000), ("via_romania", 2_000, 4_000))


def sorties() -> Finding:
    """What a detachment flies, by the rule."""
    p = AirNumbers()
    each = detachment(p, 1) / 1_000
    rows = tuple(
        (str(jets), f"{each:.2f}", f"{detachment(p, jets) * 122 / 1_000:,.0f}")
        for jets in (4, 6, 16)
    )
    return Finding(
        "A Baltic-type detachment flies near 0.2 sorties a jet and day.",
        0.15 <= each <= 0.25,
        ("jets", "sorties a jet and day", "sorties in four months"),
        rows,
        "By the rule itself (air policing 4); on record: six jets, four months, over 150 sorties.",
    )


def stations(seeds: int) -> Finding:
    """What 120 jets keep up."""
    p = AirNumbers()
    backed, none = (flown(p, 120, 10 * tankers).stations / 10 for tankers in (21, 0))
    rows = [(f"120 jets, {n} tankers", f"{flown(p, 120, 10 * n).stations / 10:.1f}")
            for n in (21, 9, 0)]  # fmt: skip
    for name, games in played(
        {f"{bot} bots, of 120": alone(AIR, others=bot, turns=YEAR) for bot in BOTS}, seeds
    ):
        rows.append((name, mean([c.peak("air_stations") / 10 for c in games]).plain()))
    return Finding(
        "120 jets keep up about 7 stations with tankers, 2 to 3 without.",
        6.5 <= backed <= 7.5 and 2 <= none <= 3,
        ("who flies", "stations"),
        tuple(rows),
        "The first three by the rule itself (air policing 4), the others the most that bots come "
        "to in a year with the flagship's jets, its 9 tankers and what is lent; they also keep "
        "jets at posts, on the ground and at rest.",
    )


def flights(seeds: int) -> Finding:
    """Weeks from the first file to the first commercial flight."""
    long = (30,) * 18
    quiet = (("russia", "hold"),)
    tables = {
        "air policing alone, nobody probes": alone(AIR, turns=long, players=quiet),
        "air policing alone, cautious bots": alone(AIR, turns=long),
        "assertive bots": alone(AIR, turns=long, others="assertive"),
        "with air defence": alone(AIR, "air_defence", turns=long),
    }
    games = played(tables, seeds)
    games += played({"all modules, cautious bots": Table("full", cut="monthly")}, seeds // 4)
    rows, good = [], True
    for name, courses in games:
        weeks = [found for course in courses if (found := first_flight(course)) is not None]
        least, middle, most = spread(weeks)
        within = share(sum(6 <= each <= 40 for each in weeks), len(weeks))
        good = good and within.mid > 0.95 and (FULL_GAME in name or 9 <= int(middle) <= 15)
        rows.append((name, f"{len(weeks)} of {len(courses)}", least, middle, most,
                     within.percent()))  # fmt: skip
    return Finding(
        "The first commercial flight lands 6 to 40 weeks after the gates start, mid near 12.",
        good,
        ("set-up", "games with a flight", "first, weeks", "middle", "last", "in 6 to 40 weeks"),
        tuple(rows),
        "From the day of the first file to the day on which the first airline flies. In games "
        "with all modules the ceasefire strains and the ladder rises, which puts gates off; their "
        "middle is not asked to be near 12.",
    )


def first_flight(course: Course) -> int | None:
    """Weeks from the file to the first flight."""
    filed = course.begun.get(f"ukraine {AIR}.FileFor")
    days = [first(course, f"{block}/airspace_gate", FLYING, FLYING) for block in BLOCKS]
    landed = min((day for day in days if day is not None), default=None)
    return None if filed is None or landed is None else (landed - filed) // 7


def jets(seeds: int) -> Finding:
    """That more jets never lower coverage."""
    more, rows, ladders = (0, 5, 10, 20, 40, 80), [], []
    for duty in ("stations", "alert"):
        tables = {str(extra): _with_jets(duty, extra) for extra in more}
        covers = [
            [float(course.tracks["air_coverage"]) for course in games]
            for _, games in played(tables, seeds)
        ]
        ladders += [[-cover for cover in each] for each in zip(*covers, strict=True)]
        rows.append((duty, *(f"{fmean(each) / 10:.1f} %" for each in covers)))
    steps, lower = never_more(ladders)
    return Finding(
        "Monotone: more jets never lower coverage.",
        not lower,
        ("duty of the jets added", *(f"{extra} more" for extra in more)),
        tuple(rows),
        f"Mean coverage after a month without orders, with French jets added to the flagship's; "
        f"{steps:,} pairs of games, {lower} with less coverage for more jets.",
    )


def _with_jets(duty: str, extra: int) -> Table:
    wing = (f"{AIR}.wing", "jets_france")
    changes = ((*wing, "jets", 26 + extra), (*wing, "block", "air_west"),
               (*wing, duty, extra + (6 if duty == "alert" else 0)))  # fmt: skip
    return alone(AIR, others="hold", turns=(30,), rows=changes)


def need(seeds: int) -> Finding:
    """Tonnes a day for a force in garrison."""
    p = SupplyNumbers()
    rows = [
        (f"{soldiers:,}", *(f"{needed(p, soldiers, pace).total:,}" for pace in (0, 1_000)))
        for soldiers in (10_000, 30_000, 60_000)
    ]
    table = alone(*LAND, others="hold", turns=(30,), units=IN_KYIV)
    (_, games), *_ = played({"placed": table}, min(seeds, 4))
    placed, tonnes = (games[0].tracks[name] for name in ("force_in_place", "supply_need"))
    rows.append((f"{placed:,}, in a game", f"{tonnes:,}", ""))
    return Finding(
        "30,000 troops in garrison need about 1,800 tonnes a day.",
        1_700 <= needed(p, 30_000, 0).total <= 1_900
        and abs(30_000 * tonnes / placed - 1_800) < 100,
        ("troops", "t a day in garrison", "in combat"),
        tuple(rows),
        "By the rule itself (logistics 2), and five brigades placed in Kyiv at the opening.",
    )


def corridors(seeds: int) -> Finding:
    """That less corridor never adds force in place."""
    scales, rows, ladders = (0, 250, 500, 1_000, 1_500), [], []
    for truce in ("holding", "broken"):
        tables = {f"{scale / 10:.0f} %": _corridor(scale, truce) for scale in scales}
        forces = [
            [course.tracks["force_in_place"] for course in games]
            for _, games in played(tables, seeds)
        ]
        ladders += [[-force for force in each] for each in zip(*forces, strict=True)]
        rows.append((truce, *(f"{fmean(each):,.0f}" for each in forces)))
    steps, rises = never_more(ladders)
    return Finding(
        "Monotone: less corridor never adds force in place.",
        not rises,
        ("ceasefire", *(f"{scale / 10:.0f} % of the capacity" for scale in scales)),
        tuple(rows),
        f"Mean force in place after a year without orders, five brigades in Kyiv; {steps:,} pairs "
        f"of games that differ in two corridors alone, {rises} with more force for less corridor.",
    )


def _corridor(scale: int, truce: str) -> Table:
    changes = tuple(
        ("logistics.corridor", name, what, value * scale // 1_000)
        for name, mid, high in WIDE
        for what, value in (("mid", mid), ("high", high))
    )
    switches = (("ceasefire", truce),)
    return alone(*LAND, others="hold", turns=YEAR, units=IN_KYIV, rows=changes, switches=switches)


def licence(seeds: int) -> Finding:
    """Months from a licence to the first missile."""
    plants, missiles = zip(*(licensed(seed) for seed in range(1, seeds + 1)), strict=True)
    rows = (
        ("the plant runs", f"{seeds}", *spread([day / 30.4 for day in plants], 1)),
        ("the first missile is in stock", f"{sum(m is not None for m in missiles)}",
         *spread([day / 30.4 for day in missiles if day is not None], 1)),
    )  # fmt: skip
    return Finding(
        "A licence gives no missile before two years.",
        min(plants) >= 720 and all(day is None or day >= 720 for day in missiles),
        ("months after the licence is granted", "games", "first", "middle", "last"),
        rows,
        "Air defence alone, the licence granted on the first day, nothing bought or allocated, "
        "a share of the world's output withheld, and seven years played by turns of 90 days.",
    )


def licensed(seed: int) -> tuple[int, int | None]:
    """The day on which the plant runs, and that on which stocks first rose."""
    quiet = (("interceptor_share", "none"),)
    book, opening = laid(alone("air_defence", turns=(90,) * 28, switches=quiet))
    campaign = Campaign.start(Game(book, opening, str(seed)))
    while campaign.state.phase != "orders":
        campaign.end_phase()
    campaign.give(
        "united_states", "air_defence.GrantLicence", {"licence": LICENCE, "answer": "grant"}
    )
    campaign.end_turn()
    day = campaign.state.calendar[f"licence_{LICENCE}"].day
    before = campaign.state.track("interceptors")
    while not campaign.over and campaign.state.track("interceptors") <= before:
        before = campaign.state.track("interceptors")
        campaign.end_turn()
    return day, None if campaign.over else campaign.state.day


def _found(seeds: int) -> Iterator[Finding]:
    yield sorties()
    yield stations(max(seeds // 4, 2))
    yield flights(max(seeds // 2, 4))
    yield jets(max(seeds // 20, 2))
    yield from sea.findings(seeds)
    yield need(seeds)
    yield corridors(max(seeds // 10, 2))
    yield licence(max(seeds // 8, 2))


CHAPTER = Section(
    "supply",
    "9. Air, sea and supply",
    "The flagship with the module that is measured and control alone, unless said; turns of 30 "
    "days; half or a quarter of the seeds where games are long, two and a half times as many for "
    "the mines and their estimate.",
    _found,
)
