"""The board: all its panes, laid out for the room there is. Replays show the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.message import Message
from textual.widget import Widget

from wargame.engine.board import Marker, Track
from wargame.engine.state import State
from wargame.record.reel import Change
from wargame.render.charts.history import History
from wargame.render.map.layers import read
from wargame.render.map.twin import summary, told
from wargame.ui.widgets.board.agenda import AgendaPane
from wargame.ui.widgets.board.caption import Caption
from wargame.ui.widgets.board.charted import TrackCharts
from wargame.ui.widgets.board.inspector import Inspector
from wargame.ui.widgets.board.map import MapView, titled
from wargame.ui.widgets.board.news import NewsPane
from wargame.ui.widgets.board.pane import Pane
from wargame.ui.widgets.board.seats import Players, SeatsPane
from wargame.ui.widgets.board.tracks import AimsPane, TracksPane, TrackStrip
from wargame.ui.widgets.board.twin import TwinPane
from wargame.ui.widgets.passages_rows import Row

LEAST_MAP = (60, 17)
"""With fewer columns or rows the map gives way to its text."""
TWO, THREE = 100, 160
"""From so many columns there are two or three columns of panes."""
HIGH, FULL = 28, 34
"""From so many rows the news have more of them; all lists stand one below the other."""
MODES = ("-one", "-two", "-three")
PAGES = ("", "-page-tracks", "-page-table")
"""Where there is one column: the map, tracks and aims, seats and calendar."""
UNKNOWN = History((), (), {})


def moves(changes: Iterable[Change]) -> dict[str, int]:
    """By how much each thing moved, as `track:x`."""
    found: dict[str, int] = {}
    for each in changes:
        was, now = each.before, each.after
        found[each.about] = 0
        if isinstance(was, Track | Marker) and isinstance(now, Track | Marker):
            found[each.about] = now.value - was.value
    return found


class BoardPanes(Container):
    """Map, tracks, aims, seats, calendar, agreements, news, inspector of one position."""

    class Inspected(Message):
        """Somebody wants to see an area, unit or seat in full, where the board has no room."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    class Why(Message):
        """Somebody asks why something is as it is, as `render.chain` names it."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    def __init__(self, *, id: str | None = "board") -> None:
        super().__init__(id=id)
        self.view: State | None = None
        self.told = UNKNOWN
        self.about = ""
        self.charted = ""
        """The track last pointed at."""

    def compose(self) -> ComposeResult:
        """Every pane there is; the style sheet hides those for which there is no room."""
        with Vertical(id="board-left"):
            yield MapView(id="board-map")
            yield TwinPane(id="board-twin")
            yield Caption(id="board-caption")
            yield TrackStrip(id="board-strip")
            yield NewsPane(id="board-news")
        with Container(id="board-right"):
            with Vertical(id="board-side"):
                yield TracksPane(id="board-tracks")
                yield AimsPane(id="board-aims")
                yield TrackCharts(id="board-chart")
            with Vertical(id="board-third"):
                yield SeatsPane(id="board-seats")
                yield AgendaPane(id="board-agenda")
                yield Inspector(id="board-inspector")

    # What it shows

    def show(
        self,
        view: State,
        changes: Mapping[str, int] | None = None,
        told: History = UNKNOWN,
        news: Sequence[Row] = (),
        players: Players | None = None,
    ) -> None:
        """A position as its reader knows it.

        `changes`: by how much each thing moved, as `track:x`; `told`: the tracks up to here;
        `news`: rows of what happened; `players`: who plays each seat, in words.
        """
        self.view, self.told = view, told
        moves = changes or {}
        self.query_one(MapView).show(view)
        self.query_one(TracksPane).show(view, moves, told)
        self.query_one(TrackStrip).show(view, view.seat, moves)
        self.query_one(AimsPane).show(view, view.seat)
        self.query_one(SeatsPane).show(view, players or {})
        self.query_one(AgendaPane).show(view)
        self.query_one(NewsPane).show(news)
        self.inspect(self.about)
        self._say_map()
        self._draw_chart()

    def inspect(self, about: str) -> None:
        """Show one area, unit or seat in full; nothing closes it."""
        self.about = about
        if self.view is not None:
            self.query_one(Inspector).show(self.view, about)
        self.set_class(bool(about), "-inspecting")
        self.query_one(MapView).select(about.partition(":")[2])

    def _say_map(self) -> None:
        shown, view = self.query_one(MapView), self.view
        if view is None:
            return
        titled(shown)
        self.query_one(TwinPane).show(view, shown.layer_name)
        reading, here = read(view, shown.layer_name), view.areas.get(shown.cursor)
        line = told(view, here, reading) if here else summary(view, reading)
        self.query_one(Caption).say(line)

    def _draw_chart(self) -> None:
        """The tracks that matter most over the turns, first the one last pointed at."""
        view, shown = self.view, self.query_one(TrackCharts)
        if view is not None and shown.display:
            shown.tell(view, self.told, self.charted)

    # The room there is

    def on_resize(self, event: events.Resize) -> None:
        """So many columns of panes; without room for a map, its text."""
        width, height = event.size
        mode, before = MODES[(width >= TWO) + (width >= THREE)], self.classes
        for each in MODES:
            self.set_class(each == mode, each, update=False)
        is_small = width < LEAST_MAP[0] or height < LEAST_MAP[1]
        self.set_class(is_small, "-small", update=False)
        self.set_class(height >= HIGH, "-high", update=False)
        self.set_class(mode == "-two" and height < FULL, "-low", update=False)
        if self.classes != before:
            self.update_node_styles()
        if not self.has_pages:
            self.turn_to("")
        self.call_after_refresh(self._draw_chart)

    @property
    def has_room(self) -> bool:
        """Whether the inspector has a place beside the map."""
        return not self.has_class("-one")

    @property
    def has_pages(self) -> bool:
        """Whether some panes are a key away."""
        return self.has_class("-one") or self.has_class("-low")

    @property
    def page(self) -> str:
        """Which panes are shown where there is one column."""
        return next((page for page in PAGES[1:] if self.has_class(page)), "")

    def turn_to(self, page: str) -> None:
        """Show these panes in the one column."""
        for each in PAGES[1:]:
            self.set_class(each == page, each)

    def next_page(self) -> None:
        """The next panes, and the focus on the first of them."""
        pages = PAGES if self.has_class("-one") else PAGES[::2]
        at = pages.index(self.page) if self.page in pages else 0
        self.turn_to(pages[(at + 1) % len(pages)])
        self.call_after_refresh(self.focus_first)

    def focus_first(self) -> None:
        """The focus on the first pane that is seen."""
        for each in self.query("MapView, Pane").results(Widget):
            if each.can_focus and _seen(each):
                each.focus(scroll_visible=False)
                return

    def swap_map(self) -> None:
        """The map, or its text in its place."""
        self.turn_to("")
        self.toggle_class("-twin")
        self.call_after_refresh(self.focus_first)

    # What its panes ask

    def on_map_view_pointed(self, event: MapView.Pointed) -> None:
        """The line under the map says what the cursor points at."""
        event.stop()
        self._say_map()

    def on_map_view_chosen(self, event: MapView.Chosen) -> None:
        """Open it."""
        event.stop()
        self.open(event.about)

    def on_pane_moved(self, event: Pane.Moved) -> None:
        """The chart follows the cursor over the tracks."""
        event.stop()
        kind, _, name = event.pane.key.partition(":")
        if kind == "track":
            self.charted = name
            self._draw_chart()

    def on_pane_asked(self, event: Pane.Asked) -> None:
        """An area, unit or seat is shown in full; of all else it is asked why it is so."""
        event.stop()
        from_inspector = event.about.startswith("why:")
        about = event.about.removeprefix("why:")
        if not from_inspector and about.partition(":")[0] in ("area", "unit", "seat"):
            self.open(about)
        else:
            self.post_message(self.Why(about))

    def open(self, about: str) -> None:
        """Show it beside the map, or let the screen show it."""
        kind, _, name = about.partition(":")
        if kind == "area":
            self.query_one(MapView).cursor = name
        if self.has_room:
            self.inspect(about)
        else:
            self.post_message(self.Inspected(about))


def _seen(widget: Widget) -> bool:
    return all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
