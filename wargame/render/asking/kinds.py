"""The kinds of order at hand, by the question that they answer, and those with nothing on offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from wargame.engine.legal import kinds_open
from wargame.engine.orders import OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.render.telling.words import efforts

GROUPS = ("where", "how strong", "who pays", "what do we say")


@frozen
class AtHand:
    """The kinds that a seat may give now: those with an answer on offer, by group, and the rest."""

    ready: tuple[OrderKind, ...]
    bare: tuple[OrderKind, ...]

    def by_question(self) -> Iterator[tuple[str, tuple[OrderKind, ...]]]:
        """The ready ones under the question that they answer."""
        for group, kinds in groupby(self.ready, lambda kind: kind.cls.group):
            yield group, tuple(kinds)


def at_hand(book: Rulebook, view: State, seat: str) -> AtHand:
    """Every kind that a seat may give in the phase in play."""
    return parted(kinds_open(book, view, seat), view, seat)


def parted(kinds: Iterable[OrderKind], view: State, seat: str) -> AtHand:
    """Kinds parted by whether their first question has an answer on offer."""
    ready, bare = list[OrderKind](), list[OrderKind]()
    for kind in kinds:
        (ready if _offers(kind, view, seat) else bare).append(kind)
    return AtHand(tuple(sorted(ready, key=_group)), tuple(bare))


def _offers(kind: OrderKind, view: State, seat: str) -> bool:
    if not kind.questions:
        return True
    return next(iter(kind.questions[0].menu(view, seat, {})), None) is not None


def _group(kind: OrderKind) -> tuple[int, str, str]:
    group = kind.cls.group
    known = group in GROUPS
    return GROUPS.index(group) if known else len(GROUPS), "" if known else group, kind.module


def kind_in_words(kind: OrderKind) -> str:
    """A kind on one line: its title, what it costs, what it does."""
    return f"{kind.title} ({efforts(kind.cls.effort)}): {kind.help}"


def nothing_on_offer(bare: Iterable[OrderKind]) -> str:
    """The kinds that can't be given now, in a sentence; empty where there are none."""
    titles = ", ".join(kind.title for kind in bare)
    return f"Nothing on offer now: {titles}." if titles else ""
