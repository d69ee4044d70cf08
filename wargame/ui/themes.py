"""Our own looks: dark, light, high contrast, and safe for the colour-blind."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    "wg-dark", primary="#7aa2d6", secondary="#8fb8a8", accent="#e0b458", warning="#e0b458",
    error="#e07a6a", success="#86c08a", foreground="#d8dee6", background="#11151b",
    surface="#171d25", panel="#202833", dark=True,
)  # fmt: skip
LIGHT = Theme(
    "wg-light", primary="#24568f", secondary="#2f6b57", accent="#6e4600", warning="#6e4600",
    error="#a5281b", success="#2b6a2f", foreground="#1b222b", background="#f6f5f1",
    surface="#efeee9", panel="#e8e7e0", dark=False,
)  # fmt: skip
CONTRAST = Theme(
    "wg-contrast", primary="#8ec5ff", secondary="#ffffff", accent="#ffe14d", warning="#ffe14d",
    error="#ff9c8f", success="#8cf29a", foreground="#ffffff", background="#000000",
    surface="#000000", panel="#141414", dark=True,
    variables={"text-muted": "#d6d6d6", "text-disabled": "#c0c0c0"},
)  # fmt: skip
CVD = Theme(
    "wg-cvd", primary="#6fa8ff", secondary="#a9b4c6", accent="#ffd23f", warning="#ffd23f",
    error="#ffb000", success="#6fa8ff", foreground="#e3e6ec", background="#10141c",
    surface="#171d29", panel="#212a3a", dark=True,
)  # fmt: skip
THEMES = (DARK, LIGHT, CONTRAST, CVD)
ANSI = "ansi-dark"
"""Textual's own look in the 16 colours that the terminal itself defines."""
NAMES = {theme.name: theme.name for theme in THEMES} | {"ansi": ANSI}
"""What a user may write, and the look it stands for."""
