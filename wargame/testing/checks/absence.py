"""Without the module: the others play on, and what is absent counts as its declared neutral."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from wargame.engine.board import CONTROL
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.state import Setting, State
from wargame.plain import plain
from wargame.record.campaign import Campaign
from wargame.record.digest import board_of
from wargame.testing.checks.check import Check, Fault
from wargame.testing.moves import Ended, Gave, make
from wargame.testing.subject import Subject
from wargame.testing.walk import Walked, walked

ORDERS = 40
GAMES = 2
TURNS = 200
"""So many turns more than a scenario has is too many."""


def off_not_neutral(table: Subject, seed: int) -> Iterator[Fault]:
    """The scenario without the module, then with each thing that it uses away or at neutral."""
    if table.module.name != CONTROL:
        said = _alone(table, seed)
        if said:
            yield Fault(said)
    walks = [walked(table, each, ORDERS) for each in range(seed, seed + GAMES)]
    for uses in table.module.uses:
        if uses.shelf == "track" and uses.name in table.loaded.opening.tracks:
            said = next(filter(None, (_absent(walk, uses) for walk in walks)), "")
            if said:
                yield Fault(said)
                return


# The others alone


def _alone(table: Subject, seed: int) -> str:
    """What stops the other modules from playing to the end by themselves."""
    without = _left_out(table)
    try:
        game = walked(without, seed, ORDERS).game
        turns = game.state.turn + len(game.state.setting.cut) + TURNS
        while not game.over and game.state.turn < turns:
            game.end_phase()
    except Exception as raised:
        return f"Left out, it stops the others: {_words(raised)}"
    return "" if game.over else "Left out, it leaves a game that does not end."


def _left_out(table: Subject) -> Subject:
    name, loaded = table.module.name, table.loaded
    setting = loaded.opening.setting
    modules = tuple(p for p in setting.modules if p.name != name)
    rows = {t: r for t, r in setting.rows.items() if t.partition(".")[0] != name}
    left = tuple(m for m in loaded.modules if m.name != name)
    neutrals = {u.name: u.neutral for m in left for u in m.uses}
    opening = evolve(
        loaded.opening,
        setting=evolve(setting, modules=modules, rows=rows, neutrals=neutrals),
    )
    return Subject(
        _first(left), None, table.scenario, evolve(loaded, opening=opening, modules=left)
    )


def _first(modules: tuple[RuleModule, ...]) -> RuleModule:
    return modules[-1]


def _words(raised: Exception) -> str:
    cause = raised.__cause__ or raised
    return plain(f"{type(cause).__name__}: {cause}", 200)


# A track that is away


def _absent(walk: Walked, uses: Uses) -> str:
    """Whether play comes out otherwise without a track than with one stuck at its neutral."""
    opening = _unjudged(walk.subject.loaded.opening, uses.name)
    away, stuck = opening.copy(), opening.copy()
    here = away.tracks.pop(uses.name)
    stuck.tracks[uses.name] = evolve(here, value=uses.neutral, low=uses.neutral, high=uses.neutral)
    try:
        differs = _in_step(walk, away, stuck, uses.name)
    except Exception as raised:
        return f"Where the track '{uses.name}' is absent, play stops: {_words(raised)}"
    if not differs:
        return ""
    return (
        f"Where the track '{uses.name}' is absent, it does not count as its neutral "
        f"{uses.neutral}: {differs}."
    )


def _unjudged(opening: State, track: str) -> State:
    """The opening with no criterion and no ending that hangs on a track."""
    setting: Setting = evolve(
        opening.setting,
        criteria=tuple(c for c in opening.setting.criteria if c.track != track),
        endings=tuple(e for e in opening.setting.endings if e.track != track),
    )
    return evolve(opening.copy(), setting=setting)


def _in_step(walk: Walked, away: State, stuck: State, track: str) -> str:
    """The walk on two openings side by side, without the orders that either refuses."""
    one, other = (walk.subject.start(walk.seed, opening) for opening in (away, stuck))
    for move in walk.moves:
        if not (isinstance(move, Gave) and (_refuses(one, move) or _refuses(other, move))):
            make(one, move)
            make(other, move)
            differs = _apart(one, other, track) if isinstance(move, Ended) else ""
            if differs:
                return differs
    return ""


def _refuses(game: Campaign, move: Gave) -> bool:
    return bool(game.check(move.seat, move.kind, move.answers))


def _apart(one: Campaign, other: Campaign, track: str) -> str:
    here, there = board_of(one.state), board_of(other.state)
    for part in here:
        first, second = here[part], there[part]
        if isinstance(first, dict):
            for name in (*first, *second):
                if name != track and first.get(name) != second.get(name):
                    return f"on day {one.state.day} {part} '{name}' comes out otherwise"
        elif first != second:
            return f"the {part} is {first} against {second}"
    return ""


CHECKS = (
    Check(
        "off-not-neutral",
        "Without the module the others play to the end; an absent track counts as its neutral.",
        "scenario",
        off_not_neutral,
    ),
)
