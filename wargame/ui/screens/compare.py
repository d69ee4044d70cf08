"""Two branches or two saves side by side: where they part, tracks, dice, orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input, Static

from wargame.record.timeline import Timeline
from wargame.render.comparison import Comparison, Side, TrackRow, compare
from wargame.render.telling.words import table
from wargame.ui.failures import FAILURES, sentences
from wargame.ui.keys import COMPARE, bindings
from wargame.ui.passphrase import is_locked
from wargame.ui.screens.ask import Choose, Words
from wargame.ui.text import said
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.keys_line import KeysLine
from wargame.ui.widgets.passages import PassageList
from wargame.ui.widgets.passages_rows import Row
from wargame.ui.widgets.plain_input import PlainInput

if TYPE_CHECKING:
    from wargame.ui.screens.replay import ReplayScreen

ANOTHER_SAVE = "another save"
NOT_THROWN = "(not thrown)"


class CompareScreen(Screen[None]):
    """A comparison as one list under headings; what is alike is left out until asked for."""

    BINDINGS = bindings(COMPARE)
    HELP = """Two branches or saves side by side: the first entry at which they part, the tracks at
    the end of each turn, the dice that fell otherwise, the orders given on one side alone. a shows
    the tracks that are alike, too; / looks for words; { and } jump by turn."""

    def __init__(self, found: Comparison) -> None:
        super().__init__()
        self.found, self.whole = found, False

    def compose(self) -> ComposeResult:
        """Header, what is compared, the list."""
        yield HeaderLine()
        yield Static(id="headline", markup=False)
        yield PassageList(id="passages", empty="They are alike in everything.")
        field = PlainInput(placeholder="Words to look for; Enter goes back", id="words")
        field.display = False
        yield field
        yield KeysLine()

    def on_mount(self) -> None:
        """The whole of it."""
        header = self.query_one(HeaderLine)
        header.told = [self.found.one.line.opening.setting.marking]
        header.lay_out()
        words = f"REPLAY, NOT LIVE | one: {self.found.one.title} | other: {self.found.other.title}"
        self.query_one("#headline", Static).update(said(words, "bold"))
        self.query_one(PassageList).focus()
        self.show()

    def show(self) -> None:
        """The rows."""
        self.query_one(PassageList).show(list(rows_of(self.found, self.whole)))

    def action_all(self) -> None:
        """All tracks, or only those that differ."""
        self.whole = not self.whole
        self.show()

    def action_find(self) -> None:
        """Look for words."""
        field = self.query_one("#words", Input)
        field.display = True
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The list narrows as one types."""
        self.query_one(PassageList).look_for(event.value)

    def on_input_submitted(self) -> None:
        """Back to the list, narrowed; without words the field goes."""
        field = self.query_one("#words", Input)
        field.display = bool(field.value)
        self.query_one(PassageList).focus()

    def action_leave(self) -> None:
        """Back to the replay."""
        self.app.pop_screen()


def rows_of(found: Comparison, whole: bool = False) -> Iterator[Row]:
    """A comparison as rows under headings; `whole` has the tracks that are alike, too."""
    yield from _under("Before anything happened", found.openings)
    if found.first is not None:
        first = found.first
        yield Row(f"They part at entry {first.n}, turn {first.turn}, {first.date}", heading=True)
        yield Row(f"one: {first.one}", turn=first.turn)
        yield Row(f"other: {first.other}", turn=first.turn)
    elif not found.openings:
        yield Row("They are alike in every entry.")
    turns = sorted({row.turn for row in found.tracks})
    for turn in turns:
        rows = [r for r in found.tracks if r.turn == turn and (whole or r.by != "-")]
        yield from _tracks(turn, rows)
    throws = [(r.date, r.label, r.one or NOT_THROWN, r.other or NOT_THROWN) for r in found.throws]
    yield from _under("Dice: date, what for, one, other", table(throws, indent=0))
    orders = [
        (f"turn {r.turn}", r.seat, "one" if r.on_one else "other", r.said) for r in found.orders
    ]
    yield from _under("Orders given on one side alone", table(orders, indent=0))


def _tracks(turn: int, rows: Iterable[TrackRow]) -> Iterator[Row]:
    texts = table([(r.title, r.one or "-", r.other or "-", r.by) for r in rows], (1, 2, 3), 0)
    yield from _under(f"Tracks at the end of turn {turn}: one, other, change", texts, turn)


def _under(heading: str, texts: Iterable[str], turn: int = 0) -> Iterator[Row]:
    rows = [Row(text, turn=turn) for text in texts]
    if rows:
        yield Row(heading, heading=True, turn=turn)
        yield from rows


# From a replay


def compare_with(replay: ReplayScreen) -> None:
    """Ask what to compare the branch with, and show it; for control and finished games."""
    here = replay.showing
    if not here.free:
        replay.app.complain(["While the game is played, control alone compares branches."])
        return
    others = [(name, f"Branch {name}") for name in here.lines if name != here.line.name]
    options = [*others, (ANOTHER_SAVE, "Another save")]
    if others:
        replay.app.push_screen(
            Choose("Compare with what?", options), lambda name: _chosen(replay, name)
        )
    else:
        _chosen(replay, ANOTHER_SAVE)


def _chosen(replay: ReplayScreen, name: str | None) -> None:
    here = replay.showing
    if name == ANOTHER_SAVE:
        question = Words("Which save?", "The path of its file.")
        replay.app.push_screen(question, lambda path: _save(replay, path))
    elif name is not None:
        _show(replay, f"branch {name}", here.lines[name])


def _save(replay: ReplayScreen, path: str | None) -> None:
    from wargame.record.store import read_game

    if not path:
        return
    try:
        game = read_game(path.strip()).campaign
    except FAILURES as error:
        replay.app.complain(sentences(error))
        return
    if is_locked(game):
        replay.app.complain(["The seats of that game ask for passphrases until it has ended."])
    else:
        _show(replay, path.strip(), game.line)


def _show(replay: ReplayScreen, title: str, line: Timeline) -> None:
    here = replay.showing
    if line.opening.seat != here.line.opening.seat:
        replay.app.complain(["A seat's own record can be compared with its like alone."])
        return
    one = Side(f"branch {here.line.name}", here.line, here.book)
    replay.app.push_screen(CompareScreen(compare(one, Side(title, line, here.book))))
