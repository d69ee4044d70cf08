"""A small table for the tests of logistics: invented places, and the domain's three corridors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Area, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Ordered
from wargame.engine.legal import kinds_open, objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.logistics import MODULE, Corridor

QUIET = {"sabotage": 0, "blockade": 0, "fire": 0, "spike": 0, "consent_lost": 0, "consent_won": 0}
"""Nothing befalls anything by itself."""

AREAS = (
    Area("base", "Base", "base", traits={"site": "home"}),
    Area("west", "West", "corridor"),
    Area("south", "South", "corridor"),
    Area("middle", "Middle", "corridor"),
    Area("capital", "Capital", "city", "host", traits={"site": "city"}),
    Area("works", "Works", "plant", "host", traits={"site": "plant", "zone": "mid"}),
    Area("fort", "Fort", "city", "host", traits={"site": "city", "zone": "line"}),
)
SEATS = (
    Seat("lead", "The Lead", initiative=5),
    Seat("carrier", "The Carrier", initiative=4),
    Seat("host", "The Host", initiative=3),
    Seat("rival", "The Rival", initiative=2),
    Seat("lender", "The Lender", initiative=1),
    Seat("control", "Control"),
)
WEST = Corridor("poland", "Western road", "west", "lead", "host", 1_500, 4_000, 8_000, 60, flow=70)
SOUTH = Corridor(
    "romania", "Southern road", "south", "carrier", "host", 800, 2_000, 4_000, 50,
    flow=30, mode="rail",
)  # fmt: skip
MIDDLE = Corridor(
    "hungary", "Middle road", "middle", "", "host", 0, 800, 2_000, 70, consent="closed"
)
SWITCHES = (
    Switch("goods_first", "Goods", "even", ("even", "fuel", "stores", "ammunition"), "lead"),
    Switch("troops_first", "Troops", "alike", ("alike", "forward", "rear"), "lead"),
    Switch("civil_freight", "Freight", "shared", ("civil", "shared", "military"), "host"),
    Switch("fuel_price", "Price of fuel", "ordinary", ("ordinary", "high")),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "strained", "broken")),
    Switch("consent", "Consent", "withheld", ("withheld", "conditional", "given"), "rival"),
    Switch("backstop", "The backstop", "none", ("none", "promised", "firm"), "lender"),
    Switch(
        "rules_of_engagement", "Rules", "self_defence", ("self_defence", "strike_back"), "lead"
    ),
)  # fmt: skip
OWN = {"us_will": ("lender",), "rival_strain": ("rival",)}


def unit(name: str, area: str = "capital", strength: int = 3_000, **changes: Any) -> Unit:
    """Infantry in place, fully ready."""
    return evolve(Unit(name, name.title(), "infantry", "lead", area, strength, 100), **changes)


def tracks() -> dict[str, Track]:
    """Every track of the module, at its neutral value."""
    return {
        u.name: Track(
            u.name, u.name, u.neutral, u.unit, u.low, u.high, u.neutral, OWN.get(u.name, PUBLIC)
        )
        for u in MODULE.uses
        if u.shelf == "track"
    }


def markers(rows: tuple[Corridor, ...]) -> dict[str, Marker]:
    """Every marker of the module in each corridor's area."""
    found = [
        Marker(row.area, u.name, u.neutral, u.name, u.unit, u.low, u.high)
        for row in rows
        for u in MODULE.uses
        if u.shelf == "marker"
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
        return view

    def kinds(self, seat: str) -> list[str]:
        """The kinds of order that a seat may give."""
        return [kind.cls.__name__ for kind in kinds_open(self.book, self.view(seat), seat)]

    def against(self, seat: str, kind: str, **answers: Answer) -> tuple[str, ...]:
        """The objections to an order."""
        return objections(self.book, self.view(seat), seat, f"logistics.{kind}", answers)

    def give(self, seat: str, kind: str, **answers: Answer) -> Ordered:
        """Give an order against which nothing is said."""
        assert () == self.against(seat, kind, **answers)
        given = ordered(self.book, self.state, seat, f"logistics.{kind}", answers)
        happen(self.state, given)
        return given

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            before = self.state
            played = play_phase(
                self.book, before, self.dice, lambda seat, at=before: first_view(at, seat)
            )
            self.state = played.state
            self.log.extend(played.effects)

    def whys(self, seat: str = "") -> list[str]:
        """The reasons of all events so far, or of those whose reason a seat may read."""
        return [
            effect.event.why
            for effect in self.log
            if not seat or effect.why_seen_by == PUBLIC or seat in effect.why_seen_by
        ]

    def at(self, area: str, name: str) -> int:
        """A marker's value."""
        return self.state.marker(area, name)

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
    rows: tuple[Corridor, ...] = (WEST, SOUTH, MIDDLE),
) -> Table:
    """A table with these units, set up; without chances unless asked for."""
    setting = Setting(
        "small",
        "A small table",
        "2027-03-01",
        cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing("logistics", "Logistics", "1"),),
        {area.name: area for area in AREAS},
        parameters={"logistics": {**({} if chances else QUIET), **(parameters or {})}},
        rows={"logistics.corridor": rows},
    )
    setting = bind(setting, (MODULE,))
    shelf = tracks()
    shelf.update({name: shelf[name].showing(value) for name, value in (values or {}).items()})
    opening = State(
        setting,
        units={unit.name: unit for unit in units},
        markers=markers(rows),
        tracks=shelf,
        switches={s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES},
    )
    book, dice = Rulebook.of((MODULE,), setting), Dice.of(seed)
    played = begin(book, opening, dice)
    return Table(book, played.state, dice, list(played.effects))
