"""The last news: what happened, the newest last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wargame.record.reel import Reel
from wargame.render.telling.happened import Passage
from wargame.ui.widgets.board.laid import HEAD, MUTED, Line, line, wrapped
from wargame.ui.widgets.board.pane import Pane
from wargame.ui.widgets.passages_rows import Row, news, rows_of

MOST = 40
NOTHING = "Nothing has happened yet."


def last_news(passages: Sequence[Passage], reel: Reel, seat: str) -> list[Row]:
    """The last rows of a seat's story that are news, those alike together."""
    return rows_of(news(passages[-4 * MOST :]), reel.seen(seat))[-MOST:]


def news_lines(rows: Iterable[Row], width: int) -> list[Line]:
    """Each row on as many lines as it needs, with its arrow; turns and phases are headings."""
    found: list[Line] = []
    for n, row in enumerate(rows):
        if row.heading:
            found.append(line(row.said, HEAD))
        else:
            key = f"{row.about}#{n}"
            found += wrapped(row.said, width, "", key, f"{row.mark} ")
    return found or [line(NOTHING, MUTED)]


class NewsPane(Pane):
    """What happened last. Enter asks why."""

    HEADING = "What happened last"
    AT_END = True
    HELP = """What happened last, the newest at the bottom. Enter asks why it is so; 3 tells all of
    it with rules, odds and throws."""

    def show(self, rows: Sequence[Row]) -> None:
        """These rows, the newest last."""
        self.tell(lambda width: news_lines(rows, width))

    def action_ask(self) -> None:
        """Ask about what the line under the cursor tells."""
        if self.key:
            self.post_message(self.Asked(self.key.rpartition("#")[0]))
