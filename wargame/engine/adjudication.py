"""One run of the rules: hooks called, effects addressed and ruled on, orders carried out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import define, field, frozen

from wargame.engine.apply import complete, effect, happen
from wargame.engine.board import CONTROL, HIDDEN, audience
from wargame.engine.dice import Dice, Throws
from wargame.engine.events import Effect, Event, PhaseBegan, Refused, Reported, Scheduled
from wargame.engine.legal import against, key_of, weighed
from wargame.engine.modules import RuleModule
from wargame.engine.orders import Order, OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.rulings import Ruling
from wargame.engine.state import Given, State

ENGINE = "engine"

ViewOf = Callable[[str], State]
NOT_CARRIED_OUT = "It could not be carried out."


@frozen
class Played:
    """What play led to: the position, the effects in order, and the rulings that found no
    effect."""

    state: State
    effects: tuple[Effect, ...]
    stale: tuple[Ruling, ...] = ()


@define
class Play:
    """One run of the rules: a position of its own that it folds forward, and what came of it."""

    book: Rulebook
    state: State
    dice: Dice
    view_of: ViewOf
    rulings: Mapping[str, Ruling] = field(factory=dict)
    effects: list[Effect] = field(factory=list)
    met: set[str] = field(factory=set)
    throws: dict[str, Throws] = field(factory=dict)
    turn: int = 0
    now: int = 0

    def laid(self, module: str) -> Throws:
        """The module's dice here and now; hooks of one phase and day share them."""
        day, phase = self.state.day, self.phase
        place = f"{day}|{phase}|{module}"
        found = self.throws.get(place)
        if found is None:
            found = self.throws[place] = Throws(self.dice, place)
        return found

    @property
    def phase(self) -> str:
        """The phase as addresses name it; each order carried out at once has a place of its own."""
        return f"{self.state.phase}#{self.now}" if self.now else self.state.phase

    def hook(self, module: str, hook: str, key: str, events: Iterable[Event]) -> None:
        """Let the events of one call of a hook happen, each at its address, as ruled."""
        collected = tuple(events)
        if not collected:
            return
        base = f"{self.state.day}|{self.phase}|{module}|{hook}|{key}"
        frozen_hook = self.rulings.get(f"{module}|{hook}") if self.rulings else None
        if frozen_hook is not None:
            self.met.add(frozen_hook.at)
            return
        put = self.put if self.rulings else self._happen
        for ordinal, event in enumerate(collected):
            put(f"{base}|{ordinal}", event)

    def put(self, at: str, event: Event) -> None:
        """Let one event happen at its address, or what was ruled in its place."""
        ruling = self.rulings.get(at)
        if ruling is None:
            self._happen(at, event)
            return
        now = complete(self.state, event)
        if ruling.replaces is not None and ruling.replaces != now and not ruling.fixed:
            self._happen(at, event)
            return
        self.met.add(at)
        for each in self._ruled(ruling, event):
            self._happen(at, each)

    def _ruled(self, ruling: Ruling, event: Event) -> tuple[Event, ...]:
        if ruling.verdict in ("accept", "moderate"):
            return (event,)
        if ruling.verdict == "defer":
            day = self.state.day + max(ruling.days, 1)
            return (Scheduled(f"deferred {ruling.at}", day, ENGINE, {"at": ruling.at}),)
        return ruling.outcome

    def _happen(self, at: str, event: Event) -> None:
        done = complete(self.state, event)
        if done is not None:
            self.effects.append(effect(self.state, done, at))
            happen(self.state, done)

    def began(self, phase: str, turn: int, day: int, days: int) -> None:
        """Move the sequence of play on."""
        at = f"{day}|{phase}|{ENGINE}|sequence||0"
        self._happen(at, PhaseBegan(turn, phase, day, days))

    def since(self, mark: int) -> tuple[Event, ...]:
        """What happened from the effect with this number on."""
        return tuple([each.event for each in self.effects[mark:]])

    def respond(self, mark: int) -> None:
        """Let modules respond to what happened since a mark, in scenario order."""
        for module, types in self.book.responders:
            happened = self.since(mark)
            if not types.isdisjoint(map(type, happened)):
                events = module.respond(self.state, happened, self.laid(module.name))
                self.hook(module.name, "respond", "", events)

    def played(self) -> Played:
        """The outcome; a ruling of an earlier turn that still waits is not stale."""
        stale = [
            ruling
            for at, ruling in self.rulings.items()
            if at not in self.met and ruling.turn in (0, self.turn)
        ]
        return Played(self.state, tuple(self.effects), tuple(stale))


