"""A line of two sectors, 420 km, one who watches and two parties, for tests of its rules."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC, Area, Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Answer, Effect, Ordered
from wargame.engine.legal import objections, ordered
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.sight import first_view
from wargame.engine.state import Phase, Playing, Seat, Setting, State
from wargame.engine.turn import begin, play_phase
from wargame.rules.ceasefire_monitoring import MODULE, Monitor

QUIET = {"incursion": 0, "sensor_lost": 0}
"""Nobody crosses the line and no sensor is lost."""
NAME = "ceasefire_monitoring"
AREAS = (
    Area("south_end", "South End", "sector", "host", links=("north_end", "behind"),
         traits={"km": 210, "hot": 1_000}),
    Area("north_end", "North End", "sector", "host", links=("south_end",),
         traits={"km": 210, "hot": 1_000}),
    Area("behind", "Behind", "oblast", "host"),
    Area("town", "Town", "city", "host", links=("behind",), traits={"site": "city"}),
    Area("far", "Far", "city", "host", traits={"site": "city"}),
)  # fmt: skip
SECTORS = ("south_end", "north_end")
SEATS = (
    Seat("eyes", "The Monitor", initiative=4),
    Seat("host", "The Host", initiative=3),
    Seat("rival", "The Rival", initiative=2),
    Seat("other", "Another", initiative=1),
    Seat("control", "Control"),
)
DISCIPLINE = ("restrain", "tolerate", "press")
CLAIMS = ("low", "recorded", "high")
SWITCHES = (
    Switch("discipline_host", "Discipline", "tolerate", DISCIPLINE, "host", ("host",)),
    Switch("discipline_rival", "Discipline", "tolerate", DISCIPLINE, "rival", ("rival",)),
    Switch("claims_host", "Claims", "recorded", CLAIMS, "host"),
    Switch("claims_rival", "Claims", "recorded", CLAIMS, "rival"),
    Switch("truce_terms", "Terms", "bare", ("bare", "strengthened")),
    Switch("ceasefire", "The ceasefire", "holding", ("holding", "strained", "broken")),
    Switch("mandate", "The mandate", "observe", ("observe", "reassure", "hold_line"), "eyes"),
    Switch("distance", "The distance", "rear", ("rear", "mid", "line"), "eyes"),
    Switch("rules_of_engagement", "Rules", "strike_back",
           ("self_defence", "block", "strike_back"), "eyes"),
)  # fmt: skip
HIDDEN_TRACKS = ("violations_true", "terms_hold")
EXAMPLE = "rules/ceasefire_monitoring/example.toml"


def tracks(values: Mapping[str, int]) -> dict[str, Track]:
    """Every track of the module, at its neutral value unless said."""
    found = {}
    for uses in MODULE.uses:
        if uses.shelf == "track":
            seen_by = () if uses.name in HIDDEN_TRACKS else PUBLIC
            value = values.get(uses.name, uses.neutral)
            found[uses.name] = Track(
                uses.name, uses.name, value, uses.unit, uses.low, uses.high, uses.neutral, seen_by
            )
    return found


def markers(values: Mapping[str, int]) -> dict[str, Marker]:
    """Nothing in any sector, unless said as `sector/marker`."""
    found = {}
    highs = {"sensors": 12, "teams": 12, "answer": 2, "recorded": 100_000}
    for sector in SECTORS:
        for name, high in highs.items():
            key = f"{sector}/{name}"
            found[key] = Marker(sector, name, values.get(key, 0), name, "", 0, high)
    return found


@define
class Line:
    """A game under way along the line."""

    book: Rulebook
    state: State
    dice: Dice
    log: list[Effect] = field(factory=list)

    def view(self, seat: str) -> State:
        """The position as a seat sees it, its own pending orders with it."""
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

    def end_turns(self, turns: int = 1) -> None:
        """End the turn, several times."""
        for _ in range(turns):
            before = self.state
            played = play_phase(
                self.book, before, self.dice, lambda seat, at=before: first_view(at, seat)
            )
            self.state = played.state
            self.log.extend(played.effects)

    def signed(self) -> Line:
        """Both parties sign and the turn ends."""
        self.give("host", "SignTerms", act="sign")
        self.give("rival", "SignTerms", act="sign")
        self.end_turns()
        return self

    def whys(self, paragraph: int) -> list[str]:
        """The reasons so far that name a paragraph."""
        start = f"{NAME} {paragraph}: "
        return [e.event.why for e in self.log if e.event.why.startswith(start)]

    def track(self, name: str) -> int:
        """A track's value."""
        return self.state.track(name)


def line(
    *units: Unit,
    cut: tuple[int, ...] = (30,) * 12,
    seed: int = 7,
    dice: Dice | None = None,
    parameters: Mapping[str, int] | None = None,
    switches: Mapping[str, str] | None = None,
    values: Mapping[str, int] | None = None,
    marks: Mapping[str, int] | None = None,
    chances: bool = False,
) -> Line:
    """A line set up; nobody crosses it and nothing breaks unless `chances` are asked for."""
    setting = Setting(
        "line", "A line", "2027-03-01", cut,
        {seat.name: evolve(seat, efforts=20) for seat in SEATS},
        (Phase("orders", "Orders"),),
        (Playing(NAME, "Monitoring", "1"),),
        {area.name: area for area in AREAS},
        parameters={NAME: {**({} if chances else QUIET), **(parameters or {})}},
        rows={f"{NAME}.monitor": (Monitor("eyes", "The Monitor", "eyes", 12, 4),)},
    )  # fmt: skip
    setting = bind(setting, (MODULE,))
    turned = {s.name: s.turned((switches or {}).get(s.name, s.value)) for s in SWITCHES}
    opening = State(
        setting,
        units={unit.name: unit for unit in units},
        markers=markers(marks or {}),
        tracks=tracks(values or {}),
        switches=turned,
    )
    book, thrown = Rulebook.of((MODULE,), setting), dice or Dice.of(seed)
    played = begin(book, opening, thrown)
    return Line(book, played.state, thrown, list(played.effects))
