"""What is kept of a setting, and options that are looked up rather than listed."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import setting
from wargame.engine.once import MOST, once
from wargame.engine.orders import Among
from wargame.engine.state import Setting


def test_a_settings_answer_is_worked_out_once_and_another_settings_anew() -> None:
    asked: list[str] = []

    @once
    def title(of: Setting) -> str:
        asked.append(of.title)
        return of.title

    one = setting(())
    other = evolve(one, title="Another")
    assert [one.title, "Another", one.title] == [title(one), title(other), title(one)]
    assert [one.title, "Another"] == asked


def test_no_more_settings_are_remembered_than_it_says() -> None:
    @once
    def title(of: Setting) -> str:
        return of.title

    many = [evolve(setting(()), title=str(n)) for n in range(3 * MOST)]
    assert [each.title for each in many] == [title(each) for each in many]
    assert [each.title for each in many] == [title(each) for each in many]


@given(st.dictionaries(st.text(), st.integers()), st.integers(), st.text())
def test_options_looked_up_are_those_listed(shelf: dict[str, int], least: int, name: str) -> None:
    among = Among(shelf, lambda thing: thing >= least)
    assert [name for name, thing in shelf.items() if thing >= least] == list(among)
    assert (name in list(among)) == (name in among)
    assert list(shelf) == [each for each in shelf if each in among or shelf[each] < least]
