"""A small table for the tests of air policing: invented places, so that nobody is named."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Area, Audience, Marker, Switch, Track
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Ordered
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.air_policing import MODULE, Airport, Loan, Post, Wing

QUIET = {"incursion": 0, "post_incident": 0}
"""Nothing comes of itself."""
SURE = {
    **QUIET, "prepare_least": 10, "prepare_most": 10, "airlines_least": 10, "airlines_most": 10,
}  # fmt: skip

BLOCKS = ("near", "far")
AREAS = (
    Area("meadow", "Meadow", "airbase", links=("near",)),
    Area("strip", "Strip", "airbase", links=("far",)),
    Area("near", "Near", "airspace", "host", links=("meadow",),
         traits={"stations": 2, "exposed": 200, "worth": 3}),
    Area("far", "Far", "airspace", "host", links=("strip",),
         traits={"stations": 2, "exposed": 1_000}),
    Area("hilltop", "Hilltop", "airport", "host"),
    Area("capital", "Capital", "airport", "host"),
    Area("coast", "Coast", "airport", "host"),
)  # fmt: skip
SEATS = (
    Seat("lead", "The Lead", initiative=5),
    Seat("ally", "The Ally", initiative=4),
    Seat("host", "The Host", initiative=3),
    Seat("rival", "The Rival", initiative=2),
    Seat("lender", "The Lender", initiative=1),
    Seat("control", "Control"),
)
SWITCHES = (
    Switch("air_rules", "Rules for jets", "identify", ("identify", "warn", "engage"), "lead"),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "strained", "broken")),
    Switch("consent", "Consent", "withheld", ("withheld", "given"), "rival"),
    Switch("rules_of_engagement", "Rules of engagement", "block", ("self_defence", "block")),
)
WINGS = (
    Wing("first", "First Wing", "lead", 40, "meadow", 3, "near", 17, 5, "islands", 8),
    Wing("second", "Second Wing", "ally", 20, "strip", alert=5),
)
POSTS = (Post("islands", "Island post", 8),)
LOANS = (Loan("lent", "The lender's tankers", "lender", 10, 0),)
AIRPORTS = (
    Airport("hilltop", "near", 20, 950),
    Airport("capital", "near", 180, 800),
    Airport("coast", "far", 90, 300),
)
MARKERS = {
    "airspace": 2, "airspace_gate": 4, "airspace_case": 1_000, "air_cover": 1_000,
    "tankers": 1_000, "flights_there": 10_000,
}  # fmt: skip


def tracks(hidden: Mapping[str, Audience]) -> dict[str, Track]:
    """Every track of the module, at its neutral value."""
    return {
        u.name: Track(
            u.name, u.name, u.neutral, u.unit, u.low, u.high, u.neutral, hidden.get(u.name, PUBLIC)
        )
        for u in MODULE.uses
        if u.shelf == "track"
    }


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
        return objections(self.book, self.view(seat), seat, f"air_policing.{kind}", answers)

    def order(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Lay an order on the table, legal or not."""
        given = ordered(self.book, self.state, seat, f"air_policing.{kind}", answers)
        happen(self.state, given)
        return given

    def give(self, seat: str, kind: str, **answers: Answer) -> None:
        """Give an order against which nothing is said."""
        assert () == self.against(seat, kind, **answers)
        self.order(seat, kind, **answers)

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            before = self.state
            views = partial(first_view, before)
            played = play_phase(self.book, before, self.dice, views)
            self.state = played.state
            self.log.extend(played.effects)

    def turned(self, switch: str, value: str) -> None:
        """Turn a switch by hand, as control would, before the next turn ends."""
        found = self.state.switches[switch]
        self.state.switches[switch] = found.turned(value)

    def whys(self) -> list[str]:
        """The reasons of all events so far."""
        return [effect.event.why for effect in self.log]

    def marker(self, name: str, area: str = "near") -> int:
        """A marker's value."""
        return self.state.marker(area, name)

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)


def table(
    *,
    cut: tuple[int, ...] = (30,) * 12,
    seed: int = 7,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    values: Mapping[str, int] | None = None,
    marks: Mapping[str, int] | None = None,
    wings: tuple[Wing, ...] = WINGS,
    loans: tuple[Loan, ...] = LOANS,
    hidden: Mapping[str, Audience] | None = None,
) -> Table:
    """A table, set up; nothing comes of itself unless asked for. `marks` by `area/name`."""
    setting = Setting(
        "small",
        "A small table",
        "2027-03-01",
        cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing("air_policing", "Air policing", "1"),),
        {area.name: area for area in AREAS},
        parameters={"air_policing": {**QUIET, **(parameters or {})}},
        rows={
            "air_policing.wing": wings,
            "air_policing.post": POSTS,
            "air_policing.loan": loans,
            "air_policing.airport": AIRPORTS,
        },
    )
    setting = bind(setting, (MODULE,))
    shelf = tracks(hidden or {})
    shelf.update({name: shelf[name].showing(value) for name, value in (values or {}).items()})
    markers = [Marker(b, n, 0, n, "", 0, high) for b in BLOCKS for n, high in MARKERS.items()]
    found = {m.key: m.showing((marks or {}).get(m.key, 0)) for m in markers}
    turned = {s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES}
    opening = State(setting, markers=found, tracks=shelf, switches=turned)
    book, dice = Rulebook.of((MODULE,), setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))


def first_flight(at: Table, turns: int) -> int:
    """The day on which a first commercial flight lands, 0 where none does."""
    at.end_turns(turns)
    for effect in at.log:
        if effect.event.why == "air_policing 16: airlines fly again":
            return int(effect.at.partition("|")[0])
    return 0
