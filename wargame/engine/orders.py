"""Orders and the questions they are made of: at once type, form, help text and bot's menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar

from attrs import field, fields, frozen

from wargame.engine.events import Answer
from wargame.engine.state import State

Answers = Mapping[str, Answer]
Options = Callable[[State, str, Answers], Iterable[str]]
"""Given a position (a seat's view, or the truth), the seat and the answers so far: what is on
offer.

Where an earlier answer is missing, all that could be on offer.
"""
Bound = int | Callable[[State, str, Answers], int]
MENU = 9
"""A number's menu shows at most so many representatives."""


class Among:
    """Options that are names of things on a shelf of the board: all that fit, in board order.

    Looking one up costs the same however full the shelf is.
    """

    __slots__ = ("fits", "shelf")

    def __init__(self, shelf: Mapping[Any, Any], fits: Callable[[Any], bool]) -> None:
        self.shelf = shelf
        self.fits = fits

    def __iter__(self) -> Iterator[str]:
        fits = self.fits
        return iter([name for name, thing in self.shelf.items() if fits(thing)])

    def __contains__(self, name: object) -> bool:
        found = self.shelf.get(name)
        return found is not None and self.fits(found)


@frozen
class Choice:
    """A closed question: one of the options."""

    name: str
    ask: str
    options: Options
    titles: Mapping[str, str]

    def menu(self, state: State, seat: str, so_far: Answers) -> Iterable[Answer]:
        """What is on offer."""
        return self.options(state, seat, so_far)

    def objection(self, state: State, seat: str, so_far: Answers, answer: Answer) -> str:
        """Why this answer won't do; empty where it will."""
        if isinstance(answer, str) and answer in self.options(state, seat, so_far):
            return ""
        return f"'{answer}' is not on offer for '{self.name}'."


@frozen
class Number:
    """A number from `low` to `high` in steps."""

    name: str
    ask: str
    low: Bound
    high: Bound
    step: int

    def bounds(self, state: State, seat: str, so_far: Answers) -> tuple[int, int]:
        """Lowest and highest number on offer; none is where the lowest exceeds the highest."""
        low = self.low if isinstance(self.low, int) else self.low(state, seat, so_far)
        high = self.high if isinstance(self.high, int) else self.high(state, seat, so_far)
        return low, low + (high - low) // self.step * self.step

    def menu(self, state: State, seat: str, so_far: Answers) -> Iterable[Answer]:
        """At most nine numbers, the lowest and the highest among them."""
        low, high = self.bounds(state, seat, so_far)
        steps = (high - low) // self.step
        if steps < MENU:
            return range(low, high + 1, self.step)
        return (low + steps * i // (MENU - 1) * self.step for i in range(MENU))

    def objection(self, state: State, seat: str, so_far: Answers, answer: Answer) -> str:
        """Why this answer won't do; empty where it will."""
        low, high = self.bounds(state, seat, so_far)
        if not isinstance(answer, int) or isinstance(answer, bool):
            return f"'{self.name}' asks for a whole number."
        if low <= answer <= high and (answer - low) % self.step == 0:
            return ""
        return f"'{self.name}' asks for a number from {low} to {high} in steps of {self.step}."


@frozen
class Text:
    """Words, plain and bounded. `offers` are stock answers for menus and bots."""

    name: str
    ask: str
    most: int
    offers: tuple[str, ...]

    def menu(self, state: State, seat: str, so_far: Answers) -> Iterable[Answer]:
        """The stock answers."""
        return self.offers

    def objection(self, state: State, seat: str, so_far: Answers, answer: Answer) -> str:
        """Why this answer won't do; empty where it will."""
        if not isinstance(answer, str):
            return f"'{self.name}' asks for words."
        if len(answer) > self.most:
            return f"'{self.name}' takes at most {self.most} characters."
        if not answer.isprintable():
            return f"'{self.name}' takes plain words without control characters."
        return ""


Question = Choice | Number | Text


def ask(words: str, options: Options | tuple[str, ...], **titles: str) -> Any:
    """A field that asks for one of some options: a fixed tuple of them, or a generator.

    `titles` say in words what an option means where the board has no title for it.
    """
    offered = options if callable(options) else _always(options)
    return field(metadata={"question": Choice("", words, offered, titles)})


def ask_number(words: str, low: Bound, high: Bound, step: int = 1) -> Any:
    """A field that asks for a whole number; a bound may depend on the position and the answers."""
    return field(metadata={"question": Number("", words, low, high, step)})


def ask_text(words: str, most: int = 280, offers: tuple[str, ...] = ("",)) -> Any:
    """A field that asks for words; `offers` are what a menu shows."""
    return field(metadata={"question": Text("", words, most, offers)})


def _always(options: tuple[str, ...]) -> Options:
    return lambda state, seat, so_far: options


def anybody(state: State, seat: str) -> bool:
    """For order kinds that any seat may give."""
    return True


@frozen(kw_only=True)
class Order:
    """The base of every order: a frozen attrs class whose fields are its questions.

    The first line of a subclass's docstring is the player's help text.
    """

    effort: ClassVar[int] = 1
    """Main efforts it costs; routine orders cost none."""
    at_once: ClassVar[bool] = False
    """Takes effect when given, in any phase (control's only)."""
    competes: ClassVar[bool] = False
    """Settled together with the others of its kinds rather than adjudicated one by one."""
    group: ClassVar[str] = "where"
    """The question it answers: where, how strong, who pays, what do we say."""
    title: ClassVar[str] = ""

    seat: str
    n: int = 0

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Whether a seat may give this kind at all, as far as `state` shows."""
        return True


def questions_of(cls: type[Order]) -> tuple[Question, ...]:
    """An order class's questions in the order in which they are asked."""
    return tuple(_named(a.name, a.metadata["question"]) for a in fields(cls) if a.metadata)


def _named(name: str, question: Question) -> Question:
    if isinstance(question, Choice):
        return Choice(name, question.ask, question.options, question.titles)
    if isinstance(question, Number):
        return Number(name, question.ask, question.low, question.high, question.step)
    return Text(name, question.ask, question.most, question.offers)


@frozen(eq=False)
class OrderKind:
    """One kind of order as the table knows it: `module.Class`, its class and its questions."""

    name: str
    module: str
    cls: type[Order]
    questions: tuple[Question, ...]
    title: str
    help: str
    asked: frozenset[str]
    """The names of its questions."""

    def order(self, seat: str, answers: Answers, n: int = 0) -> Order:
        """The order itself, made of a seat and its answers."""
        return self.cls(seat=seat, n=n, **answers)

    def walks(self, state: State, seat: str) -> Iterator[dict[str, Answer]]:
        """Every full set of answers on the menus, depth first."""
        yield from _walks(self.questions, state, seat, {})


def _walks(
    questions: tuple[Question, ...], state: State, seat: str, so_far: dict[str, Answer]
) -> Iterator[dict[str, Answer]]:
    if not questions:
        yield dict(so_far)
        return
    for answer in tuple(questions[0].menu(state, seat, so_far)):
        so_far[questions[0].name] = answer
        yield from _walks(questions[1:], state, seat, so_far)
        del so_far[questions[0].name]


def kind_of(module: str, cls: type[Order]) -> OrderKind:
    """An order class as a kind of its module."""
    lines = (cls.__doc__ or cls.__name__).strip().splitlines()
    questions = questions_of(cls)
    spaced = "".join(f" {c.lower()}" if c.isupper() else c for c in cls.__name__).strip()
    title = cls.title or spaced.capitalize()
    return OrderKind(
        f"{module}.{cls.__name__}", module, cls, questions, title, lines[0].strip(),
        frozenset(question.name for question in questions),
    )  # fmt: skip
