"""One seat's time at the screen: its view, and the commands that work at every prompt."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import define, field

from wargame.cli.table.paper import Left, Paper
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.render.telling.brief import brief
from wargame.render.telling.happened import began, catch_up, why
from wargame.render.telling.situation import agreements, heading, situation, tables

HELP = (
    "At every prompt:",
    "  ?       this help",
    "  b       your brief",
    "  s       the situation: tracks, units, agreements, calendar, balance sheet",
    "  a       agreements and offers, with their words",
    "  t       tables: what the rules say of your forces, money and the like",
    "  w NAME  why a track, unit or switch is as it is, with rules and rolls",
    "  h       what happened since the turn before",
    "  q       leave; the game is saved after every line, `wargame play FILE` goes on",
    "In a menu: a number picks, part of a name narrows the list or picks the one line",
    "that has it or begins with it; Enter goes back.",
)


@define
class Sitting:
    """Whoever sits in a seat now. `looked` counts, by seat, the events it has been shown."""

    paper: Paper
    game: Campaign
    seat: str
    looked: dict[str, int] = field(factory=dict)
    where: str = ""
    """The file that the game is kept in, as somebody leaving should name it."""

    @property
    def view(self) -> State:
        """What the seat knows."""
        return self.game.view(self.seat)

    @property
    def title(self) -> str:
        """What the seat is called."""
        return self.view.setting.seats[self.seat].title

    def ask(self, prompt: str) -> str:
        """One typed line that is no command. Commands are done, and the prompt is put again."""
        while True:
            typed = self.paper.ask(prompt)
            word, _, rest = typed.partition(" ")
            done = _COMMANDS.get(word)
            if done is None or (rest and word != "w"):
                return typed
            done(self, rest.strip())

    def yes(self, question: str, otherwise: bool) -> bool:
        """A yes or no, `otherwise` for Enter."""
        shown = "Y/n" if otherwise else "y/N"
        while True:
            typed = self.ask(f"{question} [{shown}] ").casefold()
            if typed in ("y", "yes", "n", "no", ""):
                return typed.startswith("y") if typed else otherwise
            self.paper.write("Type y for yes or n for no.")

    def screen(self, title: str) -> None:
        """Begin a new screen: the marking, where the game stands, and what this screen is."""
        self.paper.make_room(12)
        self.paper.write("", self.paper.marking, *heading(self.view), f"{self.title}: {title}")

    def page(self, title: str, lines: Iterable[str]) -> None:
        """Show a page of lines under the seat's heading."""
        body = list(lines)
        gap = [] if body[:1] == [""] else [""]
        self.paper.page((*heading(self.view), f"{self.title}: {title}", *gap, *body))

    def news(self, headed: bool = True) -> None:
        """What happened since the seat looked last, if anything did.

        With a heading, or bare: then the seat has just acted, and knows what it ordered.
        """
        since = self.looked.get(self.seat, 0)
        lines, seen = catch_up(self.game, self.seat, since, own_orders=headed)
        self.looked[self.seat] = seen
        if lines and headed:
            self.page("what happened, and why", lines)
        else:
            self.paper.write(*lines)


def _help(sitting: Sitting, _: str) -> None:
    sitting.paper.page(HELP)


def _brief(sitting: Sitting, _: str) -> None:
    sitting.page("brief", brief(sitting.view, sitting.seat))


def _situation(sitting: Sitting, _: str) -> None:
    sitting.page("the situation", situation(sitting.game, sitting.seat))


def _tables(sitting: Sitting, _: str) -> None:
    lines = list(tables(sitting.game, sitting.seat))
    sitting.page("tables", lines or ["The rules in play have no tables for you."])


def _agreements(sitting: Sitting, _: str) -> None:
    sitting.page("agreements", list(agreements(sitting.view)) or ["None that you know of."])


def _why(sitting: Sitting, name: str) -> None:
    sitting.page("why", why(sitting.game, sitting.seat, name))


def _history(sitting: Sitting, _: str) -> None:
    since = began(sitting.game, sitting.seat, sitting.view.turn - 1)
    lines, _seen = catch_up(sitting.game, sitting.seat, since)
    sitting.page("what happened since the turn before", lines or ["Nothing that you saw."])


def _leave(sitting: Sitting, _: str) -> None:
    raise Left


_COMMANDS: dict[str, Callable[[Sitting, str], None]] = {
    "?": _help, "b": _brief, "s": _situation, "t": _tables, "a": _agreements,
    "w": _why, "h": _history, "q": _leave,
}  # fmt: skip
