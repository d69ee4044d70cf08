"""`wargame verify SAVE…`: play saved games again and name the first entry that differs."""

from __future__ import annotations

import argparse

from wargame.cli.refusals import refused
from wargame.cli.results import show_json, tell


def run(asked: argparse.Namespace) -> int:
    """Verify each save; the exit code is the gravest found."""
    worst, results = 0, []
    for save in asked.saves:
        code, result = _one(save, asked.head, quiet=asked.json)
        worst = max(worst, code)
        results.append(result)
    if asked.json:
        show_json({"saves": results})
    return worst


def _one(save: str, head: str, *, quiet: bool) -> tuple[int, dict[str, object]]:
    from wargame.record.savefile import SaveError
    from wargame.record.verify import verify

    try:
        found = verify(save, head)
    except SaveError as error:
        if not quiet:
            return refused(error), {}
        return error.exit_code, {"save": save, "result": "unusable", "sentence": str(error)}
    if not quiet:
        tell(found.sentence)
        for notice in found.notices:
            tell(notice)
        if found.kind == "good" and not head:
            tell(f"head {found.head}")
    result = {"save": save, "result": found.kind, "sentence": found.sentence, "line": found.line}
    return found.exit_code, {**result, "head": found.head, "added": found.added}
