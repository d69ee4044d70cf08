"""A small table for the tests of air defence: invented places, so that nobody is named."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Area, Due, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Event
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.air_defence import MODULE, Licence, Source

QUIET = {"wave_holding": 0, "licence_chance": 20_000, "kit_chance": 0}
"""Nothing falls from the sky, nothing is delivered unasked."""
SEATS = ("host", "ally", "giver", "rival")
AREAS = (
    Area("capital", "Capital", "city", "host", traits={"site": "city", "worth": 3}),
    Area("harbour", "Harbour", "port", "host", traits={"site": "port", "worth": 2}),
    Area("works", "Works", "plant", "host", traits={"site": "plant", "worth": 3}),
    Area("town", "Town", "city", "host", traits={"site": "city"}),
    Area("moor", "Moor", "land", "host"),
)
COVERED = ("capital", "harbour", "works", "town")
SWITCHES = (
    Switch("army_ceiling", "Ceiling", "none", ("none", "800k", "600k"), "host"),
    Switch("army_effort", "Course", "keep", ("demobilise", "keep", "build"), "host"),
    Switch("interceptor_share", "Share", "tenth", ("none", "tenth", "quarter"), "giver"),
    Switch("consent", "Consent", "withheld", ("withheld", "conditional", "given"), "rival"),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "strained", "broken")),
)
SOURCES = (
    Source("ally_stock", "The Ally", "ally", 4, 2, "long", 1_200, 90),
    Source("giver_stock", "The Giver", "giver", 3, 1, "long", 1_500),
)
LICENCES = (
    Licence("plant", "A plant", "giver", 120),
    Licence("far_plant", "A far plant", "", 60),
)
ARMY = Unit("army", "The army", "army", "host", "moor", 800_000)


def battery(name: str, area: str = "capital", reach: str = "long", readiness: int = 100) -> Unit:
    """A battery of the host's, in place."""
    title = name.title()
    return Unit(name, title, "battery", "host", area, 1, readiness, traits={"reach": reach})


def tracks(values: Mapping[str, int]) -> dict[str, Track]:
    """Every track of the module, at its neutral value or as said."""
    return {
        uses.name: Track(
            uses.name, uses.name, values.get(uses.name, uses.neutral), uses.unit,
            uses.low, uses.high, uses.neutral, PUBLIC,
        )
        for uses in MODULE.uses
        if uses.shelf == "track"
    }  # fmt: skip


@define
class Table:
    """A game under way: orders are given and turns end in one line each."""

    book: Rulebook
    state: State
    dice: Dice
    log: list[Effect] = field(factory=list)

    def view(self, seat: str) -> State:
        """The position as a seat sees it (its own pending orders with it)."""
        view = first_view(self.state, seat)
        view.orders = {n: o for n, o in self.state.orders.items() if o.seat == seat}
        view.spent = self.state.spent.copy()
        return view

    def against(self, seat: str, kind: str, **answers: Answer) -> tuple[str, ...]:
        """The objections to an order."""
        return objections(self.book, self.view(seat), seat, f"air_defence.{kind}", answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> None:
        """Give an order against which nothing is said."""
        assert self.against(seat, kind, **answers) == ()
        happen(self.state, ordered(self.book, self.state, seat, f"air_defence.{kind}", answers))

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            self._end_phase()

    def _end_phase(self) -> None:
        before = self.state
        played = play_phase(self.book, before, self.dice, lambda seat: first_view(before, seat))
        self.state = played.state
        self.log.extend(played.effects)

    def events(self, *types: type[Event]) -> list[Event]:
        """The events so far, of some types."""
        return [effect.event for effect in self.log if isinstance(effect.event, types)]

    def due(self, name: str) -> int:
        """The day of a calendar entry."""
        return self.state.calendar[name].day

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)


def table(
    *units: Unit,
    cut: tuple[int, ...] = (30,) * 12,
    seed: int = 7,
    chances: bool = False,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    values: Mapping[str, int] | None = None,
    calendar: tuple[Due, ...] = (),
    licences: tuple[Licence, ...] = LICENCES[:1],
) -> Table:
    """A table with these units and an army, set up; without chances unless asked for."""
    setting = Setting(
        "small",
        "A small table",
        "2027-03-01",
        cut,
        {name: Seat(name, name.title(), efforts=20) for name in (*SEATS, "control")},
        (Phase("orders", "Orders"),),
        (Playing("air_defence", "Air defence", "1"),),
        {area.name: area for area in AREAS},
        parameters={"air_defence": {**({} if chances else QUIET), **(parameters or {})}},
        rows={"air_defence.source": SOURCES, "air_defence.licence": licences},
    )
    setting = bind(setting, (MODULE,))
    marks = [Marker(a, "missile_cover", 0, "Covered", "", 0, 1_000) for a in COVERED]
    turned = (evolve(s, value=(switches or {}).get(s.name, s.value)) for s in SWITCHES)
    opening = State(
        setting,
        units={unit.name: unit for unit in (ARMY, *units)},
        markers={marker.key: marker for marker in marks},
        tracks=tracks({"interceptors": 200, "defence_fund": 5_000, **(values or {})}),
        switches={switch.name: switch for switch in turned},
        calendar={due.name: due for due in calendar},
    )
    book, dice = Rulebook.of((MODULE,), setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))
