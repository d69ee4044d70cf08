"""RULES.md, tests and reasons agree: each numbered paragraph is tried out and spoken.

A test is named after its paragraph, `test_NAME_3_...`, or cites it in its docstring as `NAME 3`.
Tests lie in the module's folder (`tests.py`, `test_*.py`, `tests/`), or beside it as
`tests/rules/test_NAME*.py` or `tests/test_NAME*.py`. A reason is a text in the source that
begins with `NAME 3`, as every `why` does.

A paragraph that changes no board needs no reason: it says so by ending with the words
"No event cites it."
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from attrs import frozen

from wargame.engine.events import Effect
from wargame.plain import plain
from wargame.testing.checks.check import Check, Fault
from wargame.testing.places import shown
from wargame.testing.reading import Function, functions, is_test, parsed, rules_in
from wargame.testing.subject import Subject
from wargame.testing.walk import Broken, walked

ORDERS = 40
GAMES = 12
"""So many games of so many orders are played to hear the reasons."""
SILENT = "No event cites it."
_PARAGRAPH = re.compile(r"^(\d+)\.\s+(.*?)(?=^\d+\.\s|^#|\Z)", re.MULTILINE | re.DOTALL)
_CITES = re.compile(r"[a-z]\w* \d+\b")
_CITED = r"{name}\s(\d+)\b"


@frozen
class Paragraph:
    """A numbered paragraph of a RULES.md, and where it stands."""

    number: int
    place: str
    silent: bool


def paragraphs(folder: Path | None) -> dict[int, Paragraph]:
    """The numbered paragraphs of a module's RULES.md; none where there is no such file."""
    path = None if folder is None else folder / "RULES.md"
    if path is None or not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8", errors="replace")
    return {each.number: each for each in map(partial(_paragraph, path), _PARAGRAPH.finditer(text))}


def _paragraph(path: Path, match: re.Match[str]) -> Paragraph:
    line = match.string.count("\n", 0, match.start()) + 1
    silent = " ".join(match[2].split()).endswith(SILENT)
    return Paragraph(int(match[1]), f"{shown(str(path))}:{line}", silent)


def tests_of(folder: Path) -> list[Path]:
    """The files of tests that may speak of a module."""
    inside = [path for path in sorted(folder.rglob("*.py")) if is_test(path.relative_to(folder))]
    for home in (folder.parent, folder.parent.parent):
        for room in (home / "tests", home / "tests" / "rules"):
            inside.extend(sorted(room.glob(f"test_{folder.name}*.py")))
    return inside


def tried(folder: Path) -> set[int]:
    """The paragraphs that some test is named after or cites."""
    named = re.compile(rf"test_{folder.name}_(\d+)(_|$)")
    cited = re.compile(rf"\b{_CITED.format(name=folder.name)}")
    found: set[int] = set()
    for path in tests_of(folder):
        for test in _functions(path):
            match = named.match(test.name)
            words = (ast.get_docstring(test) or "") if test.name.startswith("test_") else ""
            found |= {int(match.group(1))} if match else set()
            found |= {int(number) for number in cited.findall(words)}
    return found


def _functions(path: Path) -> list[Function]:
    try:
        return list(functions(parsed(path)))
    except SyntaxError:
        return []


def spoken(folder: Path) -> dict[int, str]:
    """The paragraphs that some text in the module's source begins with, and where."""
    cited = re.compile(_CITED.format(name=folder.name))
    return {
        int(match.group(1)): f"{shown(str(path))}:{node.lineno}"
        for path in rules_in(folder)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for match in [cited.match(node.value)]
        if match
    }


def untested(subject: Subject) -> Iterator[Fault]:
    """Paragraphs that no test tries out."""
    folder = subject.folder
    if folder is None or not _can_be_seen(folder):
        return
    found, name = paragraphs(folder), subject.module.name
    for number in sorted(found.keys() - tried(folder)):
        yield Fault(
            f"{found[number].place}: paragraph {number} has no test; "
            f"name one `test_{name}_{number}_…`."
        )


def _can_be_seen(folder: Path) -> bool:
    """Whether tests may be looked for: an installed program carries its rules without them."""
    return folder.parent.parent.name != "shipped"


def _is_text(path: Path) -> bool:
    """Whether a file can be read, where there is one."""
    try:
        path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        return False
    return True


def unspoken(subject: Subject) -> Iterator[Fault]:
    """Paragraphs that no reason names."""
    folder, name = subject.folder, subject.module.name
    if folder is None:
        return
    known = paragraphs(folder)
    if not _is_text(folder / "RULES.md"):
        yield Fault(f"{shown(str(folder / 'RULES.md'))}:1: this is no text; write it in UTF-8.")
    elif not known:
        yield Fault(
            f"There is no RULES.md with numbered paragraphs in {shown(str(folder))}: "
            "write down what the module does, one rule a paragraph."
        )
    for number in sorted(known.keys() - spoken(folder).keys()):
        if not known[number].silent:
            yield Fault(
                f"{known[number].place}: no reason names paragraph {number}; write "
                f"`why='{name} {number}: …'` where it changes the board, or end the "
                f"paragraph with '{SILENT}'"
            )


def unknown(folder: Path, known: dict[int, Paragraph]) -> Iterator[Fault]:
    """Reasons in the source that name a paragraph which RULES.md does not have."""
    for number, place in spoken(folder).items() if known else ():
        if number not in known:
            yield Fault(
                f"{place}: the reason '{folder.name} {number}' names a paragraph that RULES.md "
                f"does not have; it has 1 to {max(known)}."
            )


def misquoted(subject: Subject, seed: int) -> Iterator[Fault]:
    """The first reason given in play that names no paragraph, or none of RULES.md."""
    name, known = subject.module.name, paragraphs(subject.folder)
    cited = re.compile(_CITED.format(name=name))
    for effect in _played(subject, seed) if known else ():
        match, own = cited.match(effect.event.why), effect.at.split("|")[2] == name
        if own and effect.event.why and not _CITES.match(effect.event.why):
            yield Fault(
                f"The reason '{plain(effect.event.why, 80)}' on day {effect.at.split('|')[0]} "
                f"names no paragraph; begin it with '{name}' and the paragraph's number."
            )
            return
        if match and int(match[1]) not in known and own:
            yield Fault(
                f"The reason '{effect.event.why}' on day {effect.at.split('|')[0]} names a "
                f"paragraph that RULES.md does not have; it has 1 to {max(known)}."
            )
            return


def _played(subject: Subject, seed: int) -> list[Effect]:
    found: list[Effect] = []
    for each in range(seed, seed + GAMES):
        with suppress(Broken):
            found.extend(walked(subject, each, ORDERS).game.line.effects)
    return found


def unspoken_or_misquoted(subject: Subject, seed: int) -> Iterator[Fault]:
    """Paragraphs that no reason names, and reasons that name no paragraph."""
    yield from unspoken(subject)
    found = list(unknown(subject.folder, paragraphs(subject.folder))) if subject.folder else []
    yield from found or misquoted(subject, seed)


CHECKS = (
    Check(
        "paragraph-untested",
        "Every numbered paragraph of RULES.md has a test named after it or citing it.",
        "static",
        untested,
    ),
    Check(
        "paragraph-unspoken",
        "Every numbered paragraph of RULES.md is named by a reason, and every reason names one.",
        "scenario",
        unspoken_or_misquoted,
    ),
)
