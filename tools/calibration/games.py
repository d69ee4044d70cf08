"""Many games of one table, in all processors: each kept as its course, seed by seed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context

from attrs import evolve, field, frozen

from tools.calibration.scripts import SCRIPTS, Script
from wargame.bots.bots import Desk
from wargame.bots.seating import play_automatic, play_seat
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import MarkerSet, Ordered, TrackSet
from wargame.engine.rulebook import Rulebook
from wargame.engine.standing import score, standing
from wargame.engine.state import NOBODY, Setting, State
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes


@frozen
class Table:
    """What is played: a scenario, its set and cut, treatments, parameters, and who sits where."""

    modules: str = "standard"
    cut: str = "two_hours"
    treatments: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    """`module.parameter=value`, each."""
    players: tuple[tuple[str, str], ...] = ()
    """Seats with a bot or script other than `others`."""
    others: str = "cautious"
    tracks: tuple[tuple[str, int], ...] = ()
    """Tracks that stand otherwise at the opening."""
    markers: tuple[tuple[str, int], ...] = ()
    """Markers that do, by `area/name`."""
    switches: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[str, str, str, str | int], ...] = ()
    """Rows of the scenario with another value: `module.table`, the row's name, field, value."""
    units: tuple[tuple[str, str, str | int], ...] = ()
    """Units that stand otherwise at the opening: the unit, field, value."""
    without: tuple[str, ...] = ()
    turns: tuple[int, ...] = ()
    """Turns of these lengths instead of the cut's."""
    scenario: str = "reassurance"


Step = tuple[int, int, str]
"""The day, what a track became, and the phase in which it did."""


@frozen
class Course:
    """One game: how it ended, how each track went, how each seat stood, what was ordered."""

    seed: int
    day: int
    tracks: Mapping[str, int]
    """Each track at the end."""
    steps: Mapping[str, tuple[Step, ...]]
    """Each track that moved, in order, from the opening on."""
    standings: Mapping[str, str]
    scores: Mapping[str, int]
    """By seat, thousandths of all that its sheet could give; `nobody` among them."""
    switches: Mapping[str, str]
    kinds: Mapping[str, int] = field(factory=dict)
    """How often each `seat kind` was ordered."""
    begun: Mapping[str, int] = field(factory=dict)
    """The day on which each was first ordered."""
    markers: Mapping[str, tuple[Step, ...]] = field(factory=dict)
    """Each marker that moved, by `area/name`, in order."""

    def peak(self, track: str) -> int:
        """The highest that a track stood in the game."""
        return max((value for _, value, _ in self.steps.get(track, ())), default=0)

    def on(self, track: str, day: int) -> int:
        """What a track stood at when a day came; at the end where it never moved."""
        seen = [value for at, value, _ in self.steps.get(track, ()) if at < day]
        return seen[-1] if seen else self.tracks.get(track, 0)


_loaded = cache(load)
"""Tables that differ in what stands on them share the scenario and its modules."""


@cache
def laid(table: Table) -> tuple[Rulebook, State]:
    """The rules and the opening of a table, loaded once."""
    wishes = Wishes(
        cut=table.cut,
        modules=table.modules,
        treatments=table.treatments,
        parameters=table.settings,
        without=table.without,
    )
    loaded = _loaded(table.scenario, wishes)
    opening = loaded.opening.copy()
    for change in table.rows:
        opening.setting = _with_row(opening.setting, *change)
    if table.turns:
        opening.setting = evolve(opening.setting, cut=table.turns)
    for name, value in table.tracks:
        opening.tracks[name] = evolve(opening.tracks[name], value=value)
    for name, what, changed in table.units:
        opening.units[name] = evolve(opening.units[name], **{what: changed})
    for key, value in table.markers:
        opening.markers[key] = evolve(opening.markers[key], value=value)
    for name, choice in table.switches:
        opening.switches[name] = evolve(opening.switches[name], value=choice)
    return Rulebook.of(loaded.modules, opening.setting), opening


