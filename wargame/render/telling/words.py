"""How things are said: an order in words, a roll with its odds, numbers, columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import gcd

from wargame.engine.events import Answer, Roll
from wargame.engine.orders import Choice, Number, OrderKind, Question, Text
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State

TENTHS = "tenths of a percent"
MOST_OUTCOMES = 6
"""A throw with more outcomes than these is told by its range and middle."""


def number(value: int, unit: str = "") -> str:
    """A board number with its unit: `12,500 troops`; tenths of a percent as `3.2 percent`."""
    if unit == TENTHS:
        sign = "-" if value < 0 else ""
        return f"{sign}{abs(value) // 10}.{abs(value) % 10} percent"
    return f"{value:,} {unit}".rstrip()


def bare(value: int, unit: str) -> str:
    """The same without the name of the unit, for a column."""
    return number(value, unit).removesuffix(" percent") if unit == TENTHS else number(value)


def change(by: int, unit: str = "") -> str:
    """A change with its sign; a dash for none."""
    return ("+" if by > 0 else "") + bare(by, unit) if by else "-"


def unit_of(unit: str) -> str:
    """What a unit is called beside a bare number."""
    return "percent" if unit == TENTHS else unit


def efforts(count: int) -> str:
    """What an order costs in main efforts."""
    if not count:
        return "routine"
    return "1 main effort" if count == 1 else f"{count} main efforts"


def answer_in_words(question: Question, view: State, answer: Answer) -> str:
    """What an answer means to a player."""
    if isinstance(question, Choice):
        return question.titles.get(str(answer)) or title_of(view, str(answer))
    if isinstance(question, Text):
        return f'"{answer}"' if answer else "no words"
    return number(int(answer)) if isinstance(answer, int) else str(answer)


def title_of(view: State, name: str) -> str:
    """What a player calls a thing on the board, or a row of the scenario's tables."""
    title = view.title(name)
    if title != plainly(name):
        return title
    for rows in view.rows.values():
        for row in rows:
            if getattr(row, "name", None) == name and getattr(row, "title", ""):
                return str(row.title)
    return title


def value_in_words(view: State, value: str) -> str:
    """What a switch stands at: a place, a unit, a seat, or the word itself.

    Not `State.title`: a value may be called as a track or an aim is, and yet not mean it.
    """
    for shelf in (view.areas, view.units, view.setting.seats):
        found = shelf.get(value)
        if found is not None:
            return str(found.title)
    return plainly(value)


def kind_in_words(name: str) -> str:
    """What an order is called by its name alone, where its rule module is not at hand."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name.rpartition(".")[2])
    return plainly(words).capitalize()


def order_in_words(
    book: Rulebook, view: State, kind_name: str, answers: Mapping[str, Answer]
) -> str:
    """An order on one line: its title and what it says."""
    kind = book.kinds.get(kind_name)
    if kind is None:
        said = "; ".join(title_of(view, str(answer)) for answer in answers.values() if answer != "")
        called = kind_in_words(kind_name)
        return f"{called}: {said}" if said else called
    said = "; ".join(_answers(kind, view, answers))
    return f"{kind.title}: {said}" if said else kind.title


def _answers(kind: OrderKind, view: State, answers: Mapping[str, Answer]) -> list[str]:
    found = []
    for question in kind.questions:
        if question.name in answers and answers[question.name] != "":
            words = answer_in_words(question, view, answers[question.name])
            asked = question.ask if isinstance(question, Number) else ""
            found.append(f"{asked} {words}".strip())
    return found


def share(weight: int, total: int) -> str:
    """A chance in words: `5 in 6`, `83 in 100`, never rounded to certain or impossible."""
    common = gcd(weight, total)
    if total // common <= 20:
        return "certain" if weight == total else f"{weight // common} in {total // common}"
    hundredths = (200 * weight + total) // (2 * total)
    if hundredths < 1:
        return "under 1 in 100"
    return "over 99 in 100" if hundredths > 99 else f"{hundredths} in 100"


def odds(roll: Roll) -> str:
    """A throw's outcomes and weights, and what changed them."""
    said = f"{plainly(roll.label)}: {_outcomes(roll)}"
    if roll.modifiers:
        changed = ", ".join(f"{plainly(m.label)} {m.amount:+,}" for m in roll.modifiers)
        said += f" (counted in: {changed})"
    return said


def rolled(roll: Roll) -> str:
    """A throw with its odds and what was drawn."""
    return f"{odds(roll)}; drawn: {plainly(str(roll.result))}"


def _outcomes(roll: Roll) -> str:
    if len(roll.outcomes) <= MOST_OUTCOMES:
        return ", ".join(_outcome(str(o), share(w, roll.total)) for o, w in roll.outcomes)
    names = [plainly(str(outcome)) for outcome, _ in _rising(roll)]
    return f"{names[0]} to {names[-1]}, as likely as not up to {plainly(_middle(roll))}"


def _outcome(name: str, chance: str) -> str:
    """An outcome and its chance; a colon keeps a number drawn apart from those of the chance."""
    return f"{name}: {chance}" if name.lstrip("-").isdecimal() else f"{plainly(name)} {chance}"


def _rising(roll: Roll) -> Sequence[tuple[int | str, int]]:
    """Outcomes from the least to the most where all are numbers, else as they were given."""
    if all(str(outcome).lstrip("-").isdecimal() for outcome, _ in roll.outcomes):
        return sorted(roll.outcomes, key=lambda each: int(each[0]))
    return roll.outcomes


def _middle(roll: Roll) -> str:
    before = 0
    for outcome, weight in _rising(roll):
        before += weight
        if 2 * before >= roll.total:
            return str(outcome)
    return ""


def plainly(name: str) -> str:
    """A name as words."""
    return name.replace("_", " ")


def table(rows: Sequence[Sequence[str]], right: Sequence[int] = (), indent: int = 2) -> list[str]:
    """Rows in columns, numbers of the columns in `right` to the right, two spaces between."""
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lead = " " * indent
    return [lead + "  ".join(_cell(row, widths, i, right) for i in range(len(row))) for row in rows]


def _cell(row: Sequence[str], widths: Sequence[int], i: int, right: Sequence[int]) -> str:
    return row[i].rjust(widths[i]) if i in right else row[i].ljust(widths[i])


def matching(words: str, titles: Mapping[str, str]) -> list[str]:
    """The names that what somebody typed may stand for: an exact one, or all that hold it."""
    folded = words.casefold()
    for name, title in titles.items():
        if folded in (name.casefold(), title.casefold()):
            return [name]
    return [
        name
        for name, title in titles.items()
        if folded in title.casefold() or folded in name.casefold()
    ]
