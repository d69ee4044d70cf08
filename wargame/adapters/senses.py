"""What a seat senses, as a row of whole numbers of fixed length: its view, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.state import State


@frozen
class Senses:
    """The layout of one seat's row, made from what it knows at the beginning."""

    phases: tuple[str, ...]
    tracks: tuple[str, ...]
    markers: tuple[str, ...]
    switches: tuple[str, ...]
    areas: tuple[str, ...]
    sides: tuple[str, ...]

    @classmethod
    def of(cls, view: State) -> Senses:
        """The layout for a seat, from its view at the beginning."""
        sides = dict.fromkeys(
            [*view.setting.seats, *(seat.side for seat in view.setting.seats.values())]
        )
        return cls(
            tuple(phase.name for phase in view.setting.phases),
            tuple(view.tracks),
            tuple(view.markers),
            tuple(view.switches),
            tuple(view.areas),
            tuple(side for side in sides if side),
        )

    def row(self, view: State, seat: str) -> list[int]:
        """The position as the seat knows it, in board units.

        Turn, day, days of the turn, main efforts left, sealed; then phases (0 or 1), tracks and
        markers (-1 and 0 where unseen: seen flag, value), switches (place of the option in force,
        -1 where unseen), and the strength of each side in each area.
        """
        return [*self._time(view, seat), *self._scales(view), *self._forces(view)]

    def _time(self, view: State, seat: str) -> Iterator[int]:
        place = view.setting.seats[seat]
        yield from (view.turn, view.day, view.days)
        yield place.efforts - view.spent.get(seat, 0)
        yield int(seat in view.sealed)
        yield from (int(view.phase == phase) for phase in self.phases)

    def _scales(self, view: State) -> Iterator[int]:
        for name in self.tracks:
            track = view.tracks.get(name)
            yield from (-1, 0) if track is None else (1, track.value)
        for name in self.markers:
            marker = view.markers.get(name)
            yield from (-1, 0) if marker is None else (1, marker.value)
        for name in self.switches:
            switch = view.switches.get(name)
            yield -1 if switch is None else switch.options.index(switch.value)

    def _forces(self, view: State) -> list[int]:
        width = len(self.sides)
        found = [0] * (len(self.areas) * width)
        rows = {area: n * width for n, area in enumerate(self.areas)}
        columns = {side: n for n, side in enumerate(self.sides)}
        for unit in view.units.values():
            if unit.area in rows and unit.side in columns:
                found[rows[unit.area] + columns[unit.side]] += unit.strength or 1
        return found
