"""A whole game at one screen: seats in turn, hand-over, control, the end."""

from __future__ import annotations

from attrs import define, field

from wargame.bots.people import can_be_ordered, present, waiting
from wargame.bots.seating import play_bots
from wargame.cli.table.control import take_the_chair
from wargame.cli.table.endgame import last_page
from wargame.cli.table.handover import hand_over
from wargame.cli.table.paper import Paper
from wargame.cli.table.seat import take_the_seat
from wargame.cli.table.sitting import Sitting
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.render.telling.brief import brief
from wargame.render.telling.happened import began
from wargame.ui.passphrase import has_passphrase


@define
class Session:
    """One screen around which people sit. `looked` counts the events that each seat was shown."""

    paper: Paper
    game: Campaign
    looked: dict[str, int] = field(factory=dict)
    met: set[tuple[int, str, str]] = field(factory=set)
    """Who has sat down in which phase of which turn."""
    greeted: set[str] = field(factory=set)
    """Who has had the brief."""
    before: str = ""
    """Who sat at the screen last."""

    def play(self) -> None:
        """Play until the game is over. Left when somebody leaves."""
        self._opening()
        while not self.game.over:
            self._phase()
        for seat in present(self.game):
            last_page(self._sit(seat))

    def _opening(self) -> None:
        """Who comes to a game in play is told of the turn before; who begins gets the brief."""
        turn = self.game.state.turn
        for seat in self.game.state.setting.seats:
            self.looked[seat] = began(self.game, seat, max(turn - 1, 1))
            if turn > 1:
                self.greeted.add(seat)

    def _sitting(self, seat: str) -> Sitting:
        return Sitting(self.paper, self.game, seat, self.looked)

    def _sit(self, seat: str) -> Sitting:
        """Bring a seat to the screen; a hand-over comes between two of them."""
        sitting = self._sitting(seat)
        several = bool(self.before) or len(present(self.game)) > 1
        if seat != self.before and (several or has_passphrase(self.game, seat)):
            hand_over(sitting)
        self.before = seat
        return sitting

    def _phase(self) -> None:
        state = self.game.state
        place = state.turn, state.phase
        for seat in waiting(self.game):
            if (self.game.state.turn, self.game.state.phase) == place:
                self._seat_plays(seat)
        if CONTROL in present(self.game) and can_be_ordered(self.game):
            self._control_plays()
        elif not waiting(self.game):
            self.game.end_phase()

    def _seat_plays(self, seat: str) -> None:
        if self.game.state.phase_now().open:
            play_bots(self.game)
        sitting = self._sit(seat)
        self._greet(sitting)
        here = self.game.state.turn, self.game.state.phase, seat
        first = here not in self.met
        self.met.add(here)
        take_the_seat(sitting, first, alone=len(present(self.game)) == 1)

    def _greet(self, sitting: Sitting) -> None:
        if sitting.seat not in self.greeted:
            self.greeted.add(sitting.seat)
            sitting.page("brief", brief(sitting.view, sitting.seat))

    def _control_plays(self) -> None:
        """Control sits down when nobody waits, or the seats passed the screen on.

        Once all people have sealed the bots give their orders, so that the preview is whole.
        """
        if not waiting(self.game):
            play_bots(self.game)
        sitting = self._sit(CONTROL)
        self._greet(sitting)
        take_the_chair(sitting, alone=not waiting(self.game))
