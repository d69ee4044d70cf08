"""CSV tables of a record: tracks by turn, and all that happened, as one seat knows it."""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.events import Event, PhaseBegan, Roll
from wargame.engine.sight import first_view
from wargame.engine.state import State
from wargame.plain import plain
from wargame.record.export import demand_seat
from wargame.record.savefile import files
from wargame.record.store import Recorded, read_game
from wargame.record.timeline import Timeline

Row = list[Any]
PLACE = ("branch", "turn", "phase", "day", "date")
EVENT = ("event", "seat", "thing", "by", "became", "words", "why", "rolls")


def export_csv(path: str, seat: str, out: str) -> tuple[str, str]:
    """Write `tracks.csv` and `events.csv` of a save into a folder, as a seat (or control) knows it.

    Each branch is told from its first turn on. Overwrites nothing. Raises SaveError, IllegalOrder.
    """
    recorded = read_game(path)
    demand_seat(recorded.header, seat, path)
    eyes = seat or recorded.header.seat or CONTROL
    tables = {"tracks.csv": tracks(recorded, eyes), "events.csv": events(recorded, eyes)}
    folder = Path(out)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise files.refusal(out, error) from error
    for name in tables:
        if (folder / name).exists():
            taken = FileExistsError(errno.EEXIST, "", str(folder / name))
            raise files.refusal(str(folder / name), taken)
    for name, rows in tables.items():
        files.write_new(str(folder / name), _as_csv(rows))
    return str(folder / "tracks.csv"), str(folder / "events.csv")


def _as_csv(rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(each) for each in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula and no terminal for a command."""
    if not isinstance(value, str):
        return value
    shown = plain(value)
    return f"'{shown}" if shown[:1] in ("=", "+", "-", "@") else shown


def tracks(recorded: Recorded, seat: str) -> Iterator[Row]:
    """A heading, then every track's value as each turn of each branch begins, and at the end."""
    names = list(first_view(recorded.campaign.game.opening, seat).tracks)
    yield [*PLACE, *names]
    for line in recorded.campaign.ledger.lines.values():
        turn = 0
        for event, state in told(line, seat):
            if type(event) is PhaseBegan and event.turn > turn:
                turn = event.turn
                yield [*_place(line, state), *_values(state, names)]
        state = line.view(seat)
        yield [*_place(line, state), *_values(state, names)]


def _values(state: State, names: Iterable[str]) -> Iterator[int | str]:
    return (state.tracks[name].value if name in state.tracks else "" for name in names)


def events(recorded: Recorded, seat: str) -> Iterator[Row]:
    """A heading, then a row for each event that the seat saw, branch by branch."""
    yield [*PLACE, *EVENT]
    for line in recorded.campaign.ledger.lines.values():
        for event, state in told(line, seat):
            yield [*_place(line, state), *_event(event)]


def told(line: Timeline, seat: str) -> Iterator[tuple[Event, State]]:
    """Each event of a branch as a seat saw it, and the position that it led to, in order.

    The position is one and the same object, folded forward.
    """
    state = first_view(line.opening, seat)
    for event in line.events(seat):
        happen(state, event)
        yield event, state


def _place(line: Timeline, state: State) -> Row:
    return [line.name, state.turn, state.phase, state.day, state.date]


def _event(event: Any) -> Row:
    thing = getattr(event, "unit", None) or getattr(event, "agreement", None) or event
    name = getattr(thing, "name", "") or getattr(event, "kind", "")
    area = getattr(event, "area", "")
    words = getattr(event, "text", "") or " ".join(getattr(event, "reasons", ()))
    return [
        type(event).__name__,
        getattr(event, "seat", ""),
        f"{area}/{name}" if area else name,
        getattr(event, "by", ""),
        _became(event),
        words or _answers(event),
        event.why,
        "; ".join(_thrown(roll) for roll in event.rolls),
    ]


def _became(event: Any) -> Any:
    if hasattr(event, "unit") and event.unit is not None:
        return f"{event.unit.strength} in {event.unit.area}"
    if hasattr(event, "agreement"):
        return event.agreement.standing
    return getattr(event, "became", "")


def _answers(event: Any) -> str:
    return ", ".join(f"{name} {answer}" for name, answer in getattr(event, "answers", {}).items())


def _thrown(roll: Roll) -> str:
    return f"{roll.label}: {roll.result}"
