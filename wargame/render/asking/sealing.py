"""What it means to seal, or to finish talks: told before it is done."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.record.campaign import Campaign
from wargame.render.asking.cost import talking
from wargame.render.telling.words import order_in_words

FINISHED = "Finished means: you say nothing more in this phase."
SEALED = (
    "Sealed means: nothing can be added or taken back, unless control opens it again. "
    "The others see none of it before it is carried out."
)


def seal_verb(game: Campaign) -> str:
    """What closing a seat's phase is called."""
    return "finish talks" if talking(game.state) else "seal your orders"


def what_sealing_means(game: Campaign, seat: str, drafted: int = 0) -> Iterator[str]:
    """What a seat is about to close, line by line, and what that means.

    `drafted` is how many lines lie before it that it has not given.
    """
    view = game.view(seat)
    if talking(view):
        yield FINISHED
        return
    pending = list(view.pending(seat))
    count = "1 order" if len(pending) == 1 else f"{len(pending)} orders"
    yield f"You seal {count}{':' if pending else '.'}"
    for given in pending:
        yield f"- {order_in_words(game.game.book, view, given.kind, given.answers)}"
    if drafted:
        lines = "1 line is" if drafted == 1 else f"{drafted} lines are"
        yield f"{lines} drafted and not given: nothing comes of what is only drafted."
    yield SEALED
