"""Painting outlines on a plane of dots: one byte a dot, each byte a code for what lies there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Dots = Sequence[tuple[float, float]]
"""A path in dot coordinates: x to the right, y down."""


class Plane:
    """`rows` of `width` bytes each; everything painted outside is lost."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]

    def fill(self, rings: Iterable[Dots], code: int) -> None:
        """Paint the inside (even-odd) of rings."""
        rows = self.rows
        for y, left, right in self._spans(rings):
            rows[y][left:right] = bytes((code,)) * (right - left)

    def change(self, rings: Iterable[Dots], table: bytes) -> None:
        """Replace each code inside the rings by what a translation table says."""
        rows = self.rows
        for y, left, right in self._spans(rings):
            rows[y][left:right] = rows[y][left:right].translate(table)

    def _spans(self, rings: Iterable[Dots]) -> Iterable[tuple[int, int, int]]:
        crossings: dict[int, list[float]] = {}
        for ring in rings:
            self._cross(ring, crossings)
        width = self.width
        for y, cut in crossings.items():
            cut.sort()
            for at, to in zip(cut[::2], cut[1::2], strict=False):
                left = max(int(at + 0.5), 0)
                right = min(int(to + 0.5), width)
                if left < right:
                    yield y, left, right

    def _cross(self, ring: Dots, crossings: dict[int, list[float]]) -> None:
        """Where the ring's edges cross the middles of the rows of dots."""
        bottom = self.height
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            low, high = (y0, y1) if y0 < y1 else (y1, y0)
            first, last = int(max(low + 0.5, 0)), int(min(high + 0.5, bottom))
            if first < last:
                slope = (x1 - x0) / (y1 - y0)
                x = x0 + (first + 0.5 - y0) * slope
                for y in range(first, last):
                    crossings.setdefault(y, []).append(x)
                    x += slope
            x0, y0 = x1, y1

    def stroke(self, path: Dots, code: int, thick: int = 1) -> None:
        """Draw a path, `thick` dots wide."""
        if thick == 1:
            self._thin(path, code)
            return
        brush = _brush(thick)
        for x, y in self._walk(path, thick):
            for dy, left, right in brush:
                self._dab(y + dy, x + left, x + right, code)

    def _thin(self, path: Dots, code: int) -> None:
        """Most paths are one dot wide, and need no brush."""
        rows, width, height = self.rows, self.width, self.height
        for x, y in self._walk(path, 1):
            if 0 <= x < width and 0 <= y < height:
                rows[y][x] = code

    def dashes(self, path: Dots, code: int, thick: int, on: int, off: int) -> None:
        """Draw a path in dashes: so many dots on, so many off."""
        brush = _brush(thick)
        for n, (x, y) in enumerate(self._walk(path, thick)):
            if n % (on + off) < on:
                for dy, left, right in brush:
                    self._dab(y + dy, x + left, x + right, code)

    def _dab(self, y: int, left: int, right: int, code: int) -> None:
        left, right = max(left, 0), min(right, self.width)
        if 0 <= y < self.height and left < right:
            self.rows[y][left:right] = bytes((code,)) * (right - left)

    def _walk(self, path: Dots, margin: int) -> Iterable[tuple[int, int]]:
        """The dots along a path, each step one dot across or down."""
        right, bottom = self.width + margin, self.height + margin
        for (x0, y0), (x1, y1) in pairwise(path):
            if max(x0, x1) < -margin or min(x0, x1) > right:
                continue
            if max(y0, y1) < -margin or min(y0, y1) > bottom:
                continue
            steps = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
            dx, dy = (x1 - x0) / steps, (y1 - y0) / steps
            for n in range(steps):
                yield int((x0 + dx * n) // 1), int((y0 + dy * n) // 1)


def _brush(thick: int) -> tuple[tuple[int, int, int], ...]:
    """A round brush as rows: offset down, from, to."""
    radius, middle = thick / 2, (thick - 1) / 2
    rows = []
    for n in range(thick):
        half = (radius * radius - (n - middle) ** 2) ** 0.5
        left = round(middle - half + 0.5)
        right = max(round(middle + half + 0.5), left + 1)
        rows.append((n - thick // 2, left - thick // 2, right - thick // 2))
    return tuple(rows)
