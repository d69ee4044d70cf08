"""What a list of passages is made of: rows from a story, alike ones together. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from wargame.engine.events import MarkerSet, Ordered, TrackSet
from wargame.record.reel import Seen
from wargame.render.chain import EVENT, Chain, Link, concerns
from wargame.render.telling.happened import MOST_NAMES, OF_THE_CALENDAR, Passage
from wargame.render.telling.words import rolled

RISES, FALLS, STAYS = "▲", "▼", " "


@frozen
class Row:
    """One line of a list: what is said, what lies under it, and what to ask about.

    `about` is what `why` takes; `leads` are moments behind it; `mark` is one character.
    """

    said: str
    under: tuple[str, ...] = ()
    heading: bool = False
    about: str = ""
    mark: str = STAYS
    turn: int = 0
    leads: tuple[int, ...] = ()


def news(passages: Iterable[Passage], since: int = 0) -> list[Passage]:
    """The passages worth a place in the news: what the calendar expects has its own."""
    return [p for p in passages if p.n >= since and not isinstance(p.event, OF_THE_CALENDAR)]


def rows_of(passages: Iterable[Passage], seen: list[Seen]) -> list[Row]:
    """Passages as rows: those alike in one, no heading without anything under it."""
    rows: list[Row] = []
    for common, run in groupby(passages, lambda p: (p.alike, p.event.why) if p.alike else p.n):
        several = list(run)
        if isinstance(common, tuple) and len(several) > 1:
            rows.append(_together(several, seen))
        else:
            rows.extend(_row(passage, seen) for passage in several)
    after = [*rows[1:], Row("", heading=True)]
    return [r for r, next_ in zip(rows, after, strict=False) if not (r.heading and next_.heading)]


def _row(passage: Passage, seen: list[Seen]) -> Row:
    event, n = passage.event, seen[passage.n].n
    if passage.heading:
        return Row(passage.sentence, heading=True, turn=passage.turn)
    under = [f"Rule: {event.why}"] if event.why else []
    under += [rolled(roll) for roll in event.rolls]
    by = event.by if isinstance(event, TrackSet | MarkerSet) else 0
    about = concerns(event) or f"{EVENT}:{n}"
    return Row(passage.sentence, tuple(under), False, about, mark(by), passage.turn)


def _together(several: list[Passage], seen: list[Seen]) -> Row:
    first = several[0]
    names = [passage.whom for passage in several]
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    under = [f"Rule: {first.event.why}"] if first.event.why else []
    under += [passage.sentence for passage in several]
    said = f"{first.alike}: {', '.join(names[:MOST_NAMES])}{more}."
    about = concerns(first.event) or f"{EVENT}:{seen[first.n].n}"
    return Row(said, tuple(under), False, about, turn=first.turn)


def mark(by: int) -> str:
    """Up, down, or neither."""
    return RISES if by > 0 else FALLS if by < 0 else STAYS


def rows_of_chain(chain: Chain) -> Iterator[Row]:
    """The links of a chain, each with its date; what led to it lies under it."""
    turn = 0
    for link in chain.links:
        if link.turn != turn:
            turn = link.turn
            yield Row(f"Turn {turn}" if turn else "The setting of the table", (), True, turn=turn)
        yield _of_link(link)


def _of_link(link: Link) -> Row:
    _, *under = link.lines()
    if link.cause.leads:
        under[-1] = f"Because: {under[-1]} (Enter)"
    return Row(
        f"{link.date}: {link.said}", tuple(under), False, link.about,
        mark(link.sign), link.turn, link.cause.leads,
    )  # fmt: skip


def own_orders_left_out(passages: Iterable[Passage], seat: str) -> list[Passage]:
    """The passages without the orders that the reader gave."""
    return [p for p in passages if not (isinstance(p.event, Ordered) and p.event.seat == seat)]


def matching(rows: Iterable[Row], words: str) -> list[Row]:
    """The rows that hold these words, upper or lower case, under the headings that they had."""
    folded, found = words.casefold(), list[Row]()
    for row in rows:
        if row.heading or any(folded in text.casefold() for text in (row.said, *row.under)):
            found.append(row)
    after = [*found[1:], Row("", heading=True)]
    return [r for r, next_ in zip(found, after, strict=False) if not (r.heading and next_.heading)]