def carry_out(play: Play, orders: list[Given]) -> None:
    """Adjudicate in canonical order: module, seat by initiative, stable key; never by arrival."""
    by_module: dict[str, list[tuple[str, Given]]] = {}
    for key, order in _ranked(play, orders):
        by_module.setdefault(order.kind.partition(".")[0], []).append((key, order))
    for name, module in play.book.modules.items() if by_module else ():
        mine = by_module.get(name)
        if mine is None:
            continue
        if name in play.book.by_hand:
            for key, order in mine:
                play.hook(name, "by hand", key, _ask_control(play.book.kinds[order.kind], order))
        else:
            _carry_out_of(play, module, mine)


def _carry_out_of(play: Play, module: RuleModule, orders: list[tuple[str, Given]]) -> None:
    """Adjudicate the orders of one module's kinds; those that compete are settled after them."""
    name, competing = module.name, []
    for key, order in orders:
        made = _made(play, key, order)
        if made is not None and made.competes:
            competing.append(made)
        elif made is not None:
            events = module.adjudicate(play.state, made, play.laid(name))
            play.hook(name, "adjudicate", key, events)
    if competing:
        events = module.settle(play.state, tuple(competing), play.laid(name))
        play.hook(name, "settle", "", events)


def _ranked(play: Play, orders: list[Given]) -> list[tuple[str, Given]]:
    if len(orders) == 1:
        return [(f"{key_of(orders[0].seat, orders[0].kind, orders[0].answers)}#0", orders[0])]
    place = _initiative(play.state)
    keyed = sorted(
        ((key_of(o.seat, o.kind, o.answers), o) for o in orders),
        key=lambda pair: (place[pair[1].seat], pair[0], pair[1].n),
    )
    found, seen = [], dict[str, int]()
    for key, order in keyed:
        ordinal = seen[key] = seen.get(key, -1) + 1
        found.append((f"{key}#{ordinal}", order))
    return found


def _initiative(state: State) -> dict[str, int]:
    """Each seat's place: by its `initiative_SEAT` track if there is one, else by the scenario."""
    seats = state.setting.seats.values()
    accrued = {
        seat.name: state.track(f"initiative_{seat.name}")
        if f"initiative_{seat.name}" in state.tracks
        else seat.initiative
        for seat in seats
    }
    ranked = sorted(accrued, key=lambda name: -accrued[name])
    return {name: place for place, name in enumerate(ranked)}


def _made(play: Play, key: str, order: Given) -> Order | None:
    """The order itself where the truth allows it; else None, and the seat is told why not.

    What control has admitted overlooks objections, not answers that are no longer there.
    """
    kind = play.book.kinds[order.kind]
    made, full = weighed(play.book, play.state, order.seat, kind, order.answers, order.n)
    if made is None or (full and not order.admitted):
        play.hook(kind.module, "refuse", key, _refusal(play, order, full))
        return None
    return made


def _refusal(play: Play, order: Given, full: tuple[str, ...]) -> tuple[Refused]:
    """Of the full reasons the seat reads those that hold on its own view."""
    view = play.view_of(order.seat).copy()
    view.orders.clear()
    own = against(play.book, view, order.seat, order.kind, order.answers)
    reasons = full if order.seat == CONTROL else own or (NOT_CARRIED_OUT,)
    return (Refused(order.n, order.seat, reasons, full),)


def _ask_control(kind: OrderKind, order: Given) -> tuple[Reported, Reported]:
    asked = f"By hand: decide what comes of '{kind.title}' ({_words(order)})."
    return (
        Reported(f"Control decides what comes of '{kind.title}'.", seen_by=audience(order.seat)),
        Reported(asked, seen_by=HIDDEN),
    )


def _words(order: Given) -> str:
    return ", ".join(f"{name} {answer}" for name, answer in order.answers.items())
