"""Every palette can be read by every eye: the line of contact, the ramp, the text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wargame.render.map.looks import DARK_256, LIGHT_256, PALETTES, Palette
from wargame.render.map.tones import Rgb, contrast, luminance, rgb

EVERY = {**PALETTES, "dark 256": DARK_256, "light 256": LIGHT_256}
# Machado, Oliveira and Fernandes (2009), severity 1; grey by Rec. 601.
EYES = {
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
    "grey": ((0.299, 0.587, 0.114),) * 3,
}


def seen(colour: str, eye: str) -> Rgb:
    red, green, blue = (
        min(max(round(sum(w * v for w, v in zip(row, rgb(colour), strict=True))), 0), 255)
        for row in EYES[eye]
    )
    return red, green, blue


def fields(palette: Palette) -> tuple[str, ...]:
    land = (palette.land, palette.sea, palette.unknown, palette.beyond, palette.outer)
    return (*land, *palette.ramp, *palette.owners)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", EVERY)
def test_the_line_of_contact_stands_out_from_every_class(name: str, eye: str) -> None:
    palette = EVERY[name]
    core, casing = seen(palette.core, eye), seen(palette.casing, eye)
    assert contrast(core, casing) >= 15
    for field in fields(palette):
        ground = seen(field, eye)
        assert max(contrast(core, ground), contrast(casing, ground)) >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", EVERY)
def test_steps_of_the_ramp_differ_in_luminance(name: str, eye: str) -> None:
    light = [luminance(seen(colour, eye)) + 0.05 for colour in EVERY[name].ramp]
    ratios = [after / before for before, after in pairwise(light)]
    assert all(r >= 1.2 for r in ratios) or all(r <= 1 / 1.2 for r in ratios)


@pytest.mark.parametrize("name", EVERY)
def test_text_reads_on_its_ground(name: str) -> None:
    palette = EVERY[name]
    pairs = [*palette.sides, palette.cursor, palette.selected, (palette.text, palette.legend)]
    pairs += [(palette.faint, palette.legend)]
    for ink, ground in pairs:
        assert contrast(rgb(ink), rgb(ground)) >= (4.5 if name != "contrast" else 5.5), (
            ink,
            ground,
        )


@pytest.mark.parametrize("name", EVERY)
def test_this_side_and_beyond_differ_for_every_eye(name: str) -> None:
    palette = EVERY[name]
    for eye in EYES:
        near, beyond = seen(palette.owners[1], eye), seen(palette.beyond, eye)
        assert near != beyond
