"""What becomes of a picture's colours for eyes without green cones."""

from __future__ import annotations

from tools.screenshots.svg import Rgb

DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""Machado, Oliveira and Fernandes 2009, severity 1.0; for linear light."""


def without_green_cones(rgb: Rgb) -> Rgb:
    """A colour as it looks with deuteranopia."""
    light = [_linear(each / 255) for each in rgb]
    seen = [sum(a * b for a, b in zip(row, light, strict=True)) for row in DEUTERANOPIA]
    red, green, blue = (round(255 * _curved(min(max(each, 0), 1))) for each in seen)
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _curved(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
