"""A seat's fixed vocabulary: every action it can ever take, numbered when the game is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from wargame.engine.board import CONTROL
from wargame.engine.events import Answer
from wargame.engine.orders import MENU, Choice, OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State

WAIT, SEAL = "wait", "seal"
OTHERS = 40
"""So many answers of a menu can be given that had no name when the game was loaded."""

Offer = tuple[str, Mapping[str, Answer]]
"""An order on offer: its kind and its answers."""


@frozen
class Vocabulary:
    """The words of one seat, made from what it knows at the beginning: nothing hidden has a word.

    A word is `wait`, `seal`, `kind:K`, `name:N` for a name on the board or a stock answer,
    `step:I` for the I-th number of a menu, `other:I` for the I-th answer that has no name here.
    """

    words: tuple[str, ...]
    places: Mapping[str, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "places", {word: n for n, word in enumerate(self.words)})

    @classmethod
    def of(cls, book: Rulebook, view: State, seat: str) -> Vocabulary:
        """The words of a seat, from its view at the beginning."""
        kinds = [k for k in book.kinds.values() if seat == CONTROL or not k.cls.at_once]
        names = dict.fromkeys([*_names(view), *_stock(kinds, view, seat)])
        return cls(
            (
                WAIT,
                SEAL,
                *(f"kind:{kind.name}" for kind in kinds),
                *(f"name:{name}" for name in names),
                *(f"step:{n}" for n in range(MENU)),
                *(f"other:{n}" for n in range(OTHERS)),
            )
        )

    def meanings(self, question: int, offers: Iterable[Offer]) -> dict[int, list[Offer]]:
        """By word: the orders on offer that go on with it.

        `question` counts the answers given so far; with -1 the word names the kind. Answers
        beyond the spare words are left out.
        """
        sorted_out: dict[Answer, list[Offer]] = {}
        for kind, answers in offers:
            said = kind if question < 0 else tuple(answers.values())[question]
            sorted_out.setdefault(said, []).append((kind, answers))
        found: dict[int, list[Offer]] = {}
        for word, going_on in self._worded(question, sorted_out):
            if word in self.places:
                found[self.places[word]] = going_on
        return found

    def _worded(
        self, question: int, sorted_out: Mapping[Answer, list[Offer]]
    ) -> Iterator[tuple[str, list[Offer]]]:
        steps = others = 0
        for said, going_on in sorted_out.items():
            if question < 0:
                yield f"kind:{said}", going_on
            elif isinstance(said, int):
                yield f"step:{steps}", going_on
                steps += 1
            elif f"name:{said}" in self.places:
                yield f"name:{said}", going_on
            else:
                yield f"other:{others}", going_on
                others += 1


def _names(view: State) -> Iterator[str]:
    """Every name that the seat knows: places, units, scales, choices in force, seats."""
    yield from view.areas
    yield from view.units
    yield from view.tracks
    yield from dict.fromkeys(marker.name for marker in view.markers.values())
    for switch in view.switches.values():
        yield switch.name
        yield from switch.options
    yield from view.agreements
    yield from view.setting.seats
    for rows in view.rows.values():
        yield from (name for row in rows if isinstance(name := getattr(row, "name", None), str))


def _stock(kinds: Iterable[OrderKind], view: State, seat: str) -> Iterator[str]:
    """The answers on the menus at the beginning that are no names on the board."""
    for kind in kinds:
        for question in kind.questions:
            if isinstance(question, Choice):
                yield from (str(said) for said in question.menu(view, seat, {}))
