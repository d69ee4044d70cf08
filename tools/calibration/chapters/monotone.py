"""More of one thing, other things fixed: what must never get worse by it, or better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from statistics import fmean

from attrs import evolve

from tools.calibration.chapters.readings import offensive
from tools.calibration.figures import differences, mean, share
from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section
from wargame.rules.people.course import support_lost
from wargame.rules.people.parameters import Parameters as People

INSTRUMENTS = ("intelligence", "logistics", "equipment", "pressure", "air", "guarantee")
LEVELS = ("none", "private", "public", "ratified")
UNPROVOKED = ("us_backstop.provocation_weight=0", "deployment.provocation_weight=0")
HELD = Table(cut="monthly", others="hold")
"""Nobody orders anything: what differs is what was changed at the opening."""
WORTH = "attack_worth"
ROTATIONS = (3, 4, 5)
PACKAGES = (0, 1, 2, 4)
SECTORS = ("kherson", "zaporizhzhia", "south_donetsk", "north_donetsk", "luhansk", "kharkiv")
DEAD = range(31)

Games = Sequence[Sequence[Course]]


def _worth(seeds: int) -> Finding:
    rows, held = [], True
    for name in INSTRUMENTS:
        tables = [lent(name, level, "orders") for level in LEVELS]
        games = list(batches(tables, range(1, seeds + 1)))
        held = held and never_more(games, WORTH)
        rows.append((name, *(f"{fmean(c.tracks[WORTH] for c in played):.0f}" for played in games)))
    return Finding(
        "A better American instrument never makes an attack worth more, "
        "with no weight on provocation.",
        held,
        ("worth of an attack at the end, points", *LEVELS),
        tuple(rows),
        "Pair by pair and month by month, while neither services nor army act.",
    )


def _offensives(seeds: int) -> Finding:
    rows, held = [], True
    for name in INSTRUMENTS:
        tables = [lent(name, level, "aim") for level in LEVELS]
        games = list(batches(tables, range(1, seeds + 1)))
        held = held and never_likelier(games)
        shares = (share(int(sum(map(offensive, played))), seeds).percent() for played in games)
        rows.append((name, *shares))
    return Finding(
        "Nor does it raise the chance of a renewed offensive: "
        "no step up has an interval of differences above 0.",
        held,
        ("games with an offensive", *LEVELS),
        tuple(rows),
        "Services and army act by their aim, which is Ukraine.",
    )


def lent(name: str, level: str, hand: str) -> Table:
    """The instrument at this level from the opening on, all others as they are."""
    return evolve(
        HELD,
        treatments=("aim_ukraine",),
        settings=UNPROVOKED,
        switches=(("rival_hand", hand),),
        rows=(("us_backstop.instrument", name, "opening", level),),
    )


def never_likelier(games: Games) -> bool:
    """Whether no step up makes an offensive more likely, beyond what the dice explain."""
    came = [[offensive(course) for course in played] for played in games]
    return all(mean(differences(more, less)).low <= 0 for less, more in pairwise(came))


def _rotation(seeds: int) -> Finding:
    games = list(batches([rotated(many) for many in ROTATIONS], range(1, seeds + 1)))
    kept = [fmean(course.tracks["force_sustained"] for course in played) for played in games]
    return Finding(
        "Shorter rotation, which takes more troops at home for each one away, never adds to the "
        "force that can be kept up.",
        never_more(games, "force_sustained"),
        ("troops at home for each one away", *map(str, ROTATIONS)),
        (("kept up", *(f"{troops:,.0f}" for troops in kept)),),
    )


def rotated(many: int) -> Table:
    """So many troops at home for each one away, with more on offer than the pools can rotate."""
    return evolve(HELD, treatments=("size_64k",), settings=(f"deployment.rotation={many}",))


def never_more(games: Games, track: str) -> bool:
    """Whether a track stands no higher in the later games, pair by pair and month by month."""
    return all(
        after.on(track, day) <= before.on(track, day)
        for earlier, later in pairwise(games)
        for before, after in zip(earlier, later, strict=True)
        for day in range(1, 362, 30)
    )


def _deaths(seeds: int) -> Finding:
    rows, held = [], True
    for casualty, rally in product((5, 15, 40), (0, 20, 50)):
        p = People(casualty=casualty, rally=rally)
        held = held and within_the_rally(p)
        figures = (support_lost(p, dead, first=True) for dead in (1, 2, 5, 20))
        rows.append((f"{casualty}, {rally}", *(str(figure) for figure in figures)))
    return Finding(
        "One more death never raises support beyond the stated rally.",
        held,
        ("each death costs, rally (tenths of a percent)", "1 dead", "2", "5", "20"),
        tuple(rows),
        f"Every number of dead up to {max(DEAD)}, in the first loss and in later ones.",
    )


def within_the_rally(p: People) -> bool:
    """Whether support rises by the rally at most, and falls or stays with each death more."""
    for first in (True, False):
        moved = [support_lost(p, dead, first) for dead in DEAD]
        rise = p.rally if first else 0
        if moved != sorted(moved, reverse=True) or max(moved) > rise:
            return False
    return True


def _sensors(seeds: int) -> Finding:
    tables = [sensed(many) for many in PACKAGES]
    games = list(batches(tables, range(1, seeds + 1)))
    rows = [
        (name, *(f"{fmean(c.tracks[track] for c in played):,.0f}" for played in games))
        for name, track in (("true", "violations_true"), ("recorded", "violations_recorded"))
    ]
    return Finding(
        "More sensors raise the recorded share, and never lower the recorded count by themselves.",
        seen_more(games),
        ("violations a day at the end; packages in each sector", *map(str, PACKAGES)),
        tuple(rows),
        "Pair by pair and month by month the true counts are the same, the recorded ones no lower.",
    )


def sensed(many: int) -> Table:
    """So many packages of sensors in each sector; the services hold still."""
    markers = tuple((f"sector_{name}/sensors", many) for name in SECTORS)
    return evolve(
        HELD,
        markers=markers,
        switches=(("rival_hand", "orders"),),
        settings=("ceasefire_monitoring.sensor_lost=0",),
    )


def seen_more(games: Games) -> bool:
    """Whether the same happens, no less of it is recorded each month, and more in the mean."""
    same = never_more(games, "violations_true") and never_more(games[::-1], "violations_true")
    ends = [fmean(course.tracks["violations_recorded"] for course in played) for played in games]
    return same and never_more(games[::-1], "violations_recorded") and ends[0] < ends[-1]


def _found(seeds: int) -> Iterator[Finding]:
    some = max(seeds // 10, 4)
    yield _worth(some)
    yield _offensives(max(seeds // 2, 20))
    yield _rotation(some)
    yield _deaths(some)
    yield _sensors(some)


CHAPTER = Section(
    "monotone",
    "3. Monotone, other things fixed",
    "Paired games in which nobody orders anything and one thing differs at the opening; "
    "monthly turns. Offensives: half of the seeds; the rest a tenth.",
    _found,
)
