"""The charts screen: a list of tracks, and the chart of those chosen."""

from __future__ import annotations

from contextlib import aclosing
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wargame.engine.board import Track
from wargame.lab.courses import Course
from wargame.render.charts.history import History, history
from wargame.render.charts.rows import Row
from wargame.ui.keys import CHARTS, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.charts.drawing import (
    ends_rows,
    fan_in_words,
    fan_rows,
    in_words,
    lines_of,
    track_line,
)
from wargame.ui.screens.charts.simulation import (
    GAMES,
    NoCourses,
    asked,
    played,
    tracks_to_simulate,
)
from wargame.ui.text import entitle, said
from wargame.ui.widgets.chart import ChartView

SHOWN_EVERY = 8
"""Games between two drawings of a fan that grows."""


class ChartsScreen(TableScreen[None]):
    """Tracks over the turns as the seat saw them, and simulated games beside this one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHARTS)
    HELP = (
        "Space or Enter chooses a track, or lets it go; several can stand in one chart.\n"
        "l shows them over the turns. f plays 40 games with bots and shows, for the track under\n"
        "the cursor, where they went beside this game; e how they ended. x stops simulating.\n"
        "What seats see of simulated games begins from what everybody knows at the start."
    )

    def __init__(self) -> None:
        super().__init__()
        self.showing, self.chosen = "lines", list[str]()
        self.told = History((), (), {})
        self.games: list[Course] = []
        self.whose, self.running = "", False
        self.fault = ""

    def body(self) -> ComposeResult:
        """A sentence, the list of tracks, the chart."""
        yield Static(id="charts-says", markup=False)
        with Horizontal(id="charts-body"):
            yield OptionList(id="charts-tracks", classes="pane", markup=False)
            with Vertical(id="charts-pane", classes="pane"):
                yield ChartView(id="charts-chart")

    def on_mount(self) -> None:
        """Ready for the arrow keys."""
        self.query_one("#charts-tracks", OptionList).focus()

    def moved(self) -> None:
        """The history as the seat knows it now. Simulated games are one seat's alone."""
        seat = self.desk.seat
        self.told = history(self.desk.game.line, seat)
        if seat != self.whose:
            self.whose, self.games, self.chosen, self.fault = seat, [], [], ""
            self.action_stop()
        self._list()
        self._draw()

    @property
    def ascii(self) -> bool:
        """Whether plain letters and signs are wanted."""
        return self.table_app.settings.ascii

    def tracks(self) -> list[Track]:
        """The tracks that the seat knows."""
        return list(self.desk.view.tracks.values())

    def track(self) -> Track | None:
        """The track under the cursor."""
        at, known = self.query_one("#charts-tracks", OptionList).highlighted, self.tracks()
        return known[at] if at is not None and at < len(known) else None

    def _list(self) -> None:
        shown = self.query_one("#charts-tracks", OptionList)
        words = [track_line(t, self.told, t.name in self.chosen, self.ascii) for t in self.tracks()]
        at = shown.highlighted or 0
        if shown.option_count == len(words):
            for n, each in enumerate(words):
                shown.replace_option_prompt_at_index(n, said(each))
        else:
            shown.set_options([Option(said(each)) for each in words])
        shown.highlighted = min(at, len(words) - 1) if words else None
        entitle(shown, "Tracks")

    def _draw(self) -> None:
        track = self.track()
        self.query_one("#charts-says", Static).update(said(self._says(track)))
        titles = {"lines": "Over the turns", "fan": "Simulated games", "ends": "How they end"}
        entitle(self.query_one("#charts-pane"), titles[self.showing])
        self.query_one(ChartView).show(lambda width, height: self._rows(track, width, height))

    def _rows(self, track: Track | None, width: int, height: int) -> list[Row]:
        if track is None:
            return []
        if self.showing == "lines":
            wanted = [t for t in self.tracks() if t.name in self.chosen] or [track]
            return lines_of(wanted, self.told, width, height, self.ascii)
        if not self.games or not self._may_simulate(track):
            return []
        if self.showing == "ends":
            return ends_rows(track, self.games, width, height, self.ascii)
        setting = self.desk.setting
        return fan_rows(track, setting, self.told, self.games, width, height, self.ascii)

    def _says(self, track: Track | None) -> str:
        if track is None:
            return "You know of no track."
        if self.showing == "lines":
            return in_words(track, self.told)
        if not self._may_simulate(track):
            return f"{track.title}: only tracks that everybody sees are simulated for a seat."
        if self.fault:
            return self.fault
        if self.running:
            return f"Simulating: {len(self.games)} of {GAMES} games. x stops."
        return fan_in_words(track, self.games) if self.games else "Stopped; f simulates."

    def _may_simulate(self, track: Track) -> bool:
        return track.name in tracks_to_simulate(self.desk.game, self.desk.seat)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The chart follows the cursor."""
        self._draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click choose, as space does."""
        self.action_choose()

    def action_choose(self) -> None:
        """Put the track under the cursor into the chart, or take it out."""
        track = self.track()
        if track is None:
            return
        if track.name in self.chosen:
            self.chosen.remove(track.name)
        else:
            self.chosen.append(track.name)
        self._list()
        self._draw()

    def action_clear(self) -> None:
        """No track is chosen: the chart shows the one under the cursor."""
        self.chosen.clear()
        self._list()
        self._draw()

    def action_show(self, what: str) -> None:
        """Show lines, the fan or the ends; the last two simulate first."""
        self.showing = what
        if what != "lines" and not self.games and not self.running:
            self.running, self.fault, self.games = True, "", []
            self.simulate()
        self._draw()

    def action_stop(self) -> None:
        """Stop simulating; what has been played is kept."""
        self.workers.cancel_group(self, "simulation")
        self.running = False
        if self.is_mounted and self.desk.seat:
            self._draw()

    @work(group="simulation", exclusive=True)
    async def simulate(self) -> None:
        """Play games in a program apart, and show them as they come."""
        found: list[Course] = []
        try:
            async with aclosing(played(asked(self.desk.game, self.whose))) as games:
                async for game in games:
                    found.append(game)
                    if len(found) % SHOWN_EVERY == 0:
                        self.games = list(found)
                        self._draw()
        except NoCourses as error:
            self.fault = str(error)
        self.games, self.running = found, False
        self._draw()
