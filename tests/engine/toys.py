"""A toy table for tests: three seats and control, a small board, and a way to play it by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, evolve, field

from wargame.engine.adjudication import Played
from wargame.engine.apply import effect, happen
from wargame.engine.board import Area, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Event, Ordered, Sealed
from wargame.engine.legal import objections, ordered
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.rulings import Ruling
from wargame.engine.sight import Sight
from wargame.engine.state import Given, Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, order_now, play_phase

SEATS = ("north", "south", "island", "control")
AREAS = ("harbour", "hills", "plain")


def setting(rules: Iterable[RuleModule], **changes: Any) -> Setting:
    """A setting with these modules in play: two phases, four monthly turns."""
    modules = tuple(rules)
    plain = Setting(
        scenario="toy",
        title="A toy",
        start="2027-03-01",
        cut=(30, 30, 30, 30),
        seats={name: Seat(name, name.title(), side=name) for name in SEATS},
        phases=(
            Phase("talks", "Talks", ("talks.*",), open=True),
            Phase("orders", "Orders", ("*", "talks.*")),
        ),
        modules=tuple(Playing(m.name, m.title, m.version) for m in modules),
        areas={name: Area(name, f"The {name}", "land") for name in AREAS},
    )
    return bind(evolve(plain, **changes), modules)


def board() -> dict[str, Any]:
    """Open and hidden things of each sort: two units, two markers, two tracks, two switches."""
    return {
        "units": {
            "brigade": Unit("brigade", "1st Brigade", "infantry", "north", "harbour", 4000),
            "scouts": Unit("scouts", "Scouts", "recce", "south", "hills", 60, seen_by=("south",)),
        },
        "markers": {
            "harbour/stock": Marker("harbour", "stock", 500, high=2000),
            "hills/mines": Marker("hills", "mines", 30, high=90, seen_by=("south",)),
        },
        "tracks": {
            "tension": Track("tension", "Tension", 40),
            "doubt": Track("doubt", "Doubt", 10, low=-50, high=50, seen_by=("north",)),
        },
        "switches": {
            "port": Switch("port", "The port", "open", ("open", "closed"), "north"),
            "alarm": Switch("alarm", "Alarm", "off", ("off", "on"), "south", seen_by=("south",)),
        },
    }


@define
class Table:
    """A game in a test: the truth, each seat's sight, and all that each seat ever saw."""

    book: Rulebook
    state: State
    dice: Dice
    sights: dict[str, Sight]
    seen: dict[str, list[Event]] = field(factory=dict)
    effects: list[Effect] = field(factory=list)

    @classmethod
    def of(
        cls, rules: Iterable[RuleModule], seed: int = 7, things: Any = None, **changes: Any
    ) -> Table:
        """A table set up and begun; `changes` are changes of the setting."""
        modules = tuple(rules)
        laid = setting(modules, **changes)
        opening = State(laid, **(board() if things is None else things))
        book = Rulebook.of(modules, laid)
        sights = {seat: Sight.of(opening, seat) for seat in laid.seats}
        table = cls(book, opening, Dice.of(seed), sights, {seat: [] for seat in laid.seats})
        table._take(begin(book, opening, table.dice))
        return table

    def copy(self) -> Table:
        """The same game, to be played on by itself."""
        return Table(
            self.book,
            self.state.copy(),
            self.dice,
            {seat: sight.copy() for seat, sight in self.sights.items()},
            {seat: list(events) for seat, events in self.seen.items()},
            list(self.effects),
        )

    def _take(self, played: Played) -> Played:
        self.state = played.state
        self._show(played.effects)
        return played

    def _show(self, effects: Iterable[Effect]) -> None:
        for each in effects:
            self.effects.append(each)
            for seat, sight in self.sights.items():
                event = sight.take(each)
                if event is not None:
                    self.seen[seat].append(event)

    def view(self, seat: str) -> State:
        """What a seat knows."""
        return self.sights[seat].view

    def against(self, seat: str, kind: str, **answers: Answer) -> tuple[str, ...]:
        """The reasons against an order, as the seat reads them."""
        return objections(self.book, self.view(seat), seat, kind, answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> tuple[Event, ...]:
        """Give an order that is on offer; what came of it where it takes effect when given."""
        assert () == self.against(seat, kind, **answers)
        return self.put(seat, kind, answers)

    def put(self, seat: str, kind: str, answers: Mapping[str, Answer]) -> tuple[Event, ...]:
        """Lay an order on the table whatever speaks against it."""
        given = ordered(self.book, self.state, seat, kind, answers)
        self._happen(given)
        return self._now(given) if given.now else ()

    def _now(self, given: Ordered) -> tuple[Event, ...]:
        order = Given(given.n, given.seat, given.kind, given.answers, given.effort)
        played = order_now(self.book, self.state, order, self.dice, self.view)
        return tuple(each.event for each in self._take(played).effects)

    def seal(self, seat: str) -> None:
        """Close a seat's orders for the phase."""
        self._happen(Sealed(seat))

    def _happen(self, event: Event) -> None:
        done = effect(self.state, event, "")
        happen(self.state, event)
        self._show((done,))

    def preview(self, rulings: Iterable[Ruling] = ()) -> Played:
        """What ending the phase would lead to; nothing happens."""
        return play_phase(self.book, self.state, self.dice, self.view, rulings)

    def end_phase(self, rulings: Iterable[Ruling] = ()) -> Played:
        """End the phase, under these rulings."""
        return self._take(self.preview(rulings))

    def end_turn(self) -> None:
        """End all phases that are left of the turn."""
        turn = self.state.turn
        while self.state.turn == turn and self.state.phase != "over":
            self.end_phase()


def shelves(state: State) -> dict[str, Any]:
    """The board, shelf by shelf."""
    names = ("units", "markers", "tracks", "switches", "agreements", "calendar")
    return {name: getattr(state, name).copy() for name in names}


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """The names of the things that differ between two boards."""
    return {
        f"{shelf}:{name}"
        for shelf in before
        for name in {**before[shelf], **after[shelf]}
        if before[shelf].get(name) != after[shelf].get(name)
    }
