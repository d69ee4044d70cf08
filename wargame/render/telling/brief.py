"""What a seat is asked to be: the public brief, its own, its aims and who else sits there."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.state import State


def brief(
    view: State, seat: str, key: str = "'s' shows your aims and where they stand."
) -> Iterator[str]:
    """The brief of a seat as lines; `key` says in the last one where its aims are found."""
    setting = view.setting
    last = setting.date(setting.end_day)
    yield f"{setting.title}. {len(setting.cut)} turns, {setting.date(0)} to {last}."
    for name in ("public", seat):
        if setting.texts.get(name):
            yield ""
            yield from _lines(setting.texts[name])
    yield ""
    others = (s.title for s in setting.seats.values() if s.name != seat)
    yield f"At the table beside you: {', '.join(others)}."
    yield f"Line of contact and places are notional. {key}".rstrip()


def _lines(text: str) -> Iterator[str]:
    """A text in Markdown's plainest form as lines: each paragraph or item one, headings bare."""
    paragraph: list[str] = []
    for line in text.splitlines():
        words = line.expandtabs(4).strip()
        if paragraph and (not words or _begins(words) or _is_aligned(line)):
            yield " ".join(paragraph)
            paragraph = []
        if words.startswith("#"):
            yield words.lstrip("#").strip().upper()
        elif _is_aligned(line):
            yield line.expandtabs(4).rstrip()
        elif words:
            paragraph.append(words)
        else:
            yield ""
    if paragraph:
        yield " ".join(paragraph)


def _is_aligned(line: str) -> bool:
    """Whether a line is a row of columns, which stays as it is."""
    return "   " in line.strip()


def _begins(words: str) -> bool:
    """Whether a line begins something new rather than going on."""
    mark, _, rest = words.partition(" ")
    item = mark in ("-", "*") or (mark.endswith(".") and mark[:-1].isdecimal())
    return words.startswith(("#", "|")) or bool(rest and item)
