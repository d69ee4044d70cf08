"""The app: brings games to the table and seats to the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from wargame.ui.doors import HOME, ONLY_LOOKED_AT, Doors
from wargame.ui.settings import Settings
from wargame.ui.text import said
from wargame.ui.widgets.header import HeaderLine

if TYPE_CHECKING:
    from wargame.bots.opening import Opened
    from wargame.ui.desk import Desk
    from wargame.ui.plan import Plan

    Brought = tuple[Opened, str] | Plan
    """What comes of opening something: a game and its file, or a plan for the start screen."""

CHECK_SECONDS = 5
"""So often it is looked whether anybody still sits here."""


class WargameApp(Doors):
    """The game at the table. Its result is the exit code."""

    def __init__(
        self,
        desk: Desk | None = None,
        settings: Settings | None = None,
        opening: Callable[[], Brought] | None = None,
        words: str = "Reading what can be played ...",
    ) -> None:
        """With a desk the game stands on the table at once; without, the start screen asks.

        `opening` is carried out first, in a thread, while `words` stand in the first frame.
        """
        super().__init__(desk, settings)
        self.opening, self.words = opening, words
        self.refusal: Exception | None = None
        """Why what was to be opened could not be."""

    def compose(self) -> ComposeResult:
        """The first frame, below all screens."""
        yield HeaderLine()
        yield Static(said(self.words), id="opening", markup=False)

    def on_mount(self) -> None:
        """What has to be read first waits for the first frame."""
        self.set_interval(CHECK_SECONDS, self.cover_if_left)
        if self.desk is not None:
            self.open_up()
        else:
            self.call_after_refresh(self.open_up)

    # Games come to the table

    def open_up(self) -> None:
        """What stands on the screen after the first frame."""
        self.read_looks()
        if self.desk is not None:
            self.play(self.desk)
        elif self.opening is not None:
            self.bring(self.opening)
        else:
            self.show_start()

    def show_start(self, plan: Plan | None = None) -> None:
        """Nothing is on the table: ask what is played; `plan` stands ready."""
        from wargame.ui.screens.start import StartScreen

        self._clear(1)
        self.push_screen(StartScreen(plan))

    @work(thread=True, group="bring", exclusive=True)
    def bring(self, opening: Callable[[], Brought]) -> None:
        """Open a game, which may take a second, and put it on the table."""
        from wargame.ui.failures import FAILURES

        try:
            found = opening()
        except FAILURES as wrong:
            self.call_from_thread(self._not_brought, wrong)
        else:
            self.call_from_thread(self._brought, found)

    def _not_brought(self, wrong: Exception) -> None:
        from wargame.ui.failures import sentences

        if len(self.screen_stack) >= HOME:
            self.complain(sentences(wrong))
        else:
            self.refusal = wrong
            self.exit()

    def _brought(self, found: Brought) -> None:
        from wargame.ui.desk import Desk

        if not isinstance(found, tuple):
            self.show_start(found)
            return
        opened, path = found
        for notice in opened.notices:
            self.toast(notice)
        self.play(Desk.of(opened.game, path))

    def bring_replay(self, path: str) -> None:
        """Open a saved game to be looked at only."""
        from wargame.ui.looking import looked_at

        self.bring(lambda: looked_at(path))

    def play(self, desk: Desk) -> None:
        """Put a game on the table and bring the first seat to the screen."""
        self.desk = desk
        if not (desk.watching or desk.seated or desk.game.over):
            self._ask_who_plays(desk)
            return
        self.home()
        if not desk.watching:
            self.attempt(desk.pass_by)
        if desk.seat:
            self._seated(desk.seat)
        elif desk.watching and desk.locked:
            self._ask_whose_eyes(desk)
        else:
            self.sit(desk.first_seat())

    def _ask_whose_eyes(self, desk: Desk) -> None:
        """A game in which seats keep to themselves is looked at as one of them, by its words."""
        from wargame.ui.screens.ask import Choose

        question = "Its seats ask for passphrases. Through whose eyes do you look at it?"
        options = [(name, desk.title(name)) for name in desk.asking]
        self.push_screen(
            Choose(question, options),
            lambda name: self.sit(name) if name else self.leave_the_table(),
        )

    def _ask_who_plays(self, desk: Desk) -> None:
        from wargame.ui.screens.ask import Choose

        seats = [(name, seat.title) for name, seat in desk.setting.seats.items()]

        def taken(name: str | None) -> None:
            if name is None:
                self.leave_the_table()
                return
            playing = [name] if name else [each for each, _ in seats]
            if self.attempt(lambda: desk.seat_people(playing)):
                self.play(desk)

        options = [*seats, ("", "All seats, at this screen in turn")]
        question = "Who plays? Bots play the other seats."
        self.push_screen(Choose(question, options, seats[0][0]), taken)

    def leave_the_table(self) -> None:
        """Put the game away, all of which is kept, and ask what is played."""
        from wargame.bots.opening import put_away

        if self.desk:
            put_away(self.desk.game)
        self.desk = None
        self.show_start()

    def action_step_back(self) -> None:
        """Close the screen on top; from the board, leave the game."""
        from wargame.ui.screens.ask import Confirm

        if len(self.screen_stack) > HOME:
            self.pop_screen()
        elif self.desk:
            told = "All of it is kept; the start screen goes on with it."
            self.push_screen(
                Confirm("Leave this game?", told, yes="Leave", no="Stay"),
                lambda yes: self.leave_the_table() if yes else None,
            )

    # Seats come to the screen

    def sit(self, seat: str) -> None:
        """Bring a seat to the screen: behind a hand-over screen if others sit around it."""
        desk = self.table
        if seat == desk.seat:
            return
        if desk.is_open_to(seat):
            self._seated(seat)
        else:
            self.hand_over(seat)

    def hand_over(self, seat: str) -> None:
        """Cover the screen until the people of a seat say that they sit before it."""
        from wargame.ui.screens.handover import HandOverScreen

        self.rise()
        self._clear(HOME)
        self.push_screen(HandOverScreen(seat), lambda _: self._seated(seat))

    def seat_done(self) -> None:
        """The seat at the screen sealed or passed on: the next seat, control, or the phase ends."""
        desk = self.table
        if desk.watching:
            self.complain([ONLY_LOOKED_AT])
            return
        coming = desk.next_seat()
        if coming and coming == desk.seat:
            self.complain(["You are waited for: 2 opens your orders, and s there seals them."])
        elif coming:
            self.sit(coming)
        elif desk.game.over:
            self.complain(["Play has ended, and every seat has been told."])
        else:
            self.end_phase()

    def action_seat_done(self) -> None:
        """The same, by a key."""
        self.seat_done()

    def end_phase(self) -> None:
        """End the phase; then who is next comes to the screen and is shown what came of it."""
        desk = self.table
        if not self.attempt(desk.end_phase):
            return
        self.pace.sweep()
        coming = desk.next_seat() or desk.seat or desk.first_seat()
        if coming == desk.seat:
            self.game_moved()
            self.show_news()
        else:
            self.sit(coming)

    def _seated(self, seat: str) -> None:
        """A seat sits down: its brief the first time, what is new, then what it has to do."""
        desk = self.table
        desk.take(seat)
        self.game_moved()
        if desk.watching:
            self.open_replay()
            return
        if desk.in_the_chair and not desk.game.over:
            self.open_control()
        elif seat in desk.waiting() and len(desk.people()) > 1:
            self.open_orders()
        if desk.greet(seat):
            self.open_brief()
        else:
            self.show_news()

    def show_news(self) -> None:
        """What came of the turn, if the seat has not been shown it."""
        desk = self.table
        if desk.has_news():
            if desk.game.over:
                self.open_board()
                self.action_open("ending")
            self.action_open("consequences")

    # Passphrases

    def action_passphrase(self) -> None:
        """Set the passphrase of the seat at the screen."""
        from wargame.ui.screens.handover import ask_new_passphrase

        ask_new_passphrase(self, self.table.seat, self._say_what_is_asked)

    def _say_what_is_asked(self) -> None:
        from wargame.ui.passphrase import has_passphrase

        asked = has_passphrase(self.table.game, self.table.seat)
        self.toast("It is asked for from now." if asked else "No passphrase is asked for now.")

    def action_forget_passphrase(self) -> None:
        """Control takes a seat's passphrase away."""
        from wargame.ui.passphrase import set_passphrase
        from wargame.ui.screens.ask import Choose

        desk = self.table
        asking = [(name, desk.title(name)) for name in desk.asking]
        if not desk.in_the_chair or not asking:
            self.complain(["No seat asks for a passphrase that could be taken away here."])
            return

        def taken(seat: str | None) -> None:
            if seat is not None:
                self.attempt(lambda: set_passphrase(desk.game, seat, ""))

        self.push_screen(Choose("Whose passphrase is taken away?", asking), taken)
