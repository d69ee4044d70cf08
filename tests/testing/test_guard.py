"""What stands between a module and the engine sees everything and changes nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.testing.checked import HOME
from wargame.engine.events import Event, Reported
from wargame.engine.modules import RuleModule
from wargame.engine.state import State
from wargame.record.digest import digest
from wargame.testing import guard
from wargame.testing.guard import GIVEN, Endless, Hangs, Watch, guarded, patience
from wargame.testing.listening import listening
from wargame.testing.subject import Subject, module_of, subject
from wargame.testing.walk import make, steps


def table(name: str = "sound") -> Subject:
    module, folder = module_of(HOME / name)
    return subject(module, folder, HOME / name / "example.toml")


def test_a_guarded_module_plays_as_it_does_unguarded() -> None:
    plain, watch = table(), Watch()
    one = plain.of(guarded(plain.module, watch)).start(3)
    other = plain.start(3)
    for step in steps(plain, 3, 80, one):
        make(other, step.move)
    assert digest(other.state) == digest(one.state)
    assert [] == watch.taken()


def test_a_hook_that_a_module_leaves_out_stays_out() -> None:
    module = RuleModule(name="a", title="A", version="1")
    assert module == guarded(module, Watch())


def _called(hook: str, gives: Any) -> list[tuple[str, str]]:
    watch = Watch()
    state = table().loaded.opening.copy()
    module = RuleModule(name="a", title="A", version="1", **{hook: lambda *given: gives})
    tuple(getattr(guarded(module, watch), hook)(state, *_GIVEN[hook]))
    return watch.taken()


_GIVEN: dict[str, tuple[Any, ...]] = {
    "setup": (None,), "upkeep": ((), None), "adjudicate": (None, None), "settle": ((), None),
    "respond": ((), None), "objections": (None,), "panels": ("north",),
}  # fmt: skip


@pytest.mark.parametrize("hook", _GIVEN)
@pytest.mark.parametrize("gives", [None, 7, "words", [None], [3], [object()], [Event()]])
def test_nonsense_is_seen_whatever_hook_gives_it(hook: str, gives: Any) -> None:
    ((code, sentence),) = _called(hook, gives)
    assert "nonsense" == code
    assert sentence.startswith(f"`{hook}` (tests/testing/test_guard.py:")


@pytest.mark.parametrize("hook", _GIVEN)
def test_nothing_given_is_nothing_seen(hook: str) -> None:
    assert [] == _called(hook, ())


def test_a_hook_that_gives_without_end_is_stopped() -> None:
    def setup(state: State, dice: Any) -> Iterator[Event]:
        while True:
            yield Reported("And on.")

    module = guarded(RuleModule(name="a", title="A", version="1", setup=setup), Watch())
    with pytest.raises(Endless, match=f"gave more than {GIVEN} events in one call"):
        module.setup(table().loaded.opening, None)  # type: ignore[arg-type]


def test_what_runs_without_end_is_stopped() -> None:
    with patience() as allow:
        allow(0.05)
        with pytest.raises(Hangs):
            _for_ever()


def _for_ever() -> None:
    while True:
        pass


def test_patience_ends_with_its_block() -> None:
    with patience() as allow:
        allow(0.05)
    until = time.process_time() + 0.1
    while time.process_time() < until:
        pass


def test_what_others_write_goes_through(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch()
    with listening(watch, HOME / "sound"):
        print("heard")
    assert "heard\n" == capsys.readouterr().out
    assert [] == watch.taken()


def test_the_words_for_a_hook_are_those_of_the_rule_module() -> None:
    hooks = {a for a in RuleModule.__annotations__ if callable(getattr(guard._DEFAULT, a))}
    assert hooks == guard.GIVES.keys()
