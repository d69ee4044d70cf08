"""A table for the tests of the rival's response: its example, with other numbers where asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import Due
from wargame.engine.dice import Dice, Draw
from wargame.engine.events import Answer, Effect, Event, Ordered
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.standing import over
from wargame.engine.state import State
from wargame.engine.turn import begin, play_phase
from wargame.rules.russian_response import MODULE
from wargame.scenario.load import Loaded, load

ROOM = Path(__file__).resolve().parents[2] / "rules" / "russian_response"
AIMS = ("limited", "country", "wider")
YEAR = (30,) * 12


def never(_: str, total: int) -> int:
    """Dice on which the last outcome comes: no chance comes true."""
    return total - 1


def always(_: str, total: int) -> int:
    """Dice on which the first outcome comes: every chance comes true, every number is the least."""
    return 0


@cache
def example() -> Loaded:
    """The example, read once."""
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
        return view

    def against(self, seat: str, order: str, /, **answers: Answer) -> tuple[str, ...]:
        """The objections to an order."""
        name = f"russian_response.{order}"
        return objections(self.book, self.view(seat), seat, name, answers)

    def give(self, seat: str, order: str, /, **answers: Answer) -> Ordered:
        """Give an order against which nothing is said."""
        assert self.against(seat, order, **answers) == ()
        given = ordered(self.book, self.state, seat, f"russian_response.{order}", answers)
        happen(self.state, given)
        return given

    def act(self, kind: str, intensity: str = "low", where: str = "anywhere") -> None:
        """One act of the rival's."""
        self.give("rival", "Act", kind=kind, intensity=intensity, where=where)

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            before = self.state
            played = play_phase(self.book, before, self.dice, partial(first_view, before))
            self.state = played.state
            self.log.extend(played.effects)

    def play_on(self) -> Table:
        """To the end, with no orders."""
        while not over(self.state):
            self.end_turns()
        return self

    def events(self, *types: type[Event]) -> list[Event]:
        """The events so far, of some types."""
        return [effect.event for effect in self.log if isinstance(effect.event, types)]

    def moves(self, track: str) -> list[int]:
        """The values that a track has taken, one by one."""
        return [v for e in self.log if (v := _became(e.event, track)) is not None]

    def whys(self) -> list[str]:
        """The reasons of all events so far."""
        return [effect.event.why for effect in self.log]

    def cites(self, paragraph: int) -> bool:
        """Whether a reason so far names a paragraph."""
        return any(why.startswith(f"russian_response {paragraph}:") for why in self.whys())

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)

    @property
    def attacked(self) -> bool:
        """Whether an offensive has ever run."""
        return any(getattr(e.event, "became", "") == "running" for e in self.log)


def _became(event: Event, track: str) -> int | None:
    return event.became if getattr(event, "name", "") == track else None  # type: ignore[attr-defined]


def aimed(at: str) -> dict[str, int]:
    """The prior under which the aim is sure to be this one."""
    return {f"prior_{name}": 1_000 * (name == at) for name in AIMS}


def opening(
    cut: tuple[int, ...],
    values: Mapping[str, int],
    switches: Mapping[str, str],
    parameters: Mapping[str, int],
    calendar: tuple[Due, ...] = (),
) -> State:
    """The example's opening with these changes."""
    loaded = example()
    state = loaded.opening.copy()
    numbers = dict(loaded.setting.parameters)
    numbers["russian_response"] = evolve(numbers["russian_response"], **parameters)
    state.setting = evolve(loaded.setting, cut=cut, parameters=numbers)
    state.tracks.update({n: state.tracks[n].showing(v) for n, v in values.items()})
    state.switches.update({n: state.switches[n].turned(v) for n, v in switches.items()})
    state.calendar.update({due.name: due for due in calendar})
    return state


def table(
    draw: Draw | int = never,
    cut: tuple[int, ...] = YEAR,
    values: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    **parameters: int,
) -> Table:
    """A table set up; `draw` is a seed, or dice that fall one way."""
    at = opening(cut, values or {}, switches or {}, parameters)
    book = Rulebook.of(example().modules, at.setting)
    dice = Dice.of(draw) if isinstance(draw, int) else Dice(draw)
    played = begin(book, at, dice)
    return Table(book, played.state, dice, list(played.effects))


def years(
    games: int,
    values: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    **parameters: int,
) -> Iterator[Table]:
    """Whole years in which nobody orders anything and the army acts by the aim."""
    turned = {"rival_hand": "aim", **(switches or {})}
    for seed in range(games):
        yield table(seed, values=values, switches=turned, **parameters).play_on()


__all__ = [
    "AIMS",
    "MODULE",
    "ROOM",
    "Table",
    "aimed",
    "always",
    "never",
    "opening",
    "table",
    "years",
]
