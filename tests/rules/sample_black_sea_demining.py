"""A small sea for the tests of the demining: invented waters sized like the real ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import HIDDEN, PUBLIC, Area, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Event, Ordered
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.black_sea_demining import MODULE, Contender, Insurer, Strait

NAME = "black_sea_demining"
CALM: dict[str, int] = {"storm": 0, "strike": 0, "ease": 0}
"""No storm, no ship hit, no change of mind about the straits."""

SEATS = (
    Seat("lead", "The Lead", initiative=4),
    Seat("host", "The Host", initiative=3),
    Seat("keeper", "The Keeper", initiative=2),
    Seat("rival", "The Rival", initiative=1),
    Seat("control", "Control"),
)
AREAS = (
    Area("bay", "The Bay", "sea", "host", links=("grain", "creek", "west"),
         traits={"nm2": 1_600, "mines": 250}),
    Area("west", "West Sea", "sea", links=("bay", "coast"), traits={"nm2": 800, "mines": 90}),
    Area("grain", "Grain Lane", "lane", "host", links=("bay", "coast"),
         traits={"nm2": 55, "mines": 20, "kt": 7_000, "by": "coast"}),
    Area("creek", "Creek Lane", "lane", "host", links=("bay", "grain"),
         traits={"nm2": 50, "mines": 18, "kt": 1_500, "by": "grain"}),
    Area("delta", "Delta Lane", "lane", "host", links=("bay", "coast"),
         traits={"nm2": 30, "mines": 10, "kt": 1_300, "by": "coast"}),
    Area("coast", "Coast Lane", "lane", "host", links=("west", "grain", "narrows"),
         traits={"nm2": 85, "mines": 12, "kt": 0}),
    Area("narrows", "The Narrows", "strait", links=("coast", "roads")),
    Area("roads", "The Roads", "anchorage", links=("narrows",)),
    Area("town", "Town", "city", "host"),
)  # fmt: skip
MINED = ("bay", "west", "grain", "creek", "delta", "coast")
LANES = ("grain", "creek", "delta", "coast")
TRAFFIC = {"grain": 2, "creek": 1, "delta": 2, "coast": 2}
STRAITS = ("closed", "restricted", "open")
SWITCHES = (
    Switch("straits", "The straits", "restricted", STRAITS, "keeper"),
    Switch("lanes_first", "First", "grain", ("grain", "creek", "coast", "bay"), "lead"),
    Switch("ceasefire", "The truce", "holding", ("holding", "strained", "broken")),
)
FUNDS = (
    Insurer("fund", "The Fund", "host", "host_strain", most=600),
    Insurer("pool", "The Pool", "lead", "deployment_cost", most=400),
)


def hunters(name: str = "hunters", strength: int = 4, side: str = "lead", **changes: Any) -> Unit:
    """Minehunters at work by the order of lanes; `outside` puts them beyond the straits."""
    traits = {"tonnage": 700, "flag": name, "littoral": "yes", **changes.pop("traits", {})}
    unit = Unit(name, name.title(), "minehunter", side, "bay", strength, 100, "plan", traits)
    return evolve(unit, **changes)


def outside(name: str = "guests", strength: int = 2, side: str = "lead", **traits: Any) -> Unit:
    """Minehunters of a state from outside that wait beyond the straits."""
    traits = {"littoral": "no", **traits}
    return hunters(name, strength, side, area="roads", posture="waiting", traits=traits)


def corvettes(area: str, strength: int = 2) -> Unit:
    """Corvettes on patrol."""
    unit = hunters("corvettes", strength, area=area, posture="task")
    return evolve(unit, kind="corvette")


def shelf() -> dict[str, Track]:
    """Every track of the module at its neutral value; the truth and the rival's strain hidden."""
    own = {"mines_true": HIDDEN, "rival_strain": ("rival",)}
    return {
        u.name: Track(u.name, u.name, u.neutral, u.unit, u.low, u.high, u.neutral,
                      own.get(u.name, PUBLIC))
        for u in MODULE.uses if u.shelf == "track"
    }  # fmt: skip


def markers() -> dict[str, Marker]:
    """The markers of all waters before search."""
    found = []
    for area in MINED:
        found.append(Marker(area, "mines", 0, high=10_000, seen_by=HIDDEN))
        found.append(Marker(area, "unswept", 1_000_000, high=100_000_000))
        found.append(Marker(area, "afloat", 0, high=1_000_000))
        found.append(Marker(area, "found", 0, high=10_000))
    found += [Marker(lane, "traffic", rule, high=2) for lane, rule in TRAFFIC.items()]
    return {marker.key: marker for marker in found}


@define
class Table:
    """A game under way: orders are given and turns end in one line each."""

    book: Rulebook
    state: State
    dice: Dice
    log: list[Effect] = field(factory=list)

    def view(self, seat: str) -> State:
        """The position as a seat sees it, its pending orders with it."""
        view = first_view(self.state, seat)
        view.orders = {n: o for n, o in self.state.orders.items() if o.seat == seat}
        return view

    def against(self, seat: str, kind: str, **answers: Answer) -> tuple[str, ...]:
        """The objections to an order."""
        return objections(self.book, self.view(seat), seat, f"{NAME}.{kind}", answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Give an order against which nothing is said."""
        assert self.against(seat, kind, **answers) == ()
        given = ordered(self.book, self.state, seat, f"{NAME}.{kind}", answers)
        happen(self.state, given)
        return given

    def end_turns(self, turns: int = 1) -> Table:
        """End the turn, several times."""
        for _ in range(turns):
            before = self.state
            played = play_phase(
                self.book, before, self.dice, lambda seat, now=before: first_view(now, seat)
            )
            self.state = played.state
            self.log.extend(played.effects)
        return self

    def events(self, *types: type[Event]) -> list[Event]:
        """The events so far, of some types."""
        return [effect.event for effect in self.log if isinstance(effect.event, types)]

    def marker(self, area: str, name: str) -> int:
        """A marker's value."""
        return self.state.marker(area, name)

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)

    def unit(self, name: str) -> Unit:
        """A unit as it stands."""
        return self.state.units[name]


def table(
    *units: Unit,
    cut: tuple[int, ...] = (30,) * 12,
    seed: int = 7,
    owner: str = "keeper",
    calm: bool = True,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    marks: Mapping[str, int] | None = None,
    values: Mapping[str, int] | None = None,
) -> Table:
    """A table with these vessels, set up; without storms and hits unless asked for."""
    setting = Setting(
        "sea", "A small sea", "2027-03-01", cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing(NAME, "Demining", "1"),),
        {area.name: area for area in AREAS},
        parameters={NAME: {**(CALM if calm else {}), **(parameters or {})}},
        rows={
            f"{NAME}.strait": (Strait("narrows_row", "The Narrows", owner, "narrows"),),
            f"{NAME}.insurer": FUNDS,
            f"{NAME}.contender": (Contender("fleet", "The Fleet", "rival"),),
        },
    )  # fmt: skip
    setting = bind(setting, (MODULE,))
    turned = {s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES}
    lying, tracks = markers(), shelf()
    lying.update({key: lying[key].showing(value) for key, value in (marks or {}).items()})
    tracks.update({name: tracks[name].showing(v) for name, v in (values or {}).items()})
    opening = State(
        setting, units={u.name: u for u in units}, markers=lying, tracks=tracks, switches=turned
    )
    book, dice = Rulebook.of((MODULE,), setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))
