"""What a replay tells beside the board: this moment, what changed in it, what was told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wargame.engine.board import Agreement, Marker, Switch, Track, Unit
from wargame.engine.state import State
from wargame.record.reel import Change
from wargame.render.chain import in_few_words, title_of
from wargame.render.telling.happened import Passage
from wargame.render.telling.words import bare, change, number, rolled
from wargame.ui.widgets.board.laid import MUTED, STRONG, Line, line, wrapped
from wargame.ui.widgets.board.pane import Pane
from wargame.ui.widgets.passages_rows import mark

PUT, GONE, TURNED = "■", "○", "●"


def changes_in_words(view: State, changes: Sequence[Change]) -> Iterator[str]:
    """Each change on a line: glyph, title, before and after."""
    for each in changes:
        title = title_of(view, each.about)
        before = in_few_words(view, each.before) if each.before is not None else ""
        after = in_few_words(view, each.after) if each.after is not None else ""
        yield f"{_glyph(each)} {_titled(each, title)}: {_step(each, before, after)}"


def _titled(each: Change, title: str) -> str:
    thing = each.after or each.before
    if isinstance(thing, Marker | Switch | Track | Unit | Agreement) and each.after is None:
        return title if isinstance(thing, Marker) else thing.title
    return title


def _glyph(each: Change) -> str:
    was, now = each.before, each.after
    if now is None:
        return GONE
    by = 0
    if isinstance(was, Track | Marker) and isinstance(now, Track | Marker):
        by = now.value - was.value
    elif isinstance(was, Unit) and isinstance(now, Unit):
        by = now.strength - was.strength
    return mark(by) if by else TURNED if isinstance(now, Switch | Agreement) else PUT


def _step(each: Change, before: str, after: str) -> str:
    was, now = each.before, each.after
    if was is None:
        return after
    if now is None:
        return f"gone (was {before})"
    if isinstance(was, Track | Marker) and isinstance(now, Track | Marker):
        by = change(now.value - was.value, now.unit)
        return f"{bare(was.value, was.unit)} to {number(now.value, now.unit)} ({by})"
    return f"{before} to {after}" if before != after else after


def told_lines(
    view: State,
    now: Passage | None,
    untold: str,
    changes: Sequence[Change],
    before: Sequence[Passage],
    width: int,
) -> Iterator[Line]:
    """This moment's event with its rule and throws, what changed, what was told before it."""
    yield from _now(now, untold, width)
    yield line("")
    for words in changes_in_words(view, changes):
        yield from wrapped(words, width, STRONG)
    if not changes:
        yield from wrapped("Nothing on the board changed here.", width)
    yield line("")
    for passage in reversed(before):
        yield from wrapped(passage.sentence, width, MUTED)


def _now(now: Passage | None, untold: str, width: int) -> Iterator[Line]:
    if now is None:
        yield from wrapped(untold, width)
        return
    yield from wrapped(now.sentence, width, STRONG)
    if now.event.why:
        yield from wrapped(f"Rule: {now.event.why}", width)
    for roll in now.event.rolls:
        yield from wrapped(rolled(roll), width)


class ToldPane(Pane, can_focus=False):
    """What happened at a moment, and before it, the newest first."""

    def show(
        self,
        view: State,
        now: Passage | None,
        untold: str,
        changes: Sequence[Change],
        before: Sequence[Passage],
    ) -> None:
        """A moment as its reader was told of it."""
        self.tell(lambda width: list(told_lines(view, now, untold, changes, before, width)))
