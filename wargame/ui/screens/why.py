"""Why is it so: the chain of events that moved a thing, back to an order or an inject."""

from __future__ import annotations

from wargame.render.chain import EVENT, Chains
from wargame.render.charts.history import history
from wargame.render.charts.spark import sparkline
from wargame.ui.keys import COMPARE, TELLING, bindings
from wargame.ui.screens.story import TellingScreen
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.passages_rows import Row, rows_of_chain

MOST_SPARKS = 24
END_OF_CHAIN = "This is where it begins, as far as you saw."


class WhyScreen(TellingScreen):
    """What moved one thing, each change with its rule, throws and cause. Enter follows a cause."""

    HELP = """Why it is so: each change of this number that you saw, what it was before and after,
    by which rule and throw, and what led to it. Enter follows the cause under the cursor, back to
    an order or the news it came from; q goes back."""
    OPENED = True
    EMPTY = "It is as it was at the beginning, as far as you saw."

    def __init__(self, about: str) -> None:
        """`about` is as in `render.chain`: `track:x`, `unit:x`, `event:7` or `event:7,9`."""
        super().__init__()
        self.about = about

    def chains(self) -> Chains:
        """The chains to follow: of the game on the table, as the seat at the screen saw it."""
        return Chains.of(self.desk.game.line, self.desk.seat, self.desk.book)

    def until(self) -> int | None:
        """The moment up to which it is told; None: until now."""
        return None

    def told(self) -> tuple[str, list[Row], int]:
        """The chain of the thing, its last change under the cursor."""
        chains = self.chains()
        chain = chains.chain(self.about, self.until())
        stands = f": {chain.stands}" if chain.stands else ""
        past = self._past(chains)
        kind = "What led here" if self.about.startswith(EVENT) else "Why is it so"
        at = 0 if self.about.startswith(EVENT) else -1
        return f"{kind}? {chain.title}{stands}{past}", list(rows_of_chain(chain)), at

    def _past(self, chains: Chains) -> str:
        kind, _, name = self.about.partition(":")
        if kind != "track" or self.until() is not None:
            return ""
        values = history(chains.reel.line, chains.seat).tracks.get(name, ())
        return f"   {sparkline(values, min(len(values), MOST_SPARKS))}" if len(values) > 1 else ""

    def chosen(self, row: Row) -> None:
        """Follow the cause; of a thing in an event's own chain, ask about the thing."""
        if row.leads:
            self.follow(f"{EVENT}:{','.join(map(str, row.leads))}")
        elif row.about and row.about != self.about and not row.about.startswith(EVENT):
            self.follow(row.about)
        else:
            self.say(END_OF_CHAIN)

    def follow(self, about: str) -> None:
        """Ask about something else; q comes back here."""
        self.table_app.open_why(about)


class ReplayedWhy(WhyScreen, inherit_bindings=False):
    """The same at a moment of a replay, with or without a game on the table."""

    BINDINGS = bindings({**TELLING, "why.back": COMPARE["compare.back"]})

    def __init__(self, about: str, given: Chains, until: int, banner: str) -> None:
        super().__init__(about)
        self.given, self.last, self.banner = given, until, banner

    def chains(self) -> Chains:
        """Those of the replay."""
        return self.given

    def until(self) -> int | None:
        """The moment of the replay."""
        return self.last

    def game_moved(self) -> None:
        """The replay's banner stands at the head; nothing here moves with the game."""
        self.stale = False
        header = self.query_one(HeaderLine)
        header.told = [self.given.reel.line.opening.setting.marking, self.banner]
        header.lay_out()
        self.moved()

    def follow(self, about: str) -> None:
        """The next question is of the same moment."""
        self.app.push_screen(ReplayedWhy(about, self.given, self.last, self.banner))

    def action_leave(self) -> None:
        """Back to the question before, or to the replay."""
        self.app.pop_screen()
