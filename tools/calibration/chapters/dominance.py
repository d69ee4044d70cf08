"""No dominant script: rules of thumb and spam of every kind, against doctrine, in every seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from statistics import fmean

from attrs import frozen

from tools.calibration.figures import mean, share
from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section
from tools.calibration.scripts import spams_for, thumbs_for
from wargame.engine.rulebook import Rulebook
from wargame.engine.standing import POINTS
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

SEATS = ("coalition", "ukraine", "russia", "united_states")
TREATMENTS = ("", "bigger_is_safer", "bigger_provokes", "aim_wider", "size_10k", "size_64k")
DOCTRINE = ("cautious", "assertive")
MOST_SEEDS, SIEVE = 40, 3
MAY_BEAT = 0.8
SHOWN = 4
"""So many ways of spamming go through the sieve, and stand in the table."""

Games = Mapping[str, list[Course]]
"""By treatment, the games of one plan, seed by seed."""


@frozen
class Plan:
    """One way of playing a seat throughout, beside doctrine over the same pairs of games."""

    name: str
    gaps: Mapping[str, list[int]]
    """By treatment: its sheet less doctrine's, thousandths, pair by pair."""
    points: Mapping[str, float]
    """By criterion of the seat: mean points over all treatments."""

    def every(self) -> list[int]:
        """The gaps of all treatments together."""
        return [gap for gaps in self.gaps.values() for gap in gaps]

    def beats(self) -> float:
        """The share of pairs in which its sheet is better than doctrine's."""
        return _better(self.every())

    def worst(self) -> str:
        """The treatment in which it beats doctrine most often, and how often."""
        name = max(self.gaps, key=lambda each: _better(self.gaps[each]))
        return f"{100 * _better(self.gaps[name]):.0f} % ({name or 'middle'})"

    def row(self) -> tuple[str, ...]:
        """Its line of the table."""
        every = self.every()
        beats = share(sum(gap > 0 for gap in every), len(every)).percent()
        return self.name, beats, self.worst(), mean(every).plain(0)


def _better(gaps: Sequence[int]) -> float:
    return fmean(gap > 0 for gap in gaps)


def _played(
    seat: str, plans: Sequence[str], seeds: int, treatments: Sequence[str]
) -> dict[str, Games]:
    """By plan and treatment; everybody else is cautious."""
    tables = [
        Table(treatments=tuple(filter(None, (treatment,))), players=((seat, plan),))
        for plan in plans
        for treatment in treatments
    ]
    played = batches(tables, range(1, seeds + 1))
    return {plan: {each: next(played) for each in treatments} for plan in plans}


def _doctrine(seat: str, seeds: int, treatments: Sequence[str]) -> Games:
    """By treatment the games of the better of the two temperaments."""
    played = _played(seat, DOCTRINE, seeds, treatments)
    return {
        each: max((played[bot][each] for bot in DOCTRINE), key=lambda games: _mean(games, seat))
        for each in treatments
    }


def against_doctrine(
    seat: str,
    plans: Sequence[str],
    seeds: int,
    treatments: Sequence[str] = TREATMENTS,
    doctrine: Games | None = None,
) -> list[Plan]:
    """Each plan in a seat, beside doctrine there; measured over so many seeds."""
    beside = _doctrine(seat, seeds, treatments) if doctrine is None else doctrine
    played = _played(seat, plans, seeds, treatments)
    return [_plan(name, seat, games, beside) for name, games in played.items()]


def _mean(games: Sequence[Course], seat: str) -> float:
    return fmean(game.scores[seat] for game in games)


def _plan(name: str, seat: str, games: Games, doctrine: Games) -> Plan:
    gaps = {each: _gaps(seat, games[each], doctrine[each]) for each in games}
    return Plan(name, gaps, _points(games, seat))


def _gaps(seat: str, games: Sequence[Course], others: Sequence[Course]) -> list[int]:
    """Over the seeds that both have."""
    pairs = zip(games, others, strict=False)
    return [one.scores[seat] - other.scores[seat] for one, other in pairs]


def _points(games: Games, seat: str) -> dict[str, float]:
    every = [game.standings for played in games.values() for game in played]
    return {name: fmean(POINTS[standings[name]] for standings in every) for name in _criteria(seat)}


