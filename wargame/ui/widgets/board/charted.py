"""Few tracks over the turns, each in a small chart of its own."""

from __future__ import annotations

from collections.abc import Sequence

from wargame.engine.board import Track
from wargame.engine.state import State
from wargame.render.charts.history import History
from wargame.render.charts.lines import Series, line_chart
from wargame.render.charts.rows import LABEL, Piece, Row, fitted
from wargame.render.telling.words import unit_of
from wargame.ui.shell import Shell
from wargame.ui.text import entitle
from wargame.ui.widgets.board.tracks import chosen
from wargame.ui.widgets.chart import ChartView

ROWS = 10
"""The least rows for a chart."""


def small_charts(
    tracks: Sequence[Track], told: History, width: int, height: int, ascii: bool
) -> list[Row]:
    """As many of the tracks as fit, one below the other, each under its title."""
    shown = tracks[: max(height // ROWS, 1)]
    rows: list[Row] = []
    for n, track in enumerate(shown):
        share = (height - len(rows)) // (len(shown) - n)
        unit = f", {unit_of(track.unit)}" if track.unit else ""
        rows.append((Piece(fitted(track.title + unit, width), LABEL),))
        series = Series(track.title, told.tracks.get(track.name, ()))
        rows += line_chart([series], told.names, width, max(share - 1, 0), track.unit, ascii)
    return rows


class TrackCharts(ChartView):
    """The tracks of a seat's aims over the turns; one that is pointed at comes first."""

    shown: tuple[Sequence[Track], History] | None = None

    def on_mount(self) -> None:
        """Its title."""
        entitle(self, "Over the turns")

    def tell(self, view: State, told: History, first: str) -> None:
        """These tracks, if they are not what is drawn."""
        most = list(chosen(view, view.seat, len(view.tracks)))
        tracks = sorted(most, key=lambda track: track.name != first)[:6]
        assert isinstance(self.app, Shell)
        ascii = self.app.settings.ascii
        if self.shown != (tracks, told):
            self.shown = tracks, told
            self.show(lambda width, height: small_charts(tracks, told, width, height, ascii))
