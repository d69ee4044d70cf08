"""`wargame` and `wargame play [SCENARIO|SAVE]`: the screens, or the game as lines of text."""

from __future__ import annotations

import argparse
import os
import sys


def start(asked: argparse.Namespace) -> int:
    """Ask what to play; without a terminal, say what there is."""
    from wargame.cli.parser import parser

    return run(parser().parse_args(["play"]))


def run(asked: argparse.Namespace) -> int:
    """Play at the terminal, on screens or in lines, or without one to the end with bots."""
    people = at_a_terminal()
    if people and not asked.plain and takes_screens():
        from wargame.cli.on_screens import on_screens

        return on_screens(asked)
    from wargame.cli.in_lines import in_lines

    return in_lines(asked, people)


def at_a_terminal() -> bool:
    """Whether somebody can read what is written and type what is read."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def takes_screens() -> bool:
    """Whether the terminal can place text where it likes."""
    return os.environ.get("TERM", "") not in ("", "dumb")
