"""What lies on the table: areas, units, markers, tracks, switches, agreements, the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Audience = tuple[str, ...]
"""Who may see a thing: seat names in sorted order; control always sees."""

PUBLIC: Audience = ("*",)
CONTROL = "control"
HIDDEN: Audience = ()

Trait = int | str
NO_TRAITS: Mapping[str, Trait] = {}


def audience(*seats: str) -> Audience:
    """The audience of these seats: sorted, each once; `"*"` among them means everyone."""
    if len(seats) == 1:
        return HIDDEN if seats[0] == CONTROL else seats
    return PUBLIC if "*" in seats else tuple(sorted({seat for seat in seats if seat != CONTROL}))


def narrower(one: Audience, other: Audience) -> Audience:
    """The seats that belong to both audiences."""
    if one == PUBLIC:
        return other
    return one if other == PUBLIC else tuple(seat for seat in one if seat in other)


def sees(seat: str, seen_by: Audience) -> bool:
    """Whether a seat belongs to an audience."""
    return seen_by == PUBLIC or seat == CONTROL or seat in seen_by


@frozen
class Area:
    """A place on the map. `lat`, `lon` in hundredths of a degree; `links` name its neighbours."""

    name: str
    title: str
    kind: str
    owner: str = ""
    lat: int = 0
    lon: int = 0
    links: tuple[str, ...] = ()
    traits: Mapping[str, Trait] = NO_TRAITS
    seen_by: Audience = PUBLIC

    def number(self, trait: str, otherwise: int = 0) -> int:
        """A trait that is a number; `otherwise` where the area has none of that name."""
        found = self.traits.get(trait, otherwise)
        return found if isinstance(found, int) else otherwise

    def word(self, trait: str, otherwise: str = "") -> str:
        """A trait that is a word; `otherwise` where the area has none of that name."""
        found = self.traits.get(trait, otherwise)
        return found if isinstance(found, str) else otherwise


@frozen
class Unit:
    """A counter. `strength` in its own unit (troops, ships), `readiness` in percent."""

    name: str
    title: str
    kind: str
    side: str
    area: str
    strength: int = 0
    readiness: int = 100
    posture: str = ""
    traits: Mapping[str, Trait] = NO_TRAITS
    seen_by: Audience = PUBLIC

    def number(self, trait: str, otherwise: int = 0) -> int:
        """A trait that is a number; `otherwise` where the unit has none of that name."""
        found = self.traits.get(trait, otherwise)
        return found if isinstance(found, int) else otherwise

    def word(self, trait: str, otherwise: str = "") -> str:
        """A trait that is a word; `otherwise` where the unit has none of that name."""
        found = self.traits.get(trait, otherwise)
        return found if isinstance(found, str) else otherwise

    def at(self, area: str) -> Unit:
        """The same unit, standing in another area."""
        return self._with(area, self.strength, self.readiness, self.posture, self.traits)

    def of_strength(self, strength: int) -> Unit:
        """The same unit at another strength."""
        if strength == self.strength:
            return self
        return self._with(self.area, strength, self.readiness, self.posture, self.traits)

    def at_readiness(self, readiness: int) -> Unit:
        """The same unit at another readiness, percent."""
        if readiness == self.readiness:
            return self
        return self._with(self.area, self.strength, readiness, self.posture, self.traits)

    def in_posture(self, posture: str) -> Unit:
        """The same unit in another posture."""
        return self._with(self.area, self.strength, self.readiness, posture, self.traits)

    def having(self, **traits: Trait) -> Unit:
        """The same unit with these traits changed or added."""
        merged = {**self.traits, **traits}
        return self._with(self.area, self.strength, self.readiness, self.posture, merged)

    def shown_to(self, seen_by: Audience) -> Unit:
        """The same unit, seen by another audience."""
        return Unit(
            self.name, self.title, self.kind, self.side, self.area,
            self.strength, self.readiness, self.posture, self.traits, seen_by,
        )  # fmt: skip

    def _with(
        self, area: str, strength: int, readiness: int, posture: str, traits: Mapping[str, Trait]
    ) -> Unit:
        return Unit(
            self.name, self.title, self.kind, self.side, area,
            strength, readiness, posture, traits, self.seen_by,
        )  # fmt: skip


@frozen
class Marker:
    """A number lying in an area, in its declared unit and bounds."""

    area: str
    name: str
    value: int
    title: str = ""
    unit: str = ""
    low: int = 0
    high: int = 1_000_000_000
    seen_by: Audience = PUBLIC

    @property
    def key(self) -> str:
        """Where the board keeps it: `area/name`."""
        return f"{self.area}/{self.name}"

    def showing(self, value: int) -> Marker:
        """The same marker at another value."""
        return Marker(
            self.area, self.name, value, self.title, self.unit, self.low, self.high, self.seen_by
        )

    def shown_to(self, seen_by: Audience) -> Marker:
        """The same marker, seen by another audience."""
        return Marker(
            self.area, self.name, self.value, self.title, self.unit, self.low, self.high, seen_by
        )


@frozen
class Track:
    """A scale with bounds. `neutral` is what rules read where the track is absent or unseen."""

    name: str
    title: str
    value: int
    unit: str = ""
    low: int = 0
    high: int = 100
    neutral: int = 0
    seen_by: Audience = PUBLIC

    def showing(self, value: int) -> Track:
        """The same track at another value."""
        return Track(
            self.name, self.title, value, self.unit, self.low, self.high, self.neutral, self.seen_by
        )

    def shown_to(self, seen_by: Audience) -> Track:
        """The same track, seen by another audience."""
        return Track(
            self.name, self.title, self.value, self.unit, self.low, self.high, self.neutral, seen_by
        )


@frozen
class Switch:
    """A named choice in force: `value` is one of `options`. `owner` is the seat that turns it."""

    name: str
    title: str
    value: str
    options: tuple[str, ...]
    owner: str = ""
    seen_by: Audience = PUBLIC

    def turned(self, value: str) -> Switch:
        """The same switch with another choice in force."""
        return Switch(self.name, self.title, value, self.options, self.owner, self.seen_by)

    def shown_to(self, seen_by: Audience) -> Switch:
        """The same switch, seen by another audience."""
        return Switch(self.name, self.title, self.value, self.options, self.owner, seen_by)


Standing = Literal["offered", "agreed", "refused", "withdrawn", "broken", "ended"]


@frozen
class Agreement:
    """A text with parties and a standing; seen by its parties unless said otherwise."""

    name: str
    title: str
    text: str
    parties: tuple[str, ...]
    standing: Standing = "offered"
    offered_by: str = ""
    terms: Mapping[str, Trait] = NO_TRAITS
    seen_by: Audience = HIDDEN

    def stood(self, standing: Standing) -> Agreement:
        """The same agreement at another standing."""
        return Agreement(
            self.name, self.title, self.text, self.parties,
            standing, self.offered_by, self.terms, self.seen_by,
        )  # fmt: skip

    def shown_to(self, seen_by: Audience) -> Agreement:
        """The same agreement, seen by another audience."""
        return Agreement(
            self.name, self.title, self.text, self.parties,
            self.standing, self.offered_by, self.terms, seen_by,
        )  # fmt: skip


@frozen
class Due:
    """Something on the calendar, to be handed back to its module on its day."""

    name: str
    day: int
    module: str
    what: Mapping[str, Trait] = NO_TRAITS
    title: str = ""
    seen_by: Audience = PUBLIC

    def shown_to(self, seen_by: Audience) -> Due:
        """The same entry, seen by another audience."""
        return Due(self.name, self.day, self.module, self.what, self.title, seen_by)


Thing = Unit | Marker | Track | Switch
"""What can be told of: see `events.Told`."""
