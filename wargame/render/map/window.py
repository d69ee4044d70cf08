"""What part of the world is looked at, and how it is laid on cells."""

from __future__ import annotations

from math import cos, radians

from attrs import evolve, frozen

CLOSEST, WIDEST = 0.6, 17.0
"""The least and the most degrees of latitude that zooming shows."""
KNOWN = (14.0, 39.0, 47.0, 56.0)
"""West, south, east and north of what the outlines show."""


@frozen
class Window:
    """A box of longitude and latitude, degrees. The map around it is shown too where it fits."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of the centre."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def zoomed(self, factor: float, lon: float | None = None, lat: float | None = None) -> Window:
        """Nearer with a factor above 1, farther below; about a point, or the centre."""
        tall = self.north - self.south
        factor = tall / min(max(tall / factor, CLOSEST), WIDEST)
        x, y = self.middle
        x, y = (x if lon is None else lon), (y if lat is None else lat)
        return Window(
            x - (x - self.west) / factor, y - (y - self.south) / factor,
            x + (self.east - x) / factor, y + (self.north - y) / factor,
        )._kept()  # fmt: skip

    def moved(self, right: float, up: float) -> Window:
        """Panned by shares of its own width and height: `moved(0.25, 0)` looks east."""
        x, y = right * (self.east - self.west), up * (self.north - self.south)
        moved = Window(self.west + x, self.south + y, self.east + x, self.north + y)
        return moved._kept()

    def around(self, lon: float, lat: float) -> Window:
        """The same size, centred on a point."""
        x, y = self.middle
        return evolve(
            self, west=self.west + lon - x, east=self.east + lon - x,
            south=self.south + lat - y, north=self.north + lat - y,
        )._kept()  # fmt: skip

    def _kept(self) -> Window:
        """Shifted so that its centre stays on the map."""
        x, y = self.middle
        right = min(max(x, KNOWN[0]), KNOWN[2]) - x
        up = min(max(y, KNOWN[1]), KNOWN[3]) - y
        return Window(self.west + right, self.south + up, self.east + right, self.north + up)

    def fitted(self, width: int, height: int) -> Projection:
        """The window laid on so many cells: centred, in true proportion, all of it in sight."""
        width, height = max(width, 1), max(height, 1)
        lon, lat = self.middle
        narrowing = cos(radians(lat))
        across = (self.east - self.west) * narrowing / width
        down = (self.north - self.south) / (2 * height)
        step = max(across, down, 1e-6)
        lon = _inside(lon, width * step / narrowing / 2, KNOWN[0], KNOWN[2])
        lat = _inside(lat, height * step, KNOWN[1], KNOWN[3])
        return Projection(width, height, lon, lat, narrowing, step)


def _inside(middle: float, half: float, low: float, high: float) -> float:
    """The centre nearest to the one wanted that shows nothing beyond the edges, if there is one."""
    if 2 * half >= high - low:
        return (low + high) / 2
    return min(max(middle, low + half), high - half)


@frozen
class Projection:
    """Degrees to cells and back: equirectangular, a cell twice as tall as wide."""

    width: int
    height: int
    lon: float
    lat: float
    narrowing: float
    step: float
    """Degrees of latitude to the width of one cell."""

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Column and row, with fractions, of a point; outside 0..width, 0..height if unseen."""
        return (
            (lon - self.lon) * self.narrowing / self.step + self.width / 2,
            (self.lat - lat) / self.step / 2 + self.height / 2,
        )

    def cell(self, lon: float, lat: float) -> tuple[int, int]:
        """Column and row of the cell a point lies in."""
        x, y = self.place(lon, lat)
        return int(x // 1), int(y // 1)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a place on the cells: the inverse of `place`."""
        return (
            (x - self.width / 2) * self.step / self.narrowing + self.lon,
            (self.height / 2 - y) * self.step * 2 + self.lat,
        )

    def holds(self, x: int, y: int) -> bool:
        """Whether a cell is on the map."""
        return 0 <= x < self.width and 0 <= y < self.height


WINDOWS = {
    "ukraine": Window(21.6, 44.1, 40.6, 52.6),
    "south": Window(27.5, 43.6, 39.8, 49.0),
    "east": Window(32.5, 46.0, 40.6, 51.6),
    "west": Window(20.4, 47.2, 28.6, 52.2),
    "black_sea": Window(26.5, 40.6, 42.0, 48.0),
    "region": Window(14.0, 41.0, 44.0, 55.5),
}
"""The named views."""
