"""The screen between two seats, so that nobody reads what is meant for another."""

from __future__ import annotations

from wargame.cli.table.sitting import Sitting


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
    paper.wait("Press Enter when you are ready. ")
