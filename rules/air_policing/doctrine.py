"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from wargame.engine.modules import Doctrine

from . import flying, reopening
from .orders import (
    FileFor,
    LendTankers,
    PayPool,
    Press,
    Probe,
    SendTankers,
    SetAirRules,
    SetAirspace,
    Shift,
)

DOCTRINE = (
    Doctrine("put resting jets over the barest block", Shift, flying.cover_barest),
    Doctrine("give a thin post its jets back", Shift, flying.man_post, "cautious"),
    Doctrine("borrow from the posts", Shift, flying.borrow, "assertive"),
    Doctrine("send idle tankers to stations without", SendTankers, flying.back_stations),
    Doctrine("send tankers home that are not there", SendTankers, flying.fewer_tankers),
    Doctrine("warn when incursions come", SetAirRules, flying.warn),
    Doctrine("engage when they keep coming", SetAirRules, flying.engage, "assertive"),
    Doctrine("only identify when provoked", SetAirRules, flying.identify, "cautious"),
    Doctrine("fill the pool that insurers wait for", PayPool, reopening.fill_pool),
    Doctrine("file for the easiest airport", FileFor, reopening.file_easiest, "cautious"),
    Doctrine("file for the airport of most flights", FileFor, reopening.file_busiest, "assertive"),
    Doctrine("file for the best covered block", FileFor, reopening.file_covered),
    Doctrine("press the case of a block", Press, reopening.press),
    Doctrine("open what is cleared", SetAirspace, reopening.reopen),
    Doctrine("fly at all hours under cover", SetAirspace, reopening.all_hours),
    Doctrine("close before it is closed", SetAirspace, reopening.close_early, "cautious"),
    Doctrine("probe the barest open block", Probe, flying.probe),
    Doctrine("probe a post left thin", Probe, flying.probe_post, "assertive"),
    Doctrine("lend tankers that stations lack", LendTankers, reopening.lend),
    Doctrine("take back idle tankers", LendTankers, reopening.take_back, "cautious"),
)
"""The rows, in the order in which they are asked."""
