"""`wargame new SCENARIO SAVE`: set a table and save it."""

from __future__ import annotations

import argparse

from wargame.bots.opening import put_away
from wargame.cli.openings import new_game, wishes_of
from wargame.cli.results import command, show_json, tell


def run(asked: argparse.Namespace) -> int:
    """Start a game in a new file; nothing is ever overwritten."""
    campaign = new_game(asked.scenario, wishes_of(asked), asked.seed, asked.save)
    put_away(campaign)
    state = campaign.state
    if asked.json:
        show_json(
            {
                "save": str(asked.save),
                "scenario": state.setting.scenario,
                "seed": campaign.game.seed,
                "turns": list(state.setting.cut),
                "seats": list(state.setting.seats),
                "modules": [module.name for module in state.setting.modules],
            }
        )
        return 0
    tell(f"{state.setting.title}: {len(state.setting.cut)} turns from {state.date}.")
    tell(f"Saved as {asked.save} (seed {campaign.game.seed}).")
    tell(f"Play it with: {command('play', asked.save)}")
    tell(f"Or over JSON lines: {command('pipe', asked.save)}")
    return 0
