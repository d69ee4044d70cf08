"""What a seat is asked to be: the public brief, its own, its aims and who else sits there."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.state import State


def brief(view: State, seat: str) -> Iterator[str]:
    """The brief of a seat as lines."""
    setting = view.setting
    yield setting.title
    yield f"{len(setting.cut)} turns, {setting.date(0)} to {setting.date(setting.end_day)}."
    for name in ("public", seat):
        if setting.texts.get(name):
            yield ""
            yield from _lines(setting.texts[name])
    yield ""
    others = (s.title for s in setting.seats.values() if s.name != seat)
    yield f"At the table beside you: {', '.join(others)}."
    yield "Line of contact and places are notional. 's' shows your aims and where they stand."


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield line.expandtabs(4)
