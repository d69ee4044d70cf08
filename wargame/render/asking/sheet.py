"""A seat's order sheet as rows: draft, orders given, forms put away, offers, what is in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from wargame.record.campaign import Campaign
from wargame.render.asking.cost import left_in_words, talking
from wargame.render.asking.form import opened
from wargame.render.asking.keeping import kept
from wargame.render.asking.offers import OnTable, answerable, in_force, kinds_about, on_the_table
from wargame.render.asking.proposals import Draft, cost_of_all, in_words, still_legal
from wargame.render.asking.verdict import odds_lines, verdict, verdict_lines
from wargame.render.telling.words import efforts, order_in_words

DRAFT, PENDING, KEPT, OFFER, FORCE = "draft", "order", "form", "offer", "agreed"
"""The sorts of rows."""
NOTHING_ABOUT_IT = "There is nothing that you could order about it now."


@frozen
class Row:
    """One row: `sort` and `name` say what it stands for; a heading has no sort."""

    words: str
    sort: str = ""
    name: str = ""
    under: str = ""
    """What is said below it, with less weight."""

    @property
    def key(self) -> str:
        """What tells it from the other rows; empty for a heading."""
        return f"{self.sort}:{self.name}" if self.sort else ""


def sheet(game: Campaign, seat: str, draft: Draft) -> list[Row]:
    """All that lies before a seat: first the offers that it can answer, last what is settled."""
    view = game.view(seat)
    can_answer = answerable(game.game.book, view, seat)
    offers = {offer: offer.name in can_answer for offer in on_the_table(view, seat)}
    others = (offer for offer, yes in offers.items() if not yes)
    parts = [
        _headed("OFFERS THAT YOU CAN ANSWER", OFFER, (o for o, yes in offers.items() if yes)),
        _draft(game, seat, draft),
        _pending(game, seat),
        _kept(game, seat),
    ]
    if talking(view):
        parts.append(_headed("OFFERS ON THE TABLE", OFFER, others))
        parts.append(_headed("IN FORCE", FORCE, in_force(view)))
    return [row for part in parts for row in part]


def _headed(title: str, sort: str, agreements: Iterable[OnTable]) -> Iterator[Row]:
    for n, each in enumerate(agreements):
        if n == 0:
            yield Row(title)
        yield Row(each.words, sort, each.name, each.waits)


def _draft(game: Campaign, seat: str, draft: Draft) -> Iterator[Row]:
    if not draft.lines:
        yield Row(f"{draft.title}: nothing more in this phase.")
        return
    legal = still_legal(game, seat, draft.lines)
    yield Row(f"{draft.title} ({cost_of_all(game.view(seat), seat, draft.lines)})")
    for n, line in enumerate(draft.lines):
        under = (
            line.reason
            if line in legal
            else f"Not now, or not with the lines above it. {line.reason}"
        )
        yield Row(in_words(game, seat, line), DRAFT, str(n), under)


def _pending(game: Campaign, seat: str) -> Iterator[Row]:
    view = game.view(seat)
    pending = list(view.pending(seat))
    if pending:
        yield Row(f"YOUR ORDERS ({len(pending)}; they wait until you seal)")
    for given in pending:
        said = order_in_words(game.game.book, view, given.kind, given.answers)
        by = f"drafted by the {given.by}" if given.by else ""
        yield Row(f"{said} ({efforts(given.effort)})", PENDING, str(given.n), by)


def _kept(game: Campaign, seat: str) -> Iterator[Row]:
    book, view = game.game.book, game.view(seat)
    half = {kind: answers for kind, answers in kept(game, seat).items() if kind in book.kinds}
    if half:
        yield Row("BEGUN AND PUT AWAY")
    for kind, answers in half.items():
        yield Row(order_in_words(book, view, kind, answers), KEPT, kind, "Enter goes on with it.")


def summary(game: Campaign, seat: str, draft: Draft) -> str:
    """What the sheet shows, in a line."""
    view = game.view(seat)
    what = "Talks" if talking(view) else "Orders"
    if seat in view.sealed:
        return f"{what}. You have sealed; only control can open your orders again."
    drafted = "1 line" if len(draft.lines) == 1 else f"{len(draft.lines)} lines"
    given = len(list(view.pending(seat)))
    pending = "" if talking(view) else f" {given} given."
    return f"{what}. {left_in_words(view, seat)} {drafted} drafted.{pending}"


def detail(game: Campaign, seat: str, draft: Draft, row: Row) -> Iterator[str]:
    """What there is to say of one row: its words in full, reason, cost, objections, odds."""
    yield row.words
    if row.under:
        yield row.under
    if row.sort == DRAFT:
        line = draft.lines[int(row.name)]
        yield from verdict_lines(verdict(opened(game, seat, line.kind, line.answers)))
    elif row.sort == PENDING:
        given = game.view(seat).orders[int(row.name)]
        found = verdict(opened(game, seat, given.kind, given.answers, given.n))
        yield from (f"Not now: {reason}" for reason in found.reasons)
        yield from odds_lines(found)
    elif row.sort in (OFFER, FORCE):
        kinds = kinds_about(game.game.book, game.view(seat), seat, row.name)
        titles = ", ".join(kind.title for kind in kinds)
        yield (
            f"Enter: {titles}." if titles else "There is nothing that you could order about it now."
        )
