"""Plays docs/first-exercise.md in lines: types what it says is typed and fills in what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import define, field, frozen

from tools.screenshots.playing import at_home
from wargame.bots.opening import new_game, put_away
from wargame.bots.people import seat_people
from wargame.cli.table.paper import Left, Paper
from wargame.cli.table.session import Session
from wargame.scenario.wishes import Wishes

WISHES = Wishes("two_hours", "basic")
SEED, SEAT = "7", "coalition"
"""What the command of the document says."""
AFTERWARDS = "Coalition: the situation"
"""What is shown once all that happened is told."""
STEP = re.compile(
    r"^<!-- shows (?P<part>[^\n]*) -->\n```text\n(?P<shown>.*?)^```$"
    r"|^<!-- holds \"(?P<held>[^\n]*)\" -->$"
    r"|^(?:[A-Z][^`\n]*\. )?Type (?P<typed>[^\n]*)$",
    re.DOTALL | re.MULTILINE,
)
TYPED = re.compile(r"`([^`]+)`")
QUOTED = re.compile(r'"([^"]+)"')


@frozen
class Step:
    """Lines to type, words that must stand on the screen, or a part of what was shown.

    It stands from `start` to `end` in the document.
    """

    start: int
    end: int
    typed: tuple[str, ...] = ()
    held: str = ""
    part: str = ""


class Astray(Exception):
    """The game no longer goes as the document tells it: it must be written anew."""


@define
class Typist:
    """Types what the document says, and keeps what was written since the last step."""

    steps: list[Step]
    waiting: list[str] = field(factory=list)
    written: list[str] = field(factory=list)
    shown: list[tuple[Step, str]] = field(factory=list)

    def put(self, text: str) -> None:
        """Take down what is written."""
        self.written.append(text)

    def read(self, prompt: str) -> str:
        """The next line to type; EOFError when the document has no more."""
        self.put(prompt)
        while not self.waiting:
            self._go_on()
        line = self.waiting.pop(0)
        self.put(f"{line}\n")
        return line

    def finish(self) -> None:
        """Fill in what is shown once the game is over."""
        while self.steps:
            self._go_on()
        if self.waiting:
            raise Astray(f"The game is over before {self.waiting[0]!r} is typed.")

    def _go_on(self) -> None:
        if not self.steps:
            raise EOFError
        step = self.steps.pop(0)
        rows = [row.rstrip() for row in "".join(self.written).splitlines()]
        if step.part:
            self.shown.append((step, "".join(f"{row}\n" for row in _part(rows, step.part))))
        elif step.held:
            _demand(rows, step.held)
        else:
            self.waiting = list(step.typed)
            self.written.clear()


def played(text: str) -> str:
    """The document with what the game shows at each place."""
    typist = Typist(list(_steps(text)))
    with TemporaryDirectory() as home, at_home(home):
        _play(typist, Path(home) / "exercise.wargame")
    told, at = [], 0
    for step, rows in typist.shown:
        told += [text[at : step.start], rows]
        at = step.end
    return "".join([*told, text[at:]])


def _play(typist: Typist, path: Path) -> None:
    game = new_game("reassurance", WISHES, SEED, path).game
    seat_people(game, [SEAT])
    paper = Paper(typist.read, typist.put, height=0, marking=game.state.setting.marking)
    try:
        Session(paper, game).play()
    except Left:
        tail = "".join(typist.written)[-600:]
        raise Astray(f"All is typed, and the game goes on. On the screen:\n{tail}") from None
    finally:
        put_away(game)
    typist.finish()


def _steps(text: str) -> Iterator[Step]:
    """What the document says is typed and shown, in its order."""
    for found in STEP.finditer(text):
        if found["part"] is not None:
            yield Step(*found.span("shown"), part=found["part"])
        elif found["held"] is not None:
            yield Step(*found.span(), held=found["held"])
        else:
            words = TYPED.findall(found["typed"].partition("`. ")[0] + "`")
            yield Step(*found.span(), tuple("" if word == "Enter" else word for word in words))


def _demand(rows: Sequence[str], words: str) -> None:
    """What the document tells below must have happened; the words may run over two rows."""
    if words not in " ".join(" ".join(rows).split()):
        raise Astray(f"The document tells of '{words}', which no longer happens: write it anew.")


def _part(rows: Sequence[str], part: str) -> list[str]:
    """The part of what was written that the document shows.

    `all`; `from "WORDS"`, `to "WORDS"` or both: whole rows, the last named not among them;
    `with "WORDS" "WORDS"`: what happened, each line of it that has one of the words.
    """
    said = QUOTED.findall(part)
    if part.startswith("with"):
        told = _passages(rows[: _row(rows, AFTERWARDS)] if AFTERWARDS in rows else rows)
        kept = [
            row for each in told if any(word in " ".join(each) for word in said) for row in each
        ]
    else:
        kept = list(rows[_row(rows, said.pop(0)) :] if part.startswith("from") else rows)
        kept = kept[: _row(kept, said.pop(0))] if said else kept
    while kept and not kept[-1]:
        kept.pop()
    if not kept:
        raise Astray(f"Nothing is shown for '{part}'; there is:\n" + "\n".join(rows[-40:]))
    return kept


def _row(rows: Sequence[str], words: str) -> int:
    for n, row in enumerate(rows):
        if words in row:
            return n
    raise Astray(f"'{words}' is not on the screen; there is:\n" + "\n".join(rows[-40:]))


def _passages(rows: Sequence[str]) -> list[list[str]]:
    """Each line of what happened with the rows that stand in under it."""
    found: list[list[str]] = []
    for row in rows:
        if row.startswith("- "):
            found.append([row])
        elif found and row.startswith("  "):
            found[-1].append(row)
    return found
