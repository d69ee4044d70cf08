"""The game told again: a cursor along a branch, any seat's eyes, what changed, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer

from wargame.engine.rulebook import Rulebook
from wargame.record.timeline import Timeline
from wargame.render.chain import EVENT, title_of
from wargame.ui.desk import Desk
from wargame.ui.keys import REPLAY, TABLE, bindings
from wargame.ui.screens.ask import Choose, Words
from wargame.ui.screens.branch import branch_from, branches_of
from wargame.ui.screens.compare import compare_with
from wargame.ui.screens.replay_panes import ToldPane
from wargame.ui.screens.replay_show import Showing
from wargame.ui.screens.why import ReplayedWhy
from wargame.ui.text import entitle
from wargame.ui.widgets.board.caption import Caption
from wargame.ui.widgets.board.panes import BoardPanes, moves
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.keys_line import KeysLine
from wargame.ui.widgets.scrubber import Scrubber

if TYPE_CHECKING:
    from wargame.ui.app import WargameApp

SPEEDS = (1, 2, 4, 8, 16, 32)
"""Events a second."""
BEFORE = 12
DIGITS = {
    name: (key, action.removeprefix("app."), words)
    for name, (key, action, words) in TABLE.items()
    if key.isdecimal()
}
SHOWN = ("step", "turn", "go", "play", "seat", "why", "mark", "branches", "back")


class ReplayScreen(Screen[None]):
    """A replay: of the game on the table, or of any branch as any seat saw it."""

    BINDINGS = bindings(
        {**REPLAY, **DIGITS},
        hidden={*REPLAY, *DIGITS} - {f"replay.{name}" for name in SHOWN},
    )
    HELP = """The game told again; nothing here changes it. [ and ] step by event, { and } by turn,
    Home and End go to the ends, g to a turn or date. b sets a bookmark, , and . jump between them.
    Space plays, + and - change the speed. s looks through another seat's eyes, w asks why.
    n branches from the turn that begins here, l lists branches, c compares two."""
    AUTO_FOCUS = ""
    app: WargameApp

    def __init__(
        self,
        line: Timeline | None = None,
        seat: str = "",
        book: Rulebook | None = None,
        showing: Showing | None = None,
    ) -> None:
        """Without a branch it is the game on the table; with one, any seat's eyes may be lent."""
        super().__init__()
        if showing is None and line is not None:
            rules = book or Rulebook.of((), line.opening.setting)
            showing = Showing(line, seat, rules, {line.name: line}, None, True)
        self.given = showing
        self.playing: Timer | None = None
        self.speed = 1
        self.since: int | None = None
        """Where the cursor stood before it moved on; None after a step back."""

    @property
    def desk(self) -> Desk | None:
        """The game on the table, if it is the one told here."""
        return self.app.desk

    @property
    def showing(self) -> Showing:
        """Branch, seat and moment."""
        if self.given is None:
            assert self.desk is not None
            self.given = Showing.of_desk(self.desk)
        return self.given

    def compose(self) -> ComposeResult:
        """Header, banner, board and story side by side, scrubber, footer."""
        yield HeaderLine()
        yield Caption(id="replay-banner", wraps=True)
        with Horizontal(id="replay-body"):
            yield BoardPanes()
            yield ToldPane(id="replay-told")
        yield Caption(id="replay-position")
        yield Scrubber(id="scrubber")
        yield KeysLine()

    def on_mount(self) -> None:
        """The last moment, with what changed in it."""
        header = self.query_one(HeaderLine)
        header.told = [self.showing.line.opening.setting.marking]
        header.lay_out()
        entitle(self.query_one("#board"), "REPLAY: the board then", "not live")
        entitle(self.query_one("#replay-told"), "REPLAY: what happened", "not live")
        self.show()

    def show(self) -> None:
        """Everything as it was at this moment."""
        here = self.showing
        view, changes = here.view, here.changed(self.since)
        self.query_one("#replay-banner", Caption).say(here.banner())
        self.query_one(BoardPanes).show(view, moves(changes))
        now = here.now()
        told = [passage for passage in here.told(BEFORE) if passage is not now]
        self.query_one(ToldPane).show(view, now, here.untold(), changes, told)
        self._show_position()

    def _show_position(self) -> None:
        here = self.showing
        pace = f"PLAYING, {SPEEDS[self.speed]} a second" if self.playing else "standing still"
        self.query_one("#replay-position", Caption).say(f"{here.position()} | {pace}")
        reel, seat = here.reel, here.seat
        turns = {turn: reel.step(n, seat) for turn, n in reel.turns().items()}
        marks = [reel.step(n, seat) for n in here.marks()]
        self.query_one(Scrubber).show(here.step, here.count, turns, marks)

    # Moving

    def _moved(self, before: int, stepped: bool = False) -> None:
        here = self.showing
        self.since = before if not stepped and here.n > before else None
        self.show()

    def action_step(self, by: int) -> None:
        """One event on or back."""
        before = self.showing.n
        self.showing.move(by)
        self._moved(before, stepped=True)

    def action_turn(self, by: int) -> None:
        """One turn on or back."""
        before = self.showing.n
        self.showing.turn(by)
        self._moved(before)

    def action_end(self, last: bool) -> None:
        """The beginning or the end."""
        before = self.showing.n
        self.showing.end(last)
        self._moved(before)

    def action_go(self) -> None:
        """To a turn or a date."""
        self.app.push_screen(Words("Go to which turn or date?", "As 3, or 2027-03-31."), self._go)

    def _go(self, words: str | None) -> None:
        before = self.showing.n
        trouble = self.showing.go(words) if words else ""
        if trouble:
            self.app.complain([trouble])
        self._moved(before)

    def on_scrubber_jumped(self, event: Scrubber.Jumped) -> None:
        """To where the line was pointed at."""
        self.action_step(event.step - self.showing.step)

    # Playing

    def action_play(self) -> None:
        """Play on, or stand still."""
        if self.playing is None:
            self.playing = self.set_interval(1 / SPEEDS[self.speed], self._play_on)
        else:
            self._stand_still()
        self._show_position()

    def _stand_still(self) -> None:
        if self.playing is not None:
            self.playing.stop()
            self.playing = None

    def _play_on(self) -> None:
        if self.app.screen is not self:
            return
        if self.showing.step >= self.showing.count:
            self._stand_still()
            self._show_position()
        else:
            self.action_step(1)

    def action_speed(self, by: int) -> None:
        """Faster or slower."""
        self.speed = min(max(self.speed + by, 0), len(SPEEDS) - 1)
        if self.playing is not None:
            self._stand_still()
            self.action_play()
        self._show_position()

    # Bookmarks

    def action_mark(self) -> None:
        """Set a bookmark here, or take it away."""
        here = self.showing
        if here.n in here.marks():
            self._mark("")
        else:
            told = here.told()
            said_here = told[-1].sentence[:60] if told else "The beginning"
            self.app.push_screen(Words("What shall the bookmark say?", value=said_here), self._mark)

    def _mark(self, label: str | None) -> None:
        if label is not None:
            trouble = self.showing.mark(label)
            if trouble:
                self.app.toast(trouble)
            self._show_position()

    def action_to_mark(self, by: int) -> None:
        """To the next bookmark or the one before."""
        before = self.showing.n
        if not self.showing.to_mark(by):
            self.app.toast("There is no bookmark that way; b sets one.")
        self._moved(before)

    # Eyes, why, branches

    def action_seat(self) -> None:
        """Look through another seat's eyes."""
        seats = self.showing.seats()
        if len(seats) < 2:
            self.app.complain(["While the game is played, a seat sees its own view alone."])
            return
        self.app.push_screen(Choose("As seen by whom?", seats, self.showing.seat), self._look_as)

    def _look_as(self, seat: str | None) -> None:
        if seat is not None:
            self.showing.look_as(seat)
            self.since = None
            self.show()

    def action_why(self) -> None:
        """Why is what changed here as it is? Several changes: which of them?"""
        here = self.showing
        abouts = [each.about for each in here.changed(self.since)]
        if len(abouts) > 1:
            view = here.view
            options = [(about, title_of(view, about)) for about in abouts]
            self.app.push_screen(Choose("Why did which change?", options), self._why)
        elif here.n:
            self._why(abouts[0] if abouts else f"{EVENT}:{here.n}")

    def on_board_panes_why(self, event: BoardPanes.Why) -> None:
        """Somebody asks on the board."""
        self._why(event.about)

    def _why(self, about: str | None) -> None:
        if about is not None:
            here = self.showing
            self.app.push_screen(ReplayedWhy(about, here.chains(), here.n, here.banner()))

    def action_branches(self) -> None:
        """The branches of this game: look at one."""
        branches_of(self)

    def action_branch(self) -> None:
        """Play on from the turn that begins here, on a branch of its own."""
        branch_from(self)

    def action_compare(self) -> None:
        """This branch beside another one, or another save."""
        compare_with(self)

    # Elsewhere

    def action_open(self, name: str) -> None:
        """Another screen of the game on the table."""
        if self.desk is not None:
            self.app.action_open(name)

    def action_leave(self) -> None:
        """Back to where one came from."""
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        else:
            self.app.exit(0)
