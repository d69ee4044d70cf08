"""Numbered menus, numbers and words asked for at a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from attrs import frozen

from wargame.cli.table.asking import Asking
from wargame.render.telling.words import number

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
    """One of the options, by its number or by words that it alone has; None for going back.

    `now`, if given, is what Enter keeps; 0 then goes back.
    """
    start, shown = 0, _numbered(options)
    while True:
        page = shown[start : start + _fitting(asking, shown[start : start + SHOWN])]
        _show(asking, question, page, len(shown), now)
        keeps = "keeps *, 0 goes back" if now is not None else back
        typed = asking.ask(f"Number, or Enter {keeps}: ")
        if typed in ("", "0"):
            return now if typed == "" else None
        if typed in ("+", "-"):
            start = start + len(page) if typed == "+" and start + len(page) < len(shown) else 0
        elif typed.isdecimal() and len(typed) < 6:
            if 1 <= int(typed) <= len(options):
                return options[int(typed) - 1].value
            asking.paper.write(f"There is no {typed} in this list; it has 1 to {len(options)}.")
        else:
            found = _having(options, typed)
            if len(found) == 1:
                return found[0][1].value
            if not found:
                asking.paper.write(f"'{typed}' picks nothing here; type a number of the list.")
            start, shown = 0, found or _numbered(options)


Numbered = list[tuple[int, Option[V]]]


def _numbered(options: Sequence[Option[V]]) -> Numbered[V]:
    return list(enumerate(options, start=1))


def _fitting(asking: Asking, shown: Numbered[V]) -> int:
    """How many lines of a menu fit on a screen beside its question and prompt; at least one."""
    room = (asking.paper.height or 1_000) - 8
    for count, (n, option) in enumerate(shown):
        room -= len(asking.paper.rows(_line(n, option, " ")))
        if room < 0 and count:
            return count
    return len(shown)


def _line(n: int, option: Option[V], mark: str) -> str:
    return f"{n:>3}{mark} {option.words}"


def _having(options: Sequence[Option[V]], typed: str) -> Numbered[V]:
    """The lines that have some words in them, or the one that begins so; one letter is none."""
    folded = typed.casefold() if len(typed) > 1 else "\n"
    found = [each for each in _numbered(options) if folded in each[1].words.casefold()]
    begun = [each for each in found if each[1].words.casefold().startswith(folded)]
    return begun if len(begun) == 1 else found


def _show(asking: Asking, question: str, page: Numbered[V], length: int, now: V | None) -> None:
    asking.paper.make_room(sum(len(asking.paper.rows(_line(*each, " "))) for each in page) + 3)
    asking.paper.write("", question)
    group = ""
    for n, option in page:
        if option.group != group:
            group = option.group
            asking.paper.write(f"  {group.upper()}")
        mark = "*" if now is not None and option.value == now else " "
        asking.paper.write(_line(n, option, mark))
    if length > len(page):
        asking.paper.write(
            f"     {len(page)} of {length}; + shows more, part of a name narrows the list."
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
