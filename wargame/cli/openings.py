"""How a game comes to the table: a new one from its scenario, a saved one with its rules."""

from __future__ import annotations

import argparse
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from wargame.bots.seating import play_bots
from wargame.cli.refusals import NOT_USABLE, REFUSED, say
from wargame.engine.errors import IllegalOrder
from wargame.record.campaign import Campaign
from wargame.scenario.wishes import Wishes

if TYPE_CHECKING:
    from wargame.record.store import Recorded

SEEDS = 10**9


def wishes_of(asked: argparse.Namespace) -> Wishes:
    """What the command line wishes of a scenario."""
    return Wishes(
        asked.cut, asked.modules, tuple(asked.treatment), tuple(asked.set),
        tuple(asked.with_), tuple(asked.without),
    )  # fmt: skip


def seed_of(text: str) -> str:
    """The seed asked for; one drawn by lot where none was. IllegalOrder if it is no number."""
    if not text:
        return str(randbelow(SEEDS))
    if not (text.isdecimal() and text.isascii() and len(text) <= 18):
        raise IllegalOrder(f"--seed takes a whole number of at most 18 digits, not '{text}'.")
    return str(int(text))


def new_game(scenario: str, wishes: Wishes, seed: str, path: str | Path) -> Campaign:
    """A new game of a scenario, kept in a file that must not exist yet.

    What is left out of the scenario because of a wish is said on standard error, a line each.
    Raises BadContent, IllegalOrder or SaveError.
    """
    from wargame.record import store
    from wargame.scenario.load import load

    chosen = seed_of(seed)
    loaded = load(scenario, wishes)
    for sentence in loaded.skipped if wishes.modules or wishes.without else ():
        say(sentence)
    recorded = store.new_game(str(path), loaded, chosen)
    for sentence in recorded.notices_now:
        say(sentence)
    return _seated(recorded.campaign)


def go_on(path: str | Path) -> tuple[Campaign, tuple[str, ...]]:
    """A saved game ready to be played on, and what whoever opens it should know.

    Raises SaveError or OutOfSync; the file stays locked until `put_away`.
    """
    from wargame.record.binding import with_rules
    from wargame.record.store import open_game

    recorded = with_rules(open_game(str(path)))
    _demand_rules(recorded)
    return _seated(recorded.campaign), recorded.notices


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
            REFUSED if untrusted else NOT_USABLE,
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
