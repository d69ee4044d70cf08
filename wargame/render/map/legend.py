"""The legend on the map: the layer's classes in numbers, the sides, and what is only notional."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.state import State
from wargame.render.map.counters import Badge, off_the_map
from wargame.render.map.easel import Easel, legible, narrow
from wargame.render.map.layers import Band, Reading
from wargame.render.map.looks import Look
from wargame.render.map.picture import Ink
from wargame.render.map.tones import tone
from wargame.render.telling.words import unit_of

NOTIONAL = "Line of contact and places are notional"
_TALL, _WIDE = 24, 90
"""A map with so many rows and columns has its legend in a box; a smaller one on its last rows."""
_MOST_SIDES = 6


@frozen
class _Piece:
    text: str
    ink: Ink


def draw_legend(easel: Easel, state: State, reading: Reading, marks: dict[str, Badge]) -> None:
    """Box or strip at the bottom left; the notice at the bottom right."""
    if easel.height < 4:
        return
    note = narrow(NOTIONAL, easel.width, easel.look.ascii)
    easel.write(easel.width - len(note), easel.height - 1, note, _plain(easel.look, faint=True))
    if easel.height >= _TALL and easel.width >= _WIDE:
        _box(easel, state, reading, marks)
    elif easel.height >= 8:
        _strip(easel, state, reading, marks)


def _plain(look: Look, faint: bool = False, bold: bool = False) -> Ink:
    palette = look.palette
    return Ink(palette.faint if faint else palette.text, palette.legend, bold)


def _swatch(look: Look, band: Band) -> _Piece:
    """The class as it looks on the map."""
    colour = tone(look.palette, band.tone)
    if look.painted:
        return _Piece("  ", Ink(legible(colour, look), colour))
    return _Piece(look.shades[band.shade] * 2, Ink(colour, look.palette.legend))


def _title(look: Look, reading: Reading) -> str:
    unit = unit_of(reading.layer.unit)
    return narrow(reading.layer.title + (f", {unit}" if unit else ""), 30, look.ascii)


def _strip(easel: Easel, state: State, reading: Reading, marks: dict[str, Badge]) -> None:
    """The last rows, as few as hold it; who stands elsewhere comes last."""
    look = easel.look
    groups = [[_Piece(f"{_title(look, reading)} ", _plain(look, bold=True))]]
    for band in reading.bands:
        words = _Piece(f" {narrow(band.words, 18, look.ascii)} ", _plain(look))
        groups.append([_swatch(look, band), words])
    away = off_the_map(state, easel)
    if away:
        groups.append([_Piece("off the map ", _plain(look, faint=True))])
    for side, count in away.items():
        groups[-1].append(_Piece(f"{marks[side].text}{count}", _badge_ink(look, marks[side])))
    rows = _wrapped(groups, easel.width)
    beside = _length(rows[-1]) + len(NOTIONAL) < easel.width
    for n, row in enumerate(rows):
        _row(easel, 0, easel.height - len(rows) - (not beside) + n, row)


def _length(row: list[_Piece]) -> int:
    return sum(len(piece.text) for piece in row)


def _wrapped(groups: list[list[_Piece]], width: int) -> list[list[_Piece]]:
    rows: list[list[_Piece]] = [[]]
    for group in groups:
        if rows[-1] and _length(rows[-1]) + _length(group) > width:
            rows.append([])
        rows[-1] += group
    return rows


def _box(easel: Easel, state: State, reading: Reading, marks: dict[str, Badge]) -> None:
    """A row each: the title, the classes, then the sides."""
    look = easel.look
    rows = [[_Piece(f" {_title(look, reading)}", _plain(look, bold=True))]]
    for band in reading.bands:
        words = narrow(band.words, 22, look.ascii)
        rows.append([_Piece(" ", _plain(look)), _swatch(look, band),
                     _Piece(f" {words}", _plain(look))])  # fmt: skip
    away = off_the_map(state, easel)
    for side, badge in list(marks.items())[:_MOST_SIDES]:
        ink = _badge_ink(look, badge)
        more = f" (+{away[side]} off the map)" if side in away else ""
        title = narrow(state.title(side), 18, look.ascii) + more
        rows.append([_Piece(" ", _plain(look)), _Piece(badge.text, ink),
                     _Piece(f" {title}", _plain(look))])  # fmt: skip
    width = max(map(_length, rows)) + 1
    top = easel.height - len(rows)
    for y, row in enumerate(rows, top):
        blank = width - _length(row)
        _row(easel, 0, y, [*row, _Piece(" " * blank, _plain(look))])


def _badge_ink(look: Look, badge: Badge) -> Ink:
    return Ink(*look.palette.sides[badge.place % len(look.palette.sides)], True)


def _row(easel: Easel, x: int, y: int, pieces: list[_Piece]) -> None:
    for piece in pieces:
        room = max(easel.width - x, 0)
        easel.write(x, y, piece.text[:room], piece.ink)
        x += len(piece.text)
