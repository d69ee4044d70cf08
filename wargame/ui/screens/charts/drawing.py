"""What the charts screen draws: chosen tracks over the turns, a fan, a histogram. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from wargame.engine.board import Track
from wargame.engine.state import Setting
from wargame.lab.courses import Course
from wargame.render.charts.fan import Fan, fan_chart, fan_legend, fan_of, quantile
from wargame.render.charts.histogram import histogram
from wargame.render.charts.history import History, boundaries, boundary_names, read_at
from wargame.render.charts.lines import Series, legend, line_chart
from wargame.render.charts.rows import LABEL, Piece, Row, fitted
from wargame.render.charts.spark import sparkline
from wargame.render.telling.words import number, unit_of

SPARK = 12


def headline(text: str, width: int) -> Row:
    """A line of words over a chart."""
    return (Piece(fitted(text, width), LABEL),)


def lines_of(
    tracks: Sequence[Track], told: History, width: int, height: int, ascii: bool
) -> list[Row]:
    """The tracks over the turns: those of one unit in one chart, the charts below each other."""
    units = list(dict.fromkeys(track.unit for track in tracks))
    rows: list[Row] = []
    for n, unit in enumerate(units):
        share = (height - len(rows)) // (len(units) - n)
        group = [track for track in tracks if track.unit == unit]
        rows += _one_chart(group, unit, told, width, share, ascii)
    return rows[:height]


def _one_chart(
    tracks: Sequence[Track], unit: str, told: History, width: int, height: int, ascii: bool
) -> list[Row]:
    series = [Series(track.title, told.tracks.get(track.name, ())) for track in tracks]
    names = legend(series, width)[: max(height - 4, 0)]
    head = [*names, headline(f"in {unit_of(unit)}" if unit else "", width)][: max(height - 3, 0)]
    chart = line_chart(series, told.names, width, height - len(head), unit, ascii)
    return [*head, *chart]


def fan_from(setting: Setting, games: Sequence[Course], track: str) -> Fan:
    """The fan of a track at the scenario's own turns."""
    at = boundaries(setting)
    read = (read_at(game.days, game.tracks[track], at) for game in games)
    return fan_of([[value for value in each if value is not None] for each in read])


def fan_rows(
    track: Track,
    setting: Setting,
    told: History,
    games: Sequence[Course],
    width: int,
    height: int,
    ascii: bool,
) -> list[Row]:
    """A track's fan beside the played game, what the glyphs mean above it."""
    played = read_at(told.days, told.tracks.get(track.name, ()), boundaries(setting))
    head = [headline(track.title, width), fan_legend(width, ascii)][: max(height - 4, 0)]
    fan, names = fan_from(setting, games, track.name), boundary_names(setting)
    chart = fan_chart(fan, played, names, width, height - len(head), track.unit, ascii)
    return [*head, *chart]


def ends_rows(
    track: Track, games: Sequence[Course], width: int, height: int, ascii: bool
) -> list[Row]:
    """How the simulated games ended on a track, and where this game stands now."""
    ends = [game.tracks[track.name][-1] for game in games]
    sign = "o" if ascii else "●"
    head = [headline(f"{track.title}: where the games ended; {sign} this game now", width)]
    bars = histogram(ends, width, max(height - 1, 0), track.unit, ascii, track.value)
    return [*head, *bars][:height]


def in_words(track: Track, told: History) -> str:
    """A track's history in a sentence, for those who read rather than look."""
    known = [value for value in told.tracks.get(track.name, ()) if value is not None]
    if len(known) < 2:
        return f"{track.title}: {number(track.value, track.unit)}."
    low, high = number(min(known), track.unit), number(max(known), track.unit)
    return (
        f"{track.title}: {number(track.value, track.unit)}, from {number(known[0], track.unit)} "
        f"at first; lowest {low}, highest {high}."
    )


def fan_in_words(track: Track, games: Sequence[Course]) -> str:
    """Where the simulated games ended on a track, in a sentence."""
    ends = [game.tracks[track.name][-1] for game in games]
    low, middle, high = (number(quantile(ends, point), track.unit) for point in (10, 50, 90))
    return (
        f"{track.title}: {len(games)} simulated games end at {middle} in the middle, "
        f"8 in 10 between {low} and {high}; this game stands at {number(track.value, track.unit)}."
    )


def track_line(track: Track, told: History, chosen: bool, ascii: bool) -> str:
    """A track in the list: chosen or not, its sparkline, its value, its title."""
    spark = sparkline(told.tracks.get(track.name, ()), SPARK, ascii)
    mark = "x" if chosen else " "
    return f"[{mark}] {spark} {track.title}: {number(track.value, track.unit)}"
