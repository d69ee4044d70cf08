"""A small table for the tests of the backstop: invented places, so that nobody is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Due, Switch, Track
from wargame.engine.dice import Dice, Throws
from wargame.engine.events import Answer, Effect, Event, Ordered, SwitchSet
from wargame.engine.legal import objections, ordered
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.us_backstop import MODULE, Instrument, Party

SURE = {"interruption": 0, "reversal": 0, "leak": 0, "will_drift": 0, "lobby_shock": 0}
"""Nothing falls to chance but what is ordered."""
SEATS = (
    Seat("giver", "The Giver", initiative=5),
    Seat("north", "North", "allies", initiative=4),
    Seat("south", "South", "allies", initiative=3),
    Seat("home", "The Host", initiative=2),
    Seat("east", "East", initiative=1),
    Seat("control", "Control"),
)
PARTIES = (
    Party("allies", "The allies", "allies", "partner"),
    Party("hosting", "The Host", "home", "host"),
    Party("facing", "East", "east", "rival"),
)
ROWS = (
    Instrument("eyes", "Eyes", "giver", "intelligence", days=10, weight=100, will=10),
    Instrument("supplies", "Supplies", "giver", "logistics", days=30, weight=100, will=10),
    Instrument("kit", "Kit", "giver", "equipment", days=720, weight=100, will=20),
    Instrument("sanctions", "Sanctions", "giver", "pressure", weight=150, will=20),
    Instrument("jets", "Jets", "giver", "air", days=60, weight=250, will=30),
    Instrument("pact", "Pact", "giver", "guarantee", days=0, weight=300, will=40),
)
KNOWING = ("giver", "home", "north", "south")
SWITCHES = (
    Switch("backstop", "The backstop", "none", ("none", "promised", "firm"), "giver"),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "strained", "broken")),
)


def _breaks(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    for entry in due:
        yield SwitchSet("ceasefire", str(entry.what["became"]), why="breaker 1: the truce turns")


BREAKER = RuleModule(
    name="breaker",
    title="Breaker",
    version="1",
    uses=(Uses("ceasefire", shelf="switch"),),
    upkeep=_breaks,
)
"""Turns the ceasefire on a day of the calendar, as another module would."""


def tracks() -> dict[str, Track]:
    """Every track of the module at its neutral value, each with its audience."""
    found = {}
    for uses in MODULE.uses:
        if uses.shelf == "track":
            known = uses.name.startswith("us_") or uses.name in ("response_hours",)
            seen_by = KNOWING if known or uses.name == "backstop_trusted" else PUBLIC
            if uses.name == "us_will":
                seen_by = ("giver",)
            found[uses.name] = Track(
                uses.name, uses.name, uses.neutral, uses.unit, uses.low, uses.high, uses.neutral,
                seen_by,
            )  # fmt: skip
    return found


def opened(levels: Mapping[str, str], forms: Mapping[str, str]) -> tuple[Instrument, ...]:
    """The rows at other opening levels, in other forms."""
    return tuple(
        evolve(r, opening=levels.get(r.name, r.opening), form=forms.get(r.name, r.form))
        for r in ROWS
    )


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
        return objections(self.book, self.view(seat), seat, f"us_backstop.{kind}", answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Give an order against which nothing is said."""
        assert self.against(seat, kind, **answers) == ()
        given = ordered(self.book, self.state, seat, f"us_backstop.{kind}", answers)
        happen(self.state, given)
        return given

    def sets(self, instrument: str, level: str, form: str = "plain") -> None:
        """The giver sets a level, and the turn ends."""
        self.give("giver", "SetInstrument", instrument=instrument, level=level, form=form)
        self.end_turns()

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            self._end_turn(self.state)

    def _end_turn(self, before: State) -> None:
        played = play_phase(self.book, before, self.dice, lambda seat: first_view(before, seat))
        self.state = played.state
        self.log.extend(played.effects)

    def turn_switch(self, name: str, became: str) -> None:
        """Somebody else turns a switch."""
        happen(self.state, SwitchSet(name, became))

    def events(self, *types: type[Event]) -> list[Event]:
        """The events so far, of some types."""
        return [effect.event for effect in self.log if isinstance(effect.event, types)]

    def whys(self) -> list[str]:
        """The reasons of all events so far."""
        return [effect.event.why for effect in self.log]

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)

    def term(self, instrument: str, name: str) -> int | str:
        """One of an instrument's terms."""
        return self.state.agreements[f"instrument_{instrument}"].terms[name]


def table(
    levels: Mapping[str, str] | None = None,
    forms: Mapping[str, str] | None = None,
    *,
    cut: tuple[int, ...] = (30,) * 12,
    seed: int = 7,
    chances: bool = False,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    values: Mapping[str, int] | None = None,
    rows: tuple[Instrument, ...] | None = None,
    breach: int = 0,
) -> Table:
    """A table with these instruments, set up; without chances unless asked for."""
    setting = Setting(
        "small",
        "A small table",
        "2027-03-01",
        cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing("us_backstop", "Backstop", "1"), Playing("breaker", "Breaker", "1")),
        {},
        parameters={"us_backstop": {**({} if chances else SURE), **(parameters or {})}},
        rows={
            "us_backstop.instrument": rows or opened(levels or {}, forms or {}),
            "us_backstop.party": PARTIES,
        },
    )
    modules = (MODULE, BREAKER)
    setting = bind(setting, modules)
    shelf = tracks()
    shelf.update({name: shelf[name].showing(value) for name, value in (values or {}).items()})
    turned = {s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES}
    day = {"breach": Due("breach", breach, "breaker", {"became": "broken"})} if breach else {}
    opening = State(setting, tracks=shelf, switches=turned, calendar=day)
    book, dice = Rulebook.of(modules, setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))
