"""What a replay puts on its panes: the tracks, what changed, what was told. Content, no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from wargame.engine.board import Agreement, Marker, Switch, Track, Unit
from wargame.engine.state import State
from wargame.record.reel import Change
from wargame.render.chain import in_few_words, title_of
from wargame.render.telling.happened import Passage
from wargame.render.telling.words import bare, change, number, rolled
from wargame.ui.text import below, said
from wargame.ui.widgets.passages_rows import mark

PUT, GONE, TURNED = "■", "○", "●"


def changes_pane(view: State, changes: Sequence[Change]) -> Content:
    """What changed here, thing by thing, each with its glyph and sign."""
    if not changes:
        return said("Nothing on the board changed here.")
    return below([said(text, "bold") for text in changes_in_words(view, changes)])


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


def now_pane(now: Passage | None, untold: str) -> Content:
    """This moment's event with its rule and throws."""
    if now is None:
        return said(untold)
    event = now.event
    parts = [said(now.sentence, "bold")]
    if event.why:
        parts.append(said(f"Rule: {event.why}"))
    parts += [said(rolled(roll)) for roll in event.rolls]
    return below(parts)


def before_pane(told: Sequence[Passage]) -> Content:
    """What had been told before it, the newest first."""
    return below([said(passage.sentence) for passage in reversed(told)] or [said("")])
