"""`wargame rules check NAME… | --all`: plays rule modules at random and says what is wrong."""

from __future__ import annotations

import argparse
import os
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from pathlib import Path
from typing import Any

import attrs
from attrs import define, field

from wargame.cli.commands.check_progress import Progress
from wargame.cli.refusals import DOES_NOT_HOLD, GOOD, INTERRUPTED
from wargame.cli.results import show_json, tell
from wargame.engine.errors import IllegalOrder
from wargame.plain import plain
from wargame.testing.apart import Apart, Wish
from wargame.testing.finding import Finding

RANGES = {"decisions": (1, 10_000_000), "seed": (0, 10**18)}


def run(asked: argparse.Namespace) -> int:
    """Check each module in a process of its own; exit 1 where anything was found."""
    _demand(asked)
    reports = [Report(wish) for wish in _wishes(asked)]
    stopped = _check_all(reports)
    if asked.json:
        show_json(_as_json(reports))
    else:
        for report in reports:
            _tell(report)
    if stopped:
        return INTERRUPTED
    return DOES_NOT_HOLD if any(report.findings for report in reports) else GOOD


@define
class Report:
    """What is known of one module so far."""

    wish: Wish
    done: int = 0
    ended: bool = False
    findings: list[Finding] = field(factory=list)

    def progressed(self, done: int) -> None:
        """Take note of how many decisions were played."""
        self.done = done


def _demand(asked: argparse.Namespace) -> None:
    if bool(asked.names) == asked.all:
        raise IllegalOrder("'wargame rules check' takes modules by name, or --all.")
    if asked.all and asked.allow:
        raise IllegalOrder("--allow takes modules by name, not --all: each is to be read first.")
    for name, (low, most) in RANGES.items():
        given = getattr(asked, name)
        if not low <= given <= most:
            raise IllegalOrder(f"--{name} takes a number from {low} to {most}, not {given}.")


def _wishes(asked: argparse.Namespace) -> list[Wish]:
    from wargame.library import user_folder

    out = asked.out or str(user_folder("findings"))
    if asked.out:
        _demand_folder(Path(out))
    return [
        attrs.evolve(
            wish, scenarios=tuple(asked.scenario), decisions=asked.decisions, seed=asked.seed,
            out=str(Path(out).resolve()),
        )
        for wish in (_allowed() if asked.all else _by_name(asked))
    ]  # fmt: skip


def _demand_folder(out: Path) -> None:
    """Raise IllegalOrder where failing games could not be kept."""
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = os.access(out, os.W_OK | os.X_OK)
    except OSError:
        found = False
    if not found:
        raise IllegalOrder(f"--out takes a folder that can be written to, not {plain(str(out))}.")


def _allowed() -> list[Wish]:
    """Every module of the project's own, and those of the user's that are allowed."""
    from wargame.library import is_allowed, rule_folders

    folders = rule_folders().values()
    return [Wish(f.name, f.path) for f in folders if f.shipped or is_allowed(f.path)]


def _by_name(asked: argparse.Namespace) -> list[Wish]:
    return [_named(name, asked.allow) for name in dict.fromkeys(asked.names)]


def _named(name: str, allowing: bool) -> Wish:
    """A module by its name or folder. Raises IllegalOrder, BadContent and NotAllowed."""
    from wargame.cli.rule_folder import in_library, named

    found = named(name, allowing=allowing)
    return Wish(found.name, found.path, "" if in_library(found) else str(found.path))


def _check_all(reports: list[Report]) -> bool:
    """Check every module, as many at once as there are cores; whether Ctrl-C stopped it."""
    progress = Progress([(r.wish.name, r.wish.decisions) for r in reports])
    apart = [_apart(report, place, progress) for place, report in enumerate(reports)]
    with ThreadPoolExecutor(min(len(apart), os.cpu_count() or 1)) as pool:
        running = [pool.submit(_one, *pair, progress) for pair in zip(apart, reports, strict=True)]
        try:
            _wait(running)
        except KeyboardInterrupt:
            for each in running:
                each.cancel()
            for child in apart:
                child.stop()
            return True
        finally:
            progress.clear()
    return False


def _apart(report: Report, place: int, progress: Progress) -> Apart:
    def progressed(done: int) -> None:
        report.progressed(done)
        progress.at(place, done)

    return Apart(report.wish, report.findings.append, progressed)


def _one(apart: Apart, report: Report, progress: Progress) -> None:
    apart.check()
    report.ended = not apart.stopped
    if report.ended:
        progress.ended(report.wish.name, report.done, len(report.findings))


def _wait(running: list[Future[None]]) -> None:
    """Wait in short bits, so that Ctrl-C is heard; raise what a thread raised."""
    while any(not each.done() for each in running):
        wait_for(running, timeout=0.2)
    for each in running:
        each.result()


def _tell(report: Report) -> None:
    name, found = report.wish.name, len(report.findings)
    ended = "" if report.ended else ", stopped before the end"
    what = f"{found} finding{'s' if found != 1 else ''}" if found else "nothing found"
    tell(f"{name}: {what} in {report.done} decisions{ended}.")
    for finding in report.findings:
        tell(f"\n  {finding.code}: {finding.message}")
        if finding.step >= 0:
            tell(f"    {finding.scenario}, seed {finding.seed}, move {finding.step}")
        if finding.replay:
            tell(f"    {finding.replay}")


def _as_json(reports: list[Report]) -> dict[str, Any]:
    return {
        "modules": [
            {
                "name": report.wish.name,
                "decisions": report.done,
                "ended": report.ended,
                "findings": [attrs.asdict(finding) for finding in report.findings],
            }
            for report in reports
        ]
    }
