"""The screen between two seats, so that nobody reads what is meant for another."""

from __future__ import annotations

from wargame.cli.table.paper import Left
from wargame.cli.table.sitting import Sitting
from wargame.ui.passphrase import has_passphrase, opens


def hand_over(sitting: Sitting) -> None:
    """Take away what stands on the screen, and wait until the right people sit before it."""
    paper = sitting.paper
    paper.hide()
    paper.write(
        paper.marking,
        "",
        f"This screen is for {sitting.title.upper()} now. Everybody else look away.",
        "",
    )
    if has_passphrase(sitting.game, sitting.seat):
        _ask_for_words(sitting)
    else:
        paper.wait("Press Enter when you are ready. ")


def _ask_for_words(sitting: Sitting) -> None:
    """Show nothing before the seat's own words are typed; an empty line leaves the game."""
    paper = sitting.paper
    while True:
        words = paper.ask_hidden("Its passphrase: ")
        if not words:
            raise Left
        if opens(sitting.game, sitting.seat, words):
            return
        paper.write("These are not its words. Nothing was shown; Enter alone leaves the game.")
