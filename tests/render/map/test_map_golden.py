"""The flagship's opening as text, at the three sizes of the board: few, and meant to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.map.boards import opening
from wargame.render.map.chart import chart
from wargame.render.map.codes import CASING, CORE
from wargame.render.map.looks import Look
from wargame.render.map.picture import Picture
from wargame.render.map.plate import plate
from wargame.render.map.window import WINDOWS

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 17), (74, 27), (106, 44))
NONE = Look(colours="none")


def drawn(picture: Picture) -> str:
    """The rows between bars, so that blanks at their ends show."""
    return "\n".join((picture.summary, *(f"|{row}|" for row in picture.text), ""))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_opening_without_colours(width: int, height: int) -> None:
    picture = chart(opening(), width=width, height=height, look=NONE, cursor="city_lviv")
    file = GOLDEN / f"opening_{width}x{height}.txt"
    assert file.read_text(encoding="utf-8") == drawn(picture)


def test_the_opening_in_ascii() -> None:
    look = Look(colours="none", ascii=True)
    picture = chart(opening(), width=80, height=17, look=look, layer="marker:hosting")
    assert (GOLDEN / "ascii_80x17.txt").read_text(encoding="ascii") == drawn(picture)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_line_of_contact_is_cased_on_both_sides(width: int, height: int) -> None:
    cells = plate(WINDOWS["ukraine"], width, height, opening().setting.line, (), False)
    crossed = 0
    for row in cells.cells:
        for half in (0, 1):
            codes = [{code for code, _ in cells.patches[patch][half]} for patch in row]
            core = [x for x, seen in enumerate(codes) if CORE in seen]
            cased = [x for x, seen in enumerate(codes) if CASING in seen]
            if core:
                crossed += 1
                assert cased[0] <= core[0] <= core[-1] <= cased[-1]
    assert crossed >= height // 3


def test_the_map_says_what_is_notional() -> None:
    for width, height in SIZES:
        text = "\n".join(chart(opening(), width=width, height=height).text)
        assert "Line of contact and places are notional" in text
