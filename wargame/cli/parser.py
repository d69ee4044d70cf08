"""The words of the command line, and which command each one runs; imports only what it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from wargame.version import __version__


class _Parser(argparse.ArgumentParser):
    """Says what is wrong and where to read more, as plain text."""

    def error(self, message: str) -> NoReturn:
        from wargame.cli.refusals import WRONG_USE, say

        say(f"{self.prog}: {message}. '{self.prog} --help' lists what it takes.")
        raise SystemExit(WRONG_USE)


def _runs(command: str) -> Callable[[argparse.Namespace], int]:
    """The function `run` of a command's own file, imported when it is called."""
    room, _, function = command.partition(":")

    def run(asked: argparse.Namespace) -> int:
        found: Any = import_module(f"wargame.cli.commands.{room}")
        code: int = getattr(found, function or "run")(asked)
        return code

    return run


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(prog="wargame", description="Facilitated policy wargames in a terminal.")
    top.add_argument("--version", action="version", version=f"wargame {__version__}")
    top.set_defaults(run=_runs("play:start"))
    words = top.add_subparsers(metavar="COMMAND", title="commands")
    for build in (
        _play, _new, _pipe, _replay, _verify, _save, _scenario, _rules, _simulate, _doctor,
    ):  # fmt: skip
        build(words)
    return top


