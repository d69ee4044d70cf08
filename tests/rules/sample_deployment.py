"""A small table for the tests of the deployment: invented places, so that nobody is named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Area, Due, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Event, Ordered
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, order_now, play_phase
from wargame.rules.deployment import MODULE, Contributor, Lift

SURE = {"dropout": 0, "incident": 0, "unready": 0, "found": 0}
"""Nothing falls to chance."""

SITES = ("capital", "harbour", "works", "fort")
HOST_AREAS = (
    Area("base", "Base", "base", traits={"site": "home"}),
    Area("depot", "Depot", "base", traits={"site": "home"}),
    Area("capital", "Capital", "city", "host", links=("harbour",), traits={"site": "city"}),
    Area("harbour", "Harbour", "port", "host", links=("capital",), traits={"site": "port"}),
    Area("works", "Works", "plant", "host", traits={"site": "plant", "zone": "mid", "worth": 2}),
    Area("fort", "Fort", "city", "host", traits={"site": "city", "zone": "line"}),
    Area("hills", "Hills", "land", "host"),
)
SEATS = (
    Seat("lead", "The Lead", initiative=5),
    Seat("ally", "The Ally", initiative=4),
    Seat("host", "The Host", initiative=3),
    Seat("rival", "The Rival", initiative=2),
    Seat("lender", "The Lender", initiative=1),
    Seat("control", "Control"),
)
SWITCHES = (
    Switch("decision", "The decision", "go", ("hold", "wait", "go"), "lead"),
    Switch(
        "mandate",
        "The mandate",
        "reassure",
        ("observe", "reassure", "help_defend", "hold_line"),
        "lead",
    ),
    Switch("distance", "The distance", "rear", ("rear", "mid", "line"), "lead"),
    Switch("consent", "Consent", "withheld", ("withheld", "conditional", "given"), "rival"),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "broken")),
    Switch("backstop", "The backstop", "firm", ("none", "firm"), "lender"),
)
CONTRIBUTORS = (
    Contributor("north", "North", "lead", 2_000, 10_000, 20_000, pool=60_000, reserve=8_000,
                home="base"),
    Contributor("south", "South", "ally", 0, 8_000, 12_000, pool=32_000, home="depot",
                condition="backstop", when=("firm",)),
)  # fmt: skip
LIFTS = (
    Lift("ships", "Ships", "lead", most=4_000, lent=2_000),
    Lift("aircraft", "Aircraft", "lender", most=8_000, lent=4_000),
)


def formation(name: str, kind: str = "infantry", side: str = "lead", **changes: Any) -> Unit:
    """A formation of 3,000, fully ready, at home; `north` for the lead, `south` for the ally."""
    contributor = "north" if side == "lead" else "south"
    at = "base" if side == "lead" else "depot"
    traits: dict[str, int | str] = {"contributor": contributor, **changes.pop("traits", {})}
    unit = Unit(name, name.title(), kind, side, at, 3_000, 100, traits=traits)
    return evolve(unit, **changes)


def observer(name: str, area: str = "hills", side: str = "rival") -> Unit:
    """An observer that only its side sees."""
    return Unit(name, name.title(), "observer", side, area, 0, seen_by=(side,))


def tracks() -> dict[str, Track]:
    """Every track of the module, at its neutral value; observation for the rival alone."""
    found = {}
    for uses in MODULE.uses:
        if uses.shelf == "track":
            seen_by = ("rival",) if uses.name == "sites_observed" else PUBLIC
            found[uses.name] = Track(
                uses.name, uses.name, uses.neutral, uses.unit, uses.low, uses.high, uses.neutral,
                seen_by,
            )  # fmt: skip
    return found


def markers() -> dict[str, Marker]:
    """Room for 10,000 at every site."""
    found = [Marker(site, "hosting", 10_000, "Hosting", "troops", 0, 20_000) for site in SITES] + [
        Marker(site, "security", 0, "Security", "tenths of a percent", 0, 1_000) for site in SITES
    ]
    return {marker.key: marker for marker in found}


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
        return objections(self.book, self.view(seat), seat, f"deployment.{kind}", answers)

    def order(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Lay an order on the table, legal or not."""
        given = ordered(self.book, self.state, seat, f"deployment.{kind}", answers)
        happen(self.state, given)
        return given

    def give(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Give an order against which nothing is said."""
        assert self.against(seat, kind, **answers) == ()
        return self.order(seat, kind, **answers)

    def end_phase(self) -> tuple[Effect, ...]:
        """End the phase; what came of it."""
        before = self.state
        played = play_phase(self.book, before, self.dice, lambda seat: first_view(before, seat))
        self.state = played.state
        self.log.extend(played.effects)
        return played.effects

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            self.end_phase()

    def now(self, seat: str, kind: str, **answers: Answer) -> tuple[Effect, ...]:
        """Give an order and carry it out at once, as in an open phase."""
        given = self.order(seat, kind, **answers)
        state = self.state
        order = state.orders[given.n]
        played = order_now(self.book, state, order, self.dice, lambda name: first_view(state, name))
        self.state = played.state
        self.state.orders.pop(given.n, None)
        self.log.extend(played.effects)
        return played.effects

    def events(self, *types: type[Event]) -> list[Event]:
        """The events so far, of some types."""
        return [effect.event for effect in self.log if isinstance(effect.event, types)]

    def whys(self) -> list[str]:
        """The reasons of all events so far."""
        return [effect.event.why for effect in self.log]

    def due(self, name: str) -> int:
        """The day of a calendar entry."""
        return self.state.calendar[name].day

    def unit(self, name: str) -> Unit:
        """A unit as it stands."""
        return self.state.units[name]

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
    hosting: Mapping[str, int] | None = None,
    contributors: tuple[Contributor, ...] = CONTRIBUTORS,
    lifts: tuple[Lift, ...] = LIFTS,
    calendar: tuple[Due, ...] = (),
) -> Table:
    """A table with these units, set up; without chances unless asked for."""
    setting = Setting(
        "small",
        "A small table",
        "2027-03-01",
        cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing("deployment", "Deployment", "1"),),
        {area.name: area for area in HOST_AREAS},
        parameters={"deployment": {**({} if chances else SURE), **(parameters or {})}},
        rows={"deployment.contributor": contributors, "deployment.lift": lifts},
    )
    setting = bind(setting, (MODULE,))
    turned = {s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES}
    shelf = tracks()
    shelf.update({name: shelf[name].showing(value) for name, value in (values or {}).items()})
    marks = markers()
    for site, troops in (hosting or {}).items():
        marks[f"{site}/hosting"] = marks[f"{site}/hosting"].showing(troops)
    opening = State(
        setting,
        units={unit.name: unit for unit in units},
        markers=marks,
        tracks=shelf,
        switches=turned,
        calendar={due.name: due for due in calendar},
    )
    book, dice = Rulebook.of((MODULE,), setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))