def _with_row(setting: Setting, table: str, name: str, what: str, value: str | int) -> Setting:
    rows = tuple(
        evolve(row, **{what: value}) if row.name == name else row for row in setting.rows[table]
    )
    return evolve(setting, rows={**setting.rows, table: rows})


def play(table: Table, seed: int) -> Course:
    """Play one game to its end."""
    book, opening = laid(evolve(table, players=(), others=""))
    campaign = Campaign.start(Game(book, opening, str(seed)))
    players = dict(table.players)

    def drafts(game: Campaign) -> int:
        for seat in opening.setting.seats:
            if seat != CONTROL and not game.over:
                _let(game, seat, players.get(seat, table.others))
        return play_automatic(game)

    campaign.drafts = drafts
    while not campaign.over:
        campaign.end_turn()
    return _course(campaign, opening, seed)


def _let(game: Campaign, seat: str, player: str) -> None:
    script: Script | None = SCRIPTS.get(player)
    if script is None:
        play_seat(game, seat, player)
        return
    for kind, answers in script(Desk(game.game.book, game.view(seat), seat, game.game.seed)):
        try:
            game.give(seat, kind, answers, by=player)
        except IllegalOrder:
            continue
        game.view(seat)


def _course(campaign: Campaign, opening: State, seed: int) -> Course:
    state, steps, markers = campaign.state, _opened(opening), _Steps()
    kinds: dict[str, int] = {}
    begun: dict[str, int] = {}
    for effect in campaign.line.effects:
        event = effect.event
        if isinstance(event, TrackSet) and event.became is not None:
            steps.setdefault(event.name, []).append(_step(effect.at, event.became))
        elif isinstance(event, MarkerSet) and event.became is not None:
            at = _step(effect.at, event.became)
            markers.setdefault(f"{event.area}/{event.name}", []).append(at)
        elif isinstance(event, Ordered):
            name = f"{event.seat} {event.kind}"
            kinds[name] = kinds.get(name, 0) + 1
            begun.setdefault(name, _step(effect.at, 0)[0])
    return Course(
        seed,
        state.day,
        {name: track.value for name, track in state.tracks.items()},
        {name: tuple(found) for name, found in steps.items() if len(found) > 1},
        {each.name: standing(state, each) for each in state.setting.criteria},
        {seat: score(state, seat) for seat in (NOBODY, *state.setting.seats) if seat != CONTROL},
        {name: switch.value for name, switch in state.switches.items()},
        kinds,
        begun,
        {name: tuple(found) for name, found in markers.items()},
    )


class _Steps(dict[str, list[Step]]):
    """By name, what became of a thing."""


def _opened(opening: State) -> _Steps:
    """Every track as it stood at the opening."""
    return _Steps({name: [(-1, track.value, "")] for name, track in opening.tracks.items()})


def _step(address: str, became: int) -> Step:
    day, phase, *_ = address.split("|")
    return int(day) if day.isdigit() else 0, became, phase


def _play(job: tuple[Table, int]) -> Course:
    return play(*job)


def courses(table: Table, seeds: Sequence[int]) -> list[Course]:
    """The courses of these seeds, in their order, played in all processors."""
    return next(batches([table], seeds))


def batches(tables: Sequence[Table], seeds: Sequence[int]) -> Iterator[list[Course]]:
    """For each table the courses of the same seeds; pairs of games share their dice."""
    jobs = [(table, seed) for table in tables for seed in seeds]
    size, workers = len(seeds), os.cpu_count() or 1
    if workers == 1 or len(jobs) < 4:
        played = map(_play, jobs)
        yield from _cut(played, size)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from _cut(pool.map(_play, jobs, chunksize=8), size)


def _cut(played: Iterator[Course], size: int) -> Iterator[list[Course]]:
    bundle: list[Course] = []
    for course in played:
        bundle.append(course)
        if len(bundle) == size:
            yield bundle
            bundle = []


Measure = Callable[[Course], float]
"""What is read off a course."""