def _criteria(seat: str) -> list[str]:
    return [each.name for each in loaded().setting.criteria if each.seat == seat]


@cache
def loaded() -> Loaded:
    """The table at which all is measured."""
    table = Table()
    return load(table.scenario, Wishes(modules=table.modules, cut=table.cut))


@frozen
class Found:
    """What was found for one seat."""

    seat: str
    plans: list[Plan]
    """Those measured in full, the likeliest to dominate first."""
    sieved: list[Plan]
    """All of them and doctrine's own, over the seeds of the sieve."""

    def dominance(self) -> Finding:
        """Whether any plan beats doctrine too often."""
        return Finding(
            f"No script beats doctrine's own number for `{self.seat}` in over 80 % of pairs.",
            all(plan.beats() <= MAY_BEAT for plan in self.plans),
            (
                "script",
                "beats doctrine, of all pairs",
                "most often under",
                "its sheet less doctrine's, thousandths",
            ),
            tuple(plan.row() for plan in self.plans),
        )

    def best(self) -> tuple[Plan, int]:
        """The script that is best on most criteria, equals included, and on how many."""
        plans = [plan for plan in self.sieved if plan.name not in DOCTRINE]
        counts = {plan.name: self._tops(plan) for plan in plans}
        found = max(plans, key=lambda plan: counts[plan.name])
        return found, counts[found.name]

    def _tops(self, plan: Plan) -> int:
        """On how many criteria nothing is better."""
        return sum(
            all(other.points[name] <= points for other in self.sieved)
            for name, points in plan.points.items()
        )


def found_for(seat: str, seeds: int) -> Found:
    """All plans through the sieve, the rules of thumb and the likeliest of the rest in full."""
    opening = loaded().opening
    book = Rulebook.of(loaded().modules, opening.setting)
    thumbs, spams = thumbs_for(seat, book, opening), spams_for(seat, book, opening)
    doctrine = _doctrine(seat, seeds, TREATMENTS)
    every = [*DOCTRINE, *thumbs, *spams]
    sieve = against_doctrine(seat, every, SIEVE, doctrine=doctrine)
    spammed = _unlike(sorted((plan for plan in sieve if plan.name in spams), key=_rank))
    chosen = [*thumbs, *(plan.name for plan in spammed[:SHOWN])]
    plans = against_doctrine(seat, chosen, seeds, doctrine=doctrine)
    return Found(seat, sorted(plans, key=_rank), sieve)


def _unlike(plans: Sequence[Plan]) -> list[Plan]:
    """Without those that come to the same as one before."""
    kept: list[Plan] = []
    for plan in plans:
        if all((plan.gaps, plan.points) != (each.gaps, each.points) for each in kept):
            kept.append(plan)
    return kept


def _rank(plan: Plan) -> tuple[float, float]:
    return -plan.beats(), -fmean(plan.every())


def _best(found: Sequence[Found]) -> Finding:
    rows, holds = [], True
    for each in found:
        plan, count = each.best()
        of = len(plan.points)
        holds = holds and count < of
        rows.append((each.seat, f"{len(each.sieved)}", plan.name, f"{count} of {of}"))
    return Finding(
        "No script is best on all criteria of its seat across the treatments.",
        holds,
        ("seat", "plans", "best on most criteria, equals included", "criteria"),
        tuple(rows),
    )


def _found(seeds: int) -> Iterator[Finding]:
    found = [found_for(seat, min(seeds, MOST_SEEDS)) for seat in SEATS]
    yield _best(found)
    for each in found:
        yield each.dominance()


CHAPTER = Section(
    "dominance",
    "4. No dominant script",
    f"At most {MOST_SEEDS} paired seeds in each of six treatments (the middle, "
    f"{', '.join(filter(None, TREATMENTS))}), standard set. A seat follows one rule of thumb "
    "throughout, or gives one kind of order as often as it may (first or last options, highest "
    "or lowest numbers, alike or another each time); the others are cautious. Doctrine's own "
    "number is the better of cautious and assertive in that seat, treatment by treatment. "
    f"Every way of spamming is tried over {SIEVE} seeds first, and the {SHOWN} that beat doctrine "
    "most often are measured in full. Pairs are of all treatments together; equal sheets beat "
    "nobody.",
    _found,
)
