"""`wargame replay SAVE`: tell a saved game again, as control or as one seat saw it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from attrs import frozen

from wargame.cli.results import show_json, tell
from wargame.engine.board import CONTROL
from wargame.engine.events import Event, PhaseBegan
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.record.timeline import Timeline


@frozen
class Told:
    """One event as its reader saw it: its number and the turn that it fell in."""

    n: int
    turn: int
    event: Event


def run(asked: argparse.Namespace) -> int:
    """Print the game event by event; loading folds the journal and throws no dice."""
    if asked.screen:
        return _on_screens(asked)
    from wargame.record.store import read_game

    recorded = read_game(asked.save)
    line = _line(recorded.campaign.ledger.lines, asked.branch or recorded.campaign.line.name)
    seat = asked.seat or recorded.header.seat or CONTROL
    _demand_turn(line, asked.turn)
    told = [each for each in _told(line, seat) if asked.turn in (0, each.turn)]
    if asked.json:
        _as_json(recorded.campaign.state, seat, line.name, told)
    else:
        _as_text(line, seat, recorded.campaign.game.book, asked.turn, recorded.notices)
    return 0


def _on_screens(asked: argparse.Namespace) -> int:
    from wargame.cli.commands.play import at_a_terminal, takes_screens
    from wargame.engine.errors import IllegalOrder

    if asked.json or asked.turn or asked.seat or asked.branch:
        raise IllegalOrder(
            "--screen goes without --json, --turn, --seat and --branch; "
            "the screen has keys for turn, seat and branch."
        )
    if not (at_a_terminal() and takes_screens()):
        raise IllegalOrder(
            "--screen needs a terminal that shows screens. Without --screen it is told in lines."
        )
    from wargame.cli.on_screens import replay_on_screens

    return replay_on_screens(asked.save)


def _demand_turn(line: Timeline, turn: int) -> None:
    from wargame.engine.errors import IllegalOrder

    last = max(line.turns, default=0)
    if not 0 <= turn <= last:
        raise IllegalOrder(f"--turn takes a turn from 1 to {last} on branch '{line.name}', or 0.")


def _line(lines: dict[str, Timeline], name: str) -> Timeline:
    from wargame.engine.errors import IllegalOrder
    from wargame.nearest import unknown

    if name not in lines:
        raise IllegalOrder(unknown("branch", name, lines))
    return lines[name]


def _told(line: Timeline, seat: str) -> Iterator[Told]:
    from wargame.engine.errors import IllegalOrder
    from wargame.nearest import unknown

    if seat not in line.opening.setting.seats:
        raise IllegalOrder(unknown("seat", seat, line.opening.setting.seats))
    turn = 0
    for n, event in enumerate(line.events(seat)):
        turn = event.turn if isinstance(event, PhaseBegan) else turn
        yield Told(n, turn, event)


def _as_json(state: State, seat: str, branch: str, told: list[Told]) -> None:
    from wargame.cli.pipe.replies import event_of

    events = [{**event_of(each.n, each.event), "in_turn": each.turn} for each in told]
    show_json(
        {"scenario": state.setting.scenario, "seat": seat, "branch": branch, "events": events}
    )


def _as_text(
    line: Timeline, seat: str, book: Rulebook, turn: int, notices: tuple[str, ...]
) -> None:
    from wargame.render.telling.happened import tell_again

    setting = line.opening.setting
    tell(setting.marking)
    tell(f"REPLAY, not live: {setting.title}, branch {line.name}, as {setting.seats[seat].title}")
    for sentence in (*notices, *tell_again(line, seat, book, turn)):
        tell(sentence)
