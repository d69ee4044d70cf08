"""A small table for the tests of leadership: its own example, changed where a test says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from wargame.bots.bots import wander
from wargame.bots.lots import Lots
from wargame.engine.apply import happen
from wargame.engine.board import Agreement
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Event, TrackSet
from wargame.engine.legal import kinds_open, objections, ordered
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.state import State
from wargame.engine.turn import begin, play_phase
from wargame.rules.leadership import MODULE
from wargame.scenario.load import Loaded, load

ROOM = Path(__file__).resolve().parents[2] / "rules" / "leadership"
SEATS = ("league", "host", "rival", "lender")
SURE = {"detention": 0, "blocked": 0, "let_go": 0}
"""Nothing falls to chance from one day to the next."""


@cache
def example() -> Loaded:
    """The module's example, as it stands."""
    return load(ROOM / "example.toml")


@define
class Table:
    """A game under way: orders are given and turns end in one line each."""

    book: Rulebook
    state: State
    dice: Dice
    log: list[Effect] = field(factory=list)

    def view(self, seat: str) -> State:
        """The position as a seat sees it, its own pending orders with it."""
        view = first_view(self.state, seat)
        view.orders = {n: o for n, o in self.state.orders.items() if o.seat == seat}
        view.spent = self.state.spent.copy()
        return view

    def against(self, seat: str, kind: str, **answers: Answer) -> tuple[str, ...]:
        """The objections to an order."""
        return objections(self.book, self.view(seat), seat, f"leadership.{kind}", answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> None:
        """Give an order against which nothing is said."""
        assert () == self.against(seat, kind, **answers)
        happen(self.state, ordered(self.book, self.state, seat, f"leadership.{kind}", answers))

    def end_turns(self, turns: int = 1) -> list[Event]:
        """End the turn, several times; what came of it."""
        began = len(self.log)
        for _ in range(turns):
            before = self.state
            played = play_phase(
                self.book, before, self.dice, lambda seat, at=before: first_view(at, seat)
            )
            self.state = played.state
            self.log.extend(played.effects)
        return [effect.event for effect in self.log[began:]]

    def now(self, seat: str, kind: str, **answers: Answer) -> list[Event]:
        """Give an order and end the turn."""
        self.give(seat, kind, **answers)
        return self.end_turns()

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)

    def switch(self, name: str) -> str:
        """What a switch stands at."""
        return self.state.switch(name)

    def moved(self, why: str) -> dict[str, int]:
        """The tracks that moved for a reason, and by how much in all."""
        found: dict[str, int] = {}
        for event in (effect.event for effect in self.log):
            if isinstance(event, TrackSet) and event.why == why:
                found[event.name] = found.get(event.name, 0) + event.by
        return found

    def whys(self) -> list[str]:
        """The reasons of all events so far."""
        return [effect.event.why for effect in self.log]


def table(
    *,
    cut: tuple[int, ...] = (30,) * 24,
    seed: int = 7,
    chances: bool = False,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    values: Mapping[str, int] | None = None,
    agreements: tuple[Agreement, ...] = (),
    **tables: tuple[Any, ...],
) -> Table:
    """A table set up like the example; rows are given by their table's name (form, veto, ...)."""
    loaded = example()
    given = {**({} if chances else SURE), **(parameters or {})}
    numbers = evolve(loaded.setting.parameters["leadership"], **given)
    rows = {**loaded.setting.rows, **{f"leadership.{name}": of for name, of in tables.items()}}
    seats = {name: evolve(seat, efforts=20) for name, seat in loaded.setting.seats.items()}
    setting = evolve(
        loaded.setting, cut=cut, seats=seats, rows=rows,
        parameters={**loaded.setting.parameters, "leadership": numbers},
    )  # fmt: skip
    opening = loaded.opening.copy()
    opening.setting = setting
    for name, value in (switches or {}).items():
        opening.switches[name] = opening.switches[name].turned(value)
    for name, number in (values or {}).items():
        opening.tracks[name] = opening.tracks[name].showing(number)
    opening.agreements.update((each.name, each) for each in agreements)
    book, dice = Rulebook.of(loaded.modules, setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))


def play(at: Table, seed: int, turns: int) -> Iterator[Table]:
    """Every seat gives what it may at random; the table after each turn."""
    for turn in range(turns):
        for seat in SEATS:
            lots = Lots.at_the_table(f"{seed} {turn}", at.view(seat), seat, "property")
            for _ in range(4):
                view = at.view(seat)
                kinds = tuple(k for k in kinds_open(at.book, view, seat) if k.module == MODULE.name)
                if not kinds:
                    break
                kind = kinds[lots.below(len(kinds))]
                answers = wander(kind, view, seat, lots)
                name = kind.cls.__name__
                if answers is not None and not at.against(seat, name, **answers):
                    at.give(seat, name, **answers)
        at.end_turns()
        yield at
