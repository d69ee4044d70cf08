"""Numbered menus, numbers and words asked for at a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from attrs import frozen

from wargame.cli.table.asking import Asking
from wargame.cli.table.words import number

V = TypeVar("V")
SHOWN = 15
"""A menu shows at most so many lines at once."""


@frozen
class Option(Generic[V]):
    """One line of a menu."""

    value: V
    words: str
    group: str = ""
    """Lines of one group stand under its name."""


def pick(
    asking: Asking,
    question: str,
    options: Sequence[Option[V]],
    now: V | None = None,
    back: str = "goes back",
) -> V | None:
    """One of the options; None for going back.

    `now`, if given, is what Enter keeps; 0 then goes back.
    """
    start, shown = 0, _numbered(options)
    while True:
        _show(asking, question, shown, start, now)
        keeps = "keeps *, 0 goes back" if now is not None else back
        typed = asking.ask(f"Number, or Enter {keeps}: ")
        if typed in ("", "0"):
            return now if typed == "" else None
        if typed in ("+", "-"):
            start = _turned(len(shown), start, typed)
        elif typed.isdecimal() and len(typed) < 6:
            if 1 <= int(typed) <= len(options):
                return options[int(typed) - 1].value
            asking.paper.write(f"There is no {typed} in this list; it has 1 to {len(options)}.")
        else:
            start, shown = 0, _narrowed(asking, options, typed)


Numbered = list[tuple[int, Option[V]]]


def _numbered(options: Sequence[Option[V]]) -> Numbered[V]:
    return list(enumerate(options, start=1))


def _turned(length: int, start: int, typed: str) -> int:
    start += SHOWN if typed == "+" else -SHOWN
    return start if 0 <= start < length else 0


def _narrowed(asking: Asking, options: Sequence[Option[V]], typed: str) -> Numbered[V]:
    folded = typed.casefold()
    found = [each for each in _numbered(options) if folded in each[1].words.casefold()]
    if not found:
        asking.paper.write(f"Nothing in this list holds '{typed}'; type a number of it.")
    return found or _numbered(options)


def _show(asking: Asking, question: str, shown: Numbered[V], start: int, now: V | None) -> None:
    asking.paper.make_room(len(shown[start : start + SHOWN]) + 3)
    asking.paper.write("", question)
    group = ""
    for n, option in shown[start : start + SHOWN]:
        if option.group != group:
            group = option.group
            asking.paper.write(f"  {group.upper()}")
        mark = "*" if now is not None and option.value == now else " "
        asking.paper.write(f"{n:>3}{mark} {option.words}")
    if len(shown) > SHOWN:
        last = min(start + SHOWN, len(shown))
        asking.paper.write(
            f"     {start + 1} to {last} of {len(shown)}; + and - turn the list, "
            "part of a name narrows it."
        )


def ask_whole(
    asking: Asking, question: str, low: int, high: int, step: int = 1, now: int | None = None
) -> int | None:
    """A whole number within bounds and steps; None for going back."""
    steps = f", in steps of {number(step)}" if step > 1 else ""
    keeps = f", Enter keeps {number(now)}" if now is not None else ", Enter goes back"
    asking.paper.write("", f"{question} {number(low)} to {number(high)}{steps}{keeps}.")
    while True:
        typed = asking.ask("Number: ").replace(",", "")
        if not typed:
            return now
        body = typed.removeprefix("-")
        if not (body.isdecimal() and body.isascii() and len(body) < 13):
            asking.paper.write(f"Type a whole number from {number(low)} to {number(high)}.")
            continue
        value = int(typed)
        if low <= value <= high and (value - low) % step == 0:
            return value
        asking.paper.write(f"{number(value)} won't do: {number(low)} to {number(high)}{steps}.")


def ask_words(asking: Asking, question: str, most: int, otherwise: str) -> str:
    """Words of at most so many characters; `otherwise` for Enter."""
    shown = f'"{otherwise}"' if otherwise else "no words"
    asking.paper.write("", f"{question} At most {most} characters; Enter says {shown}.")
    while True:
        typed = asking.ask("Words: ")
        if len(typed) <= most:
            return typed or otherwise
        asking.paper.write(f"That has {len(typed)} characters; at most {most} fit.")
