"""One position: the board with the calendar and the pending orders, true or as one seat knows
it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import define, evolve, field, frozen

from wargame.engine.board import (
    CONTROL,
    PUBLIC,
    Agreement,
    Area,
    Audience,
    Due,
    Marker,
    Switch,
    Track,
    Unit,
    sees,
)
from wargame.engine.events import Answer, Told


@frozen
class Seat:
    """One place at the table. `initiative` orders adjudication; `efforts` is main efforts a
    turn."""

    name: str
    title: str
    side: str = ""
    initiative: int = 0
    efforts: int = 3
    persona: bool = False
    """Played by control rather than by people of its own."""
    bot: str = "staff"


@frozen
class Phase:
    """One phase of a turn, open or sealed.

    `kinds` are order kinds, `module.*`, or `*` for all that no other phase names; `!` before one
    leaves it out.
    """

    name: str
    title: str
    kinds: tuple[str, ...] = ("*",)
    open: bool = False


NOBODY = "nobody"
"""In place of a criterion's seat: what nobody at the table owns; it stands before every sheet."""


@frozen
class Criterion:
    """One line of a seat's balance sheet, read off a track at any time.

    With `better = "higher"` the track meets it from `met` up and partly from `partly` up; with
    "lower" down.
    """

    name: str
    seat: str
    title: str
    track: str
    met: int
    partly: int
    lost: int | None = None
    better: str = "higher"
    weight: int = 1
    seen_by: Audience = PUBLIC


@frozen
class Ending:
    """A track value that ends the game before its last day."""

    track: str
    text: str
    at_least: int | None = None
    at_most: int | None = None


@frozen
class Inject:
    """News that control may release: words for some seats, and the changes that come with it."""

    name: str
    title: str
    text: str
    to: Audience = PUBLIC
    day: int | None = None
    tracks: Mapping[str, int] = field(factory=dict)
    switches: Mapping[str, str] = field(factory=dict)


@frozen
class Playing:
    """A rule module in this game and how it is played: played, automatic, by hand."""

    name: str
    title: str
    version: str
    mode: str = "played"


@frozen
class Setting:
    """All that does not change in a game: who sits where, the sequence, the map, the numbers."""

    scenario: str
    title: str
    start: str
    """The date of day 0, ISO."""
    cut: tuple[int, ...]
    """The length of each turn, in days."""
    seats: Mapping[str, Seat]
    phases: tuple[Phase, ...]
    modules: tuple[Playing, ...]
    areas: Mapping[str, Area]
    parameters: Mapping[str, Any] = field(factory=dict)
    """By module: its parameters class, or a plain mapping where no module is bound."""
    rows: Mapping[str, tuple[Any, ...]] = field(factory=dict)
    """By `module.table`: the scenario's rows, as the module's row class or as plain mappings."""
    neutrals: Mapping[str, int] = field(factory=dict)
    criteria: tuple[Criterion, ...] = ()
    endings: tuple[Ending, ...] = ()
    injects: Mapping[str, Inject] = field(factory=dict)
    texts: Mapping[str, str] = field(factory=dict)
    """Briefs by seat, and `public` for everybody's."""
    marking: str = "EXERCISE - fictional, not policy, not a forecast"
    version: str = "1"
    treatments: tuple[str, ...] = ()
    line: tuple[tuple[int, int], ...] = ()
    """The line of contact, south to north, in hundredths of a degree (lat, lon); notional."""

    @property
    def end_day(self) -> int:
        """The day on which the scenario ends."""
        return sum(self.cut)

    def date(self, day: int) -> str:
        """The ISO date of a day counted from 0; the day by number where the calendar has none."""
        try:
            return (date.fromisoformat(self.start) + timedelta(days=day)).isoformat()
        except (ValueError, OverflowError):
            return f"day {day}"


@frozen
class Given:
    """An order as it lies on the table: kind and answers, whoever wrote them."""

    n: int
    seat: str
    kind: str
    answers: Mapping[str, Answer]
    effort: int = 0
    by: str = ""
    admitted: str = ""


