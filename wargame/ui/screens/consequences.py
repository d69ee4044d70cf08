"""What came of it: after each phase, event by event, what the seat has not been shown yet."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Track
from wargame.record.reel import Change, Reel
from wargame.render.telling.happened import story
from wargame.render.telling.words import bare, change
from wargame.ui.screens.story import TellingScreen
from wargame.ui.widgets.passages_rows import Row, mark, news, own_orders_left_out, rows_of


class ConsequencesScreen(TellingScreen):
    """What a seat saw since it last looked: first the tracks that moved, then each event."""

    HELP = """What came of the turn. First the tracks that moved since you last looked, then each
    event in its order. Space shows the rule, the odds and what was drawn; Enter asks why; q goes
    on."""
    EMPTY = "Nothing new has happened that you saw."

    def __init__(self) -> None:
        super().__init__()
        self.since: dict[str, int] = {}

    def told(self) -> tuple[str, list[Row], int]:
        """The news; now the seat has been shown them."""
        desk = self.desk
        line, seat = desk.game.line, desk.seat
        since = self.since.setdefault(seat, desk.looked.get(seat, 0))
        reel = Reel.of(line)
        passages, _ = story(line, seat, desk.book)
        fresh = own_orders_left_out(news(passages, since), seat)
        before = reel.at_step(since, seat)
        moved = _tracks(reel.changed(reel.length, seat, since=before))
        desk.saw(seat)
        headline = f"What came of it, as {desk.title(seat)} saw it"
        return headline, [*moved, *rows_of(fresh, reel.seen(seat))], 0


def _tracks(changes: tuple[Change, ...]) -> list[Row]:
    """The tracks that moved, under a heading of their own; none where none did."""
    rows = list(_moves(changes))
    return [Row("Since you last looked:", heading=True), *rows] if rows else []


def _moves(changes: tuple[Change, ...]) -> Iterator[Row]:
    for each in changes:
        was, now = each.before, each.after
        if isinstance(was, Track) and isinstance(now, Track):
            by = now.value - was.value
            values = f"{bare(was.value, was.unit)} to {bare(now.value, now.unit)}"
            said = f"{now.title}: {values} ({change(by, now.unit)})"
            yield Row(said, (), False, each.about, mark(by))
