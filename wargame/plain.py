"""The one boundary for text from files and people: whatever comes in, plain text comes out."""

from __future__ import annotations

_CUT = "…"
_TAB_STOP = "    "


def _named(*ranges: tuple[int, int]) -> dict[int, str]:
    return {code: f"<U+{code:04X}>" for low, high in ranges for code in range(low, high + 1)}


_VISIBLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    **_named(
        (0x00AD, 0x00AD),  # soft hyphen
        (0x061C, 0x061C),  # Arabic letter mark
        (0x180E, 0x180E),  # Mongolian vowel separator
        (0x200B, 0x200F),  # zero widths and direction marks
        (0x2028, 0x202E),  # line and paragraph separators, direction overrides
        (0x2060, 0x206F),  # word joiner, invisible operators, direction isolates
        (0xFEFF, 0xFEFF),  # byte order mark
        (0xFFF9, 0xFFFB),  # interlinear annotation
        (0x1BCA0, 0x1BCA3),  # shorthand joints
        (0x1D173, 0x1D17A),  # musical beams and slurs
    ),
    **dict.fromkeys((*range(0xD800, 0xE000), *range(0xE0000, 0xE0080)), "\ufffd"),
}
_VISIBLE_IN_LINES: dict[int, str] = {
    **{code: shown for code, shown in _VISIBLE.items() if code != ord("\n")},
    ord("\t"): _TAB_STOP,
}


def plain(text: str, limit: int | None = None, *, lines: bool = False) -> str:
    """Return `text` with every control, direction and invisible character made visible.

    With `lines`, line ends stay and tabs become spaces. A text longer than `limit` characters
    is cut to `limit`, its last character an ellipsis. Applying it twice changes nothing more.
    Source: Unicode general categories Cc, Cf, Cs, Zl and Zp; `str.isprintable` excludes them all.
    """
    if lines:
        text = text.replace("\r\n", "\n")
    if limit is not None:
        text = text[: limit + 1]
    if not text.isprintable():
        text = text.translate(_VISIBLE_IN_LINES if lines else _VISIBLE)
    if limit is None or len(text) <= limit:
        return text
    return text[: max(limit - 1, 0)] + _CUT[:limit]


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Whether `text` holds nothing that `plain` would change."""
    return plain(text, lines=lines) == text