@define
class State:
    """One position. Its dicts are its own, their values frozen: a copy costs a few `dict.copy`.

    `seat` is empty for the truth; otherwise this is what that seat knows.
    """

    setting: Setting
    seat: str = ""
    turn: int = 0
    phase: str = ""
    day: int = 0
    days: int = 0
    units: dict[str, Unit] = field(factory=dict)
    markers: dict[str, Marker] = field(factory=dict)
    tracks: dict[str, Track] = field(factory=dict)
    switches: dict[str, Switch] = field(factory=dict)
    agreements: dict[str, Agreement] = field(factory=dict)
    calendar: dict[str, Due] = field(factory=dict)
    orders: dict[int, Given] = field(factory=dict)
    sealed: dict[str, bool] = field(factory=dict)
    counts: dict[str, int] = field(factory=dict)
    """How many orders each seat has ever given."""
    spent: dict[str, int] = field(factory=dict)
    """Main efforts given this turn, by seat."""
    beliefs: dict[str, Told] = field(factory=dict)
    """False tellings that stand, by `seat|about`; empty in every view."""

    def copy(self) -> State:
        """A position of its own: changing one leaves the other as it is."""
        return State(
            self.setting, self.seat, self.turn, self.phase, self.day, self.days,
            self.units.copy(), self.markers.copy(), self.tracks.copy(), self.switches.copy(),
            self.agreements.copy(), self.calendar.copy(), self.orders.copy(), self.sealed.copy(),
            self.counts.copy(), self.spent.copy(), self.beliefs.copy(),
        )  # fmt: skip

    @property
    def areas(self) -> Mapping[str, Area]:
        """The map."""
        return self.setting.areas

    @property
    def parameters(self) -> Mapping[str, Any]:
        """The numbers in force, by module."""
        return self.setting.parameters

    @property
    def rows(self) -> Mapping[str, tuple[Any, ...]]:
        """The scenario's rows, by `module.table`."""
        return self.setting.rows

    @property
    def date(self) -> str:
        """Today, ISO."""
        return self.setting.date(self.day)

    def track(self, name: str) -> int:
        """A track's value; its declared neutral where the track is absent or unseen."""
        found = self.tracks.get(name)
        return self.setting.neutrals.get(name, 0) if found is None else found.value

    def marker(self, area: str, name: str) -> int:
        """A marker's value; its declared neutral where it is absent or unseen."""
        found = self.markers.get(f"{area}/{name}")
        return self.setting.neutrals.get(name, 0) if found is None else found.value

    def switch(self, name: str, otherwise: str = "") -> str:
        """The choice in force; `otherwise` where the switch is absent or unseen."""
        found = self.switches.get(name)
        return otherwise if found is None else found.value

    def units_of(self, side: str) -> Iterator[Unit]:
        """The units of a side (a seat's name), in board order."""
        return (unit for unit in self.units.values() if unit.side == side)

    def units_in(self, area: str) -> Iterator[Unit]:
        """The units in an area, in board order."""
        return (unit for unit in self.units.values() if unit.area == area)

    def pending(self, seat: str, kind: str = "") -> Iterator[Given]:
        """A seat's orders that wait for adjudication, all or of one kind, by number."""
        return (
            order
            for order in self.orders.values()
            if order.seat == seat and kind in ("", order.kind)
        )

    def title(self, name: str) -> str:
        """What a player calls a thing: its title, or the name itself where it has none."""
        for shelf in (self.units, self.areas, self.switches, self.tracks, self.setting.seats):
            found = shelf.get(name)
            if found is not None:
                return str(found.title)
        agreement = self.agreements.get(name)
        if agreement is not None:
            return agreement.title
        aims = (c.title for c in self.setting.criteria if c.name == name)
        return next(aims, name.replace("_", " "))

    def phase_now(self) -> Phase:
        """The phase in play."""
        return next(phase for phase in self.setting.phases if phase.name == self.phase)


def seen_setting(setting: Setting, seat: str) -> Setting:
    """The setting as one seat may know it: own brief, own criteria, no injects, no hidden area."""
    if seat == CONTROL:
        return setting
    known = {name: area for name, area in setting.areas.items() if sees(seat, area.seen_by)}
    return evolve(
        setting,
        areas={name: _shown(area, known) for name, area in known.items()},
        criteria=tuple(
            evolve(c, seen_by=PUBLIC) for c in setting.criteria if sees(seat, c.seen_by)
        ),
        injects={},
        texts={name: text for name, text in setting.texts.items() if name in (seat, "public")},
    )


def _shown(area: Area, known: Mapping[str, Area]) -> Area:
    """The area without who else sees it, and without its links to what the seat does not know."""
    links = tuple(link for link in area.links if link in known)
    if area.seen_by == PUBLIC and len(links) == len(area.links):
        return area
    return evolve(area, seen_by=PUBLIC, links=links)
