"""Tracks and aims: value, change, the last values, and how the seat's aims stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wargame.engine.board import CONTROL, Track
from wargame.engine.standing import Line as Aim
from wargame.engine.standing import sheet
from wargame.engine.state import NOBODY, State
from wargame.render.charts.history import History
from wargame.render.charts.spark import sparkline
from wargame.render.telling.situation import watched
from wargame.render.telling.words import TENTHS, bare, change
from wargame.ui.widgets.board.laid import (
    BAD,
    GOOD,
    MUTED,
    NEW,
    STRONG,
    Column,
    Line,
    Row,
    clipped,
    columns,
    headed,
    line,
    padded,
)
from wargame.ui.widgets.board.pane import Pane

RISES, FALLS, FLAT = "▲", "▼", "─"
SPARK, LONG_SPARK, WIDE = 6, 12, 56
"""Values in a sparkline; from so many columns on the longer one is shown."""
STANDS = {"met": ("●", GOOD), "partly": ("○", STRONG), "not": ("·", ""), "lost": ("\u00d7", BAD)}
"""The sign of each standing; the word stands beside it."""
NO_TRACKS = "No tracks that you know of."


def amount(value: int, unit: str) -> str:
    """A board number as short as can be: tenths of a percent as `24.0%`."""
    return f"{bare(value, unit)}%" if unit == TENTHS else bare(value, unit)


def moved(by: int, unit: str) -> str:
    """A change by its arrow and sign; a dot for none."""
    return f"{RISES if by > 0 else FALLS}{change(by, unit)}" if by else "·"


def track_rows(view: State, changes: Mapping[str, int], told: History, width: int) -> Iterator[Row]:
    """Each track that a view knows: title, value, change, sparkline."""
    spark = LONG_SPARK if width >= WIDE else SPARK
    for track in watched(view, view.seat or CONTROL):
        by = changes.get(f"track:{track.name}", 0)
        yield (
            f"track:{track.name}",
            (
                (track.title, ""),
                (amount(track.value, track.unit), STRONG),
                (moved(by, track.unit), NEW if by else MUTED),
                (_past(told.tracks.get(track.name, ()), spark), MUTED),
            ),
        )


def _past(values: Sequence[int | None], most: int) -> str:
    """The last values; a level line where they are all alike."""
    shown = values[-most:]
    if len(set(shown)) <= 1:
        return FLAT * len(shown)
    return sparkline(shown, len(shown))


TRACK_SHAPES = (Column(gives=True), Column(right=True), Column(right=True), Column())


def track_lines(view: State, changes: Mapping[str, int], told: History, width: int) -> list[Line]:
    """The tracks in columns."""
    rows = list(track_rows(view, changes, told, width))
    return columns(rows, TRACK_SHAPES, width) or [line(NO_TRACKS, MUTED)]


class TracksPane(Pane):
    """The tracks. Enter asks why one stands where it stands."""

    HEADING = "Tracks"
    HELP = """Tracks: what each stands at, by how much it moved, and its last values, the newest to
    the right. Enter asks why it is so."""

    def show(self, view: State, changes: Mapping[str, int], told: History) -> None:
        """The tracks of a view; `changes` by what changed, as `track:x`."""
        self.tell(lambda width: track_lines(view, changes, told, width))


# Aims


def aim_lines(view: State, seat: str, width: int) -> list[Line]:
    """Nobody's aims, then a seat's: sign, standing, title, what would meet it."""
    shapes = (Column(), Column(gives=True), Column(right=True))
    own, all_ours = (
        columns([_aim_row(view, aim) for aim in sheet(view, each)], shapes, width)
        for each in (seat, NOBODY)
    )
    own = own or [line("You have no aims of your own.", MUTED)]
    return (
        [*headed("Nobody's, and everybody's", all_ours), *headed("Yours", own)] if all_ours else own
    )


def _aim_row(view: State, aim: Aim) -> Row:
    wanted = aim.criterion
    sign, part = STANDS.get(aim.standing, ("", ""))
    unit = view.tracks[wanted.track].unit if wanted.track in view.tracks else ""
    least = "≥" if wanted.better == "higher" else "≤"
    return (
        f"track:{wanted.track}",
        (
            (f"{sign} {'not yet' if aim.standing == 'not' else aim.standing}", part),
            (wanted.title, ""),
            (f"{least} {amount(wanted.met, unit)}", MUTED),
        ),
    )


class AimsPane(Pane):
    """The seat's aims. Enter asks why the track of one stands where it stands."""

    HEADING = "Your aims"
    HELP = """Your aims and how each stands: met, partly, not yet, or lost; to the right what would
    meet it. Enter asks why its track stands where it stands."""

    def show(self, view: State, seat: str) -> None:
        """The aims of a seat on its view."""
        self.tell(lambda width: aim_lines(view, seat, width))


# A strip of few tracks, where there is no room for all


def chosen(view: State, seat: str, most: int) -> Sequence[Track]:
    """The tracks that matter most to a seat: those of its aims, then the others."""
    return watched(view, seat)[:most]


def strip_lines(
    view: State, seat: str, changes: Mapping[str, int], width: int, rows: int = 2
) -> list[Line]:
    """So many rows of tracks side by side: title, value, change."""
    across = max(width // 36, 1)
    each = (width - (across - 1) * 3) // across
    tracks = chosen(view, seat, across * rows)
    found = []
    for n in range(0, len(tracks), across):
        pieces: list[tuple[str, str]] = []
        for track in tracks[n : n + across]:
            pieces += [(" │ ", MUTED)] if pieces else []
            pieces += _in_few(track, changes.get(f"track:{track.name}", 0), each)
        found.append(Line(tuple(pieces)))
    return found


def _in_few(track: Track, by: int, width: int) -> list[tuple[str, str]]:
    value = amount(track.value, track.unit)
    step = moved(by, track.unit) if by else ""
    tail = f" {value}" + (f" {step}" if step else "")
    title = clipped(track.title, max(width - len(tail), 4))
    return [
        (padded(title, width - len(tail)), ""),
        (f" {value}", STRONG),
        *([(f" {step}", NEW)] if step else []),
    ]


class TrackStrip(Pane, can_focus=False):
    """Few tracks on few rows."""

    def show(self, view: State, seat: str, changes: Mapping[str, int]) -> None:
        """The tracks that matter most to a seat."""
        self.tell(lambda width: strip_lines(view, seat, changes, width))
