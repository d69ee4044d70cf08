"""Other names for the same things: nothing but the names comes out otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from wargame.engine.dice import drawn_from
from wargame.engine.events import Answer, Unscheduled
from wargame.engine.orders import Choice
from wargame.plain import plain
from wargame.record.campaign import Campaign
from wargame.record.digest import board_of
from wargame.testing.checks.check import Check, Fault
from wargame.testing.moves import Ended, Gave, Move, make
from wargame.testing.renaming import Renaming
from wargame.testing.replaying import with_dice
from wargame.testing.subject import Subject
from wargame.testing.walk import walked

ORDERS = 60
GAMES = 3
_SHOWN = 100


def relabel(table: Subject, seed: int) -> Iterator[Fault]:
    """One game under new names that sort as the old do, and under some that sort in reverse."""
    for each in range(seed, seed + GAMES):
        moves = tuple(_one_each(walked(table, each, ORDERS).moves))
        for reverse in (False, True):
            said = _under_others(table, each, reverse, moves)
            if said:
                how = "sort the other way round" if reverse else "sort as the old do"
                yield Fault(f"Under other names (they {how}) {said}")
                return


def _under_others(table: Subject, seed: int, reverse: bool, moves: tuple[Move, ...]) -> str:
    """What comes otherwise, whether declared names that hold a new name are kept or follow it."""
    said = _unlike(table, seed, Renaming.of(table, reverse), moves)
    return said and _unlike(table, seed, Renaming.of(table, reverse, inside=True), moves) and said


def _one_each(moves: tuple[Move, ...]) -> Iterator[Move]:
    """The walk with one order of each seat in a phase: among several, the names decide."""
    given: set[str] = set()
    for move in moves:
        if isinstance(move, Ended):
            given.clear()
            yield move
        elif isinstance(move, Gave) and not move.garbage and move.seat not in given:
            given.add(move.seat)
            yield move


def _unlike(table: Subject, seed: int, names: Renaming, moves: tuple[Move, ...]) -> str:
    game = with_dice(table.game(seed), drawn_from(str(seed)))
    try:
        other = with_dice(names.game(table, seed), names.draw(seed))
        for move in moves:
            mark = len(game.line.effects)
            said = _made(game, other, move, names)
            if said or _tied(game, mark):
                return said
            if isinstance(move, Ended) and (said := _apart(game, other, names)):
                return said
    except Exception as raised:
        return f"play stops: {plain(f'{type(raised).__name__}: {raised}', _SHOWN)}."
    return ""


def _made(game: Campaign, other: Campaign, move: Move, names: Renaming) -> str:
    """Make a move in both games, and say where it is refused in one alone."""
    if not isinstance(move, Gave):
        make(game, move)
        make(other, move)
        return ""
    refused = make(game, move)
    seat = names.renamed(move.seat)
    answers = _renamed(other, seat, move, names)
    also = make(other, Gave(seat, move.kind, answers))
    if bool(refused) == bool(also):
        return ""
    which, reason = ("here", refused[0]) if refused else ("there", names.restored(also[0]))
    return f"{move.seat}'s {move.kind} is refused only {which}: {plain(reason, _SHOWN)}"


def _renamed(other: Campaign, seat: str, move: Gave, names: Renaming) -> dict[str, Answer]:
    """The answers as the other game offers them; as they are where it offers no such thing."""
    answers: dict[str, Answer] = dict(move.answers)
    view = other.view(seat)
    for question in other.game.book.kinds[move.kind].questions:
        answer = move.answers.get(question.name)
        if isinstance(question, Choice) and isinstance(answer, str):
            so_far = {name: answers[name] for name in answers if name != question.name}
            wanted = names.sorted_in(answer)
            for option in question.menu(view, seat, so_far):
                if names.sorted_in(names.restored(str(option))) == wanted:
                    answers[question.name] = option
                    break
    return answers


def _apart(game: Campaign, other: Campaign, names: Renaming) -> str:
    here = _in_order(json.loads(_written(game)), names)
    there = _in_order(json.loads(names.restored(_written(other))), names)
    for part, first in here.items():
        found = _first(part, first, there[part])
        if found:
            return f"on day {game.state.day} {found}"
    return ""


def _written(game: Campaign) -> str:
    return msgspec.json.encode(board_of(game.state)).decode()


def _in_order(value: Any, names: Renaming) -> Any:
    """A value in which what names several things, in whatever order, names them in one."""
    if isinstance(value, str):
        return names.sorted_in(value)
    if isinstance(value, list):
        return sorted((_in_order(each, names) for each in value), key=str)
    if isinstance(value, dict):
        return {names.sorted_in(n): _in_order(each, names) for n, each in value.items()}
    return value


def _first(at: str, one: Any, other: Any) -> str:
    """Where two values part."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in (*one, *other):
            if name not in one or name not in other:
                return f"{at} has '{name}' in one game alone."
            found = _first(f"{at} '{name}'", one[name], other[name])
            if found:
                return found
        return ""
    if one == other:
        return ""
    return f"{at} is {plain(str(other), _SHOWN)}, not {plain(str(one), _SHOWN)}."


def _tied(game: Campaign, mark: int) -> bool:
    """Whether two things came due on one day, which the calendar takes by name."""
    days = [
        effect.at.partition("|")[0]
        for effect in game.line.effects[mark:]
        if type(effect.event) is Unscheduled
    ]
    return len(days) > len(set(days))


CHECKS = (
    Check(
        "relabel",
        "Other names for seats, areas, units and rows change nothing but the names.",
        "scenario",
        relabel,
    ),
)