def _command(words: Any, name: str, runs: str, text: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = words.add_parser(name, help=text, description=text)
    made.set_defaults(run=_runs(runs))
    return made


def _wishes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--cut", default="", metavar="C", help="a named schedule of turns")
    command.add_argument("--modules", default="", metavar="SET", help="basic, standard or full")
    command.add_argument("--treatment", action="append", default=[], metavar="NAME")
    command.add_argument(
        "--set", action="append", default=[], metavar="M.P=V", help="a module's parameter"
    )
    command.add_argument("--with", dest="with_", action="append", default=[], metavar="MODULE")
    command.add_argument("--without", action="append", default=[], metavar="MODULE")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the result as JSON")


def _play(words: Any) -> None:
    play = _command(words, "play", "play", "Play a scenario or go on with a saved game.")
    play.add_argument("what", nargs="?", default="", metavar="SCENARIO|SAVE")
    play.add_argument("--plain", action="store_true", help="lines of text instead of screens")
    play.add_argument("--ascii", action="store_true", help="screens drawn in ASCII alone")
    play.add_argument("--theme", default="", metavar="NAME", help="the colours of the screens")
    play.add_argument("--seat", action="append", default=[], help="a seat that people play")
    play.add_argument("--bot", default="", help="the bot in every other seat")
    play.add_argument("--seed", default="", metavar="N")
    play.add_argument("--save", default="", metavar="FILE", help="where a new game is kept")
    _wishes(play)


def _new(words: Any) -> None:
    new = _command(words, "new", "new", "Start a game and save it, without playing.")
    new.add_argument("scenario", metavar="SCENARIO")
    new.add_argument("save", metavar="SAVE")
    new.add_argument("--seed", default="", metavar="N", help="the seed of the dice")
    _wishes(new)
    _json(new)


def _pipe(words: Any) -> None:
    pipe = _command(words, "pipe", "pipe", "Play a saved game over JSON lines (docs/pipe.md).")
    pipe.add_argument("save", metavar="SAVE")


def _replay(words: Any) -> None:
    replay = _command(words, "replay", "replay", "Tell a saved game again, turn by turn.")
    replay.add_argument("save", metavar="SAVE")
    replay.add_argument(
        "--screen", action="store_true", help="on screens, by steps, as any seat, with its branches"
    )
    replay.add_argument("--seat", default="", metavar="S", help="as this seat saw it")
    replay.add_argument("--turn", type=int, default=0, metavar="N", help="this turn only")
    replay.add_argument("--branch", default="", metavar="NAME")
    _json(replay)


def _verify(words: Any) -> None:
    verify = _command(words, "verify", "verify", "Play saved games again and compare.")
    verify.add_argument("saves", nargs="+", metavar="SAVE")
    verify.add_argument("--head", default="", metavar="H", help="a later head that must be there")
    _json(verify)


def _save(words: Any) -> None:
    save = words.add_parser("save", help="Check, repair, export or branch a saved game.")
    does = save.add_subparsers(metavar="DOES", required=True, dest="does")
    check = _command(does, "check", "save:check", "Check a saved game's file.")
    check.add_argument("save", metavar="SAVE")
    _json(check)
    salvage = _command(does, "salvage", "save:salvage", "Keep every whole turn of a damaged save.")
    salvage.add_argument("save", metavar="SAVE")
    salvage.add_argument("out", metavar="OUT")
    _json(salvage)
    export = _command(does, "export", "save:export", "Write what one seat may know, or all.")
    export.add_argument("save", metavar="SAVE")
    export.add_argument("out", metavar="OUT")
    export.add_argument("--seat", default="", metavar="S")
    export.add_argument("--csv", action="store_true", help="tables instead of a journal")
    _json(export)
    branch = _command(does, "branch", "save:branch", "Play on from an earlier turn.")
    branch.add_argument("save", metavar="SAVE")
    branch.add_argument("--turn", type=int, required=True, metavar="N")
    branch.add_argument("--name", required=True)
    branch.add_argument("--reason", required=True)
    branch.add_argument("--fresh-dice", action="store_true", help="for people who saw what came")
    _json(branch)


def _scenario(words: Any) -> None:
    scenario = words.add_parser("scenario", help="List, show and check scenarios.")
    does = scenario.add_subparsers(metavar="DOES", required=True, dest="does")
    _json(_command(does, "list", "scenario:list_all", "List the scenarios."))
    for name, text in (
        ("show", "Tell what a scenario offers."),
        ("check", "Check a scenario file, up to 20 faults at once."),
    ):
        one = _command(does, name, f"scenario:{name}", text)
        one.add_argument("scenario", metavar="SCENARIO")
        _json(one)
    _command(does, "schema", "scenario:schema", "Print the JSON Schema of a scenario file.")


def _rules(words: Any) -> None:
    rules = words.add_parser("rules", help="List, show, allow, write and check rule modules.")
    does = rules.add_subparsers(metavar="DOES", required=True, dest="does")
    _json(_command(does, "list", "rules:list_all", "List the rule modules."))
    show = _command(does, "show", "rules:show", "Show a module's orders, parameters and rules.")
    show.add_argument("name", metavar="NAME")
    _json(show)
    allow = _command(does, "allow", "rules:allow", "Allow a module of your own folder to run.")
    allow.add_argument("name", metavar="NAME")
    allow.add_argument("--yes", action="store_true", help="don't ask")
    _rules_new(does)
    _rules_check(does)
    _rules_perft(does)


def _rules_new(does: Any) -> None:
    new = _command(does, "new", "new_rules", "Write a rule module that works, to start from.")
    new.add_argument("name", metavar="NAME", help="small letters, digits and underscores")
    new.add_argument("--folder", default="", help="where; your own rules folder if not said")
    new.add_argument("--title", default="", metavar="WORDS", help="what players read")


def _rules_check(does: Any) -> None:
    check = _command(does, "check", "check_rules", "Play modules at random; say what is wrong.")
    check.add_argument("names", nargs="*", metavar="NAME", help="a module's name or folder")
    check.add_argument("--all", action="store_true", help="every module that may be loaded")
    check.add_argument(
        "--allow", action="store_true", help="allow a module of your own as it lies now, first"
    )
    check.add_argument("--decisions", type=int, default=2000, metavar="N", help="for each module")
    check.add_argument("--seed", type=int, default=0, metavar="N", help="the first game's")
    check.add_argument("--scenario", action="append", default=[], metavar="S", help="only on these")
    check.add_argument("--out", default="", metavar="FOLDER", help="where failing games are kept")
    _json(check)


def _rules_perft(does: Any) -> None:
    perft = _command(does, "perft", "perft", "Count the tree of a module's example.")
    perft.add_argument("name", metavar="NAME", help="a module's name or folder")
    perft.add_argument("--depth", type=int, default=3, metavar="N", help="decisions and throws")
    perft.add_argument("--must-move", action="store_true", help="no passing with orders on offer")
    _json(perft)


def _simulate(words: Any) -> None:
    simulate = _command(words, "simulate", "simulate", "Play many games with bots.")
    simulate.add_argument("scenario", metavar="SCENARIO")
    simulate.add_argument("--games", type=int, default=100, metavar="N")
    simulate.add_argument("--bots", default="staff", help="one bot, or seat=bot,seat=bot")
    simulate.add_argument("--seed", type=int, default=1, metavar="N", help="the first seed")
    simulate.add_argument("--csv", default="", metavar="OUT", help="a row for each game")
    simulate.add_argument("--workers", type=int, default=0, metavar="N", help="0: every core")
    _wishes(simulate)
    _json(simulate)


def _doctor(words: Any) -> None:
    _json(_command(words, "doctor", "doctor", "Look at this machine, its folders and saves."))
