"""How a game comes to the table: a new one from its scenario, a saved one with its rules."""

from __future__ import annotations

from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from attrs import frozen

from wargame.bots.seating import play_bots
from wargame.engine.errors import IllegalOrder
from wargame.record.campaign import Campaign
from wargame.scenario.wishes import Wishes

if TYPE_CHECKING:
    from wargame.record.store import Recorded
    from wargame.scenario.load import Loaded

SEEDS = 10**9
NOT_USABLE, NOT_ALLOWED = 4, 5
"""Exit codes of a game whose rules are not here, and of one whose rules nobody has allowed."""


@frozen
class Opened:
    """A game ready to be played, and what whoever opened it should know, in sentences."""

    game: Campaign
    notices: tuple[str, ...] = ()


def seed_of(text: str) -> str:
    """The seed asked for; one drawn by lot where none was. IllegalOrder if it is no number."""
    if not text:
        return str(randbelow(SEEDS))
    if not (text.isdecimal() and text.isascii() and len(text) <= 18):
        raise IllegalOrder(f"--seed takes a whole number of at most 18 digits, not '{text}'.")
    return str(int(text))


def new_game(scenario: str, wishes: Wishes, seed: str, path: str | Path) -> Opened:
    """A new game of a scenario, kept in a file that must not exist yet.

    The notices name what a wish leaves out of the scenario.
    Raises BadContent, IllegalOrder or SaveError.
    """
    from wargame.record import store
    from wargame.scenario.load import load

    chosen = seed_of(seed)
    loaded = load(scenario, wishes)
    left_out = _left_out(scenario, loaded) if wishes.modules or wishes.without else ()
    recorded = store.new_game(str(path), loaded, chosen)
    return Opened(_seated(recorded.campaign), (*left_out, *recorded.notices_now))


def _left_out(scenario: str, loaded: Loaded) -> tuple[str, ...]:
    """What a set leaves out, in one line: whoever plays need not know how many rows it has."""
    if len(loaded.skipped) < 2:
        return loaded.skipped
    return (
        f"{len(loaded.skipped)} rule modules are not in play: "
        f"'wargame scenario show {scenario}' lists them.",
    )


def go_on(path: str | Path) -> Opened:
    """A saved game ready to be played on.

    Raises SaveError or OutOfSync; the file stays locked until `put_away`.
    """
    from wargame.record.binding import with_rules
    from wargame.record.store import open_game

    recorded = with_rules(open_game(str(path)))
    _demand_rules(recorded)
    return Opened(_seated(recorded.campaign), recorded.notices)


def _demand_rules(recorded: Recorded) -> None:
    from wargame.library import rule_folders
    from wargame.record.savefile import Unusable

    if recorded.missing:
        recorded.close()
        why = " ".join(each for each in recorded.notices if "not at hand" in each)
        untrusted = set(recorded.missing) <= set(rule_folders())
        raise Unusable(
            recorded.path,
            f"This game can be replayed but not played on. {why} "
            "'wargame doctor' shows the rules at hand and their folder.",
            NOT_ALLOWED if untrusted else NOT_USABLE,
        )


def _seated(campaign: Campaign) -> Campaign:
    campaign.drafts = let_bots_play
    return campaign


def put_away(campaign: Campaign) -> None:
    """Give a game's file free; everything acknowledged is in it."""
    from wargame.record.journal import FileJournal

    journal = campaign.ledger.journal
    if isinstance(journal, FileJournal):
        journal.close()


def let_bots_play(campaign: Campaign) -> None:
    """What a campaign asks for before a phase ends: the orders of bots and automatic modules."""
    play_bots(campaign)
