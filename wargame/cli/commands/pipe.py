"""`wargame pipe SAVE`: play a saved game over JSON lines."""

from __future__ import annotations

import argparse
import sys

from wargame.bots.opening import put_away
from wargame.cli.openings import go_on
from wargame.cli.pipe.session import lines_of, serve


def run(asked: argparse.Namespace) -> int:
    """Serve requests from standard input until it ends; notices go to standard error."""
    campaign = go_on(asked.save)
    try:
        serve(campaign, lines_of(sys.stdin.buffer), sys.stdout)
    finally:
        put_away(campaign)
    return 0
