"""`wargame save …`: check, salvage, export and branch a saved game."""

from __future__ import annotations

import argparse
from secrets import token_hex

from wargame.cli.results import command, show_json, tell


def check(asked: argparse.Namespace) -> int:
    """Check a save's chain, seals and torn end, without playing it again."""
    from wargame.record.store import read_game
    from wargame.record.verify import demand_sealed

    recorded = read_game(asked.save)
    demand_sealed(asked.save)
    state, campaign = recorded.campaign.state, recorded.campaign
    if asked.json:
        show_json(
            {
                "save": asked.save,
                "scenario": state.setting.scenario,
                "branches": list(campaign.ledger.lines),
                "turn": state.turn,
                "date": state.date,
                "over": campaign.over,
                "head": recorded.head,
                "notices": list(recorded.notices),
            }
        )
        return 0
    for notice in recorded.notices:
        tell(notice)
    where = "over" if campaign.over else f"turn {state.turn}, {state.phase}"
    tell(f"{asked.save}: whole. {state.setting.title}, {where}, {state.date}.")
    tell(f"Branches: {', '.join(campaign.ledger.lines)}. Head {recorded.head}")
    return 0


def salvage(asked: argparse.Namespace) -> int:
    """Write all that is whole to a new file; the damaged one is only read."""
    from wargame.record.folding import ends_turn
    from wargame.record.savefile import salvage as rescue

    kept = rescue(asked.save, asked.out, ends_turn=ends_turn)
    if asked.json:
        import attrs

        show_json(attrs.asdict(kept))
        return 0
    turns = f"every whole turn up to turn {kept.last_turn}" if kept.last_turn else "no whole turn"
    tell(f"{asked.out}: {kept.kept_lines} lines kept, {turns}; {kept.left_bytes} bytes left out.")
    tell(kept.why or "Nothing was wrong with it.")
    tell(f"Go on with: {command('play', asked.out)}")
    return 0


def export(asked: argparse.Namespace) -> int:
    """Write one seat's own record, or the whole; or tables for a spreadsheet."""
    from wargame.engine.board import CONTROL
    from wargame.record.export import export as write
    from wargame.record.tables import export_csv

    seat = asked.seat or CONTROL
    written: tuple[str, ...] = (asked.out,)
    if asked.csv:
        written = export_csv(asked.save, seat, asked.out)
    else:
        write(asked.save, seat, asked.out)
    if asked.json:
        show_json({"save": asked.save, "seat": seat, "written": [str(path) for path in written]})
        return 0
    for path in written:
        tell(f"Wrote {path}, as {seat} may know the game.")
    return 0


def branch(asked: argparse.Namespace) -> int:
    """Make a branch in the same file and leave it in play."""
    from wargame.bots.opening import go_on, put_away

    opened = go_on(asked.save)
    campaign = opened.game
    salt = token_hex(8) if asked.fresh_dice else ""
    try:
        campaign.branch(asked.turn, asked.name, asked.reason, salt)
    finally:
        put_away(campaign)
    if asked.json:
        show_json({"save": asked.save, "branch": asked.name, "turn": asked.turn})
        return 0
    for notice in opened.notices:
        tell(notice)
    tell(f"Branch '{asked.name}' begins with turn {asked.turn} and is in play now.")
    tell(f"Play it with: {command('play', asked.save)}")
    return 0
