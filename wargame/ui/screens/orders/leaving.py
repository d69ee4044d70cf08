"""How a seat leaves its order sheet: sealed, passed on, or left to the staff for some turns."""

from __future__ import annotations

from wargame.engine.board import CONTROL
from wargame.render.asking.proposals import STAFF, still_legal
from wargame.render.asking.sealing import seal_verb, what_sealing_means
from wargame.render.telling.situation import turns
from wargame.ui.screens.ask import Choose, Confirm
from wargame.ui.screens.base import TableScreen

CONTROLS_OWN = "Control seals nothing; it ends the phase on its own screen (7)."
ALONE = "Nobody else plays at this screen."


class Leaving(TableScreen[None]):
    """The ways out of the order sheet that let the game go on."""

    def action_seal(self) -> None:
        """Seal the orders, or finish talks, once it is clear what that means."""
        game, seat = self.desk.game, self.desk.seat
        if seat == CONTROL:
            self.table_app.complain([CONTROLS_OWN])
        elif seat in game.state.sealed:
            self.table_app.seat_done()
        else:
            draft = self.desk.drafts.get(seat)
            left = len(still_legal(game, seat, draft.lines)) if draft else 0
            verb, means = seal_verb(game).capitalize(), what_sealing_means(game, seat, left)
            self.app.push_screen(Confirm(f"{verb}?", *means, yes=verb), self._sealed)

    def _sealed(self, yes: bool | None) -> None:
        if not yes:
            return
        game, seat = self.desk.game, self.desk.seat
        if self.table_app.attempt(lambda: game.seal(seat)):
            self.table_app.seat_done()

    def action_pass_on(self) -> None:
        """Let the next seat come to the screen; this one has not sealed."""
        if len(self.desk.people()) < 2:
            self.table_app.complain([ALONE])
        else:
            self.table_app.seat_done()

    def action_staff(self) -> None:
        """Let the staff play this seat for some turns, this one counted."""
        if self.desk.seat == CONTROL:
            self.table_app.complain(["Control is played by people; no bot can rule."])
            return
        view = self.desk.view
        most = max(turns(view) - view.turn + 1, 1)
        options = [(str(n), "this turn" if n == 1 else f"{n} turns") for n in range(1, most + 1)]
        question = "For how long does the staff play this seat, this turn counted?"
        self.app.push_screen(Choose(question, options), self._handed_over)

    def _handed_over(self, count: str | None) -> None:
        if count is not None:
            game, seat = self.desk.game, self.desk.seat
            if self.table_app.attempt(lambda: game.hand_over(seat, STAFF, int(count))):
                self.table_app.seat_done()
