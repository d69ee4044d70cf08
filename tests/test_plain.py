"""What comes out of `plain` cannot move a cursor, hide a letter or turn a line around."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.nearest import nearest, unknown
from wargame.plain import is_plain, plain

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
VISIBLE_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"

texts = st.text(st.characters())
nasty = st.text(
    st.sampled_from("a[/]\n\r\t\x00\x07\x1b\x7f\x85\x9b\u200b\u200f\u202e\u2028\u2069\ufeff")
    | st.characters()
)


@given(texts | nasty)
def test_no_control_or_direction_character_ever_comes_out(text: str) -> None:
    dangerous = [
        letter
        for letter in plain(text)
        if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(letter)
        in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    ]
    assert [] == dangerous


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000, 97)])
def test_every_control_and_surrogate_becomes_something_visible(code: int) -> None:
    shown = plain(chr(code))
    assert shown
    assert shown.isprintable()


@pytest.mark.parametrize("low", range(0, 0x110000, 0x8000))
def test_invisible_format_characters_become_visible(low: int) -> None:
    """Signs of category Cf that are drawn (Arabic numbers, hieroglyph joints) may stay."""
    drawn = {*VISIBLE_SIGNS, *map(chr, range(0x110BD, 0x110CE)), *map(chr, range(0x13430, 0x13440))}
    hidden = [
        hex(code)
        for code in range(low, low + 0x8000)
        if unicodedata.category(chr(code)) in UNSEEN
        and chr(code) not in drawn
        and not plain(chr(code)).isprintable()
    ]
    assert [] == hidden


@given(texts | nasty, st.booleans(), st.none() | st.integers(0, 40))
def test_twice_is_once(text: str, lines: bool, limit: int | None) -> None:
    once = plain(text, limit, lines=lines)
    assert once == plain(once, limit, lines=lines)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert text == plain(text)
    assert is_plain(text)


@given(texts | nasty, st.integers(0, 30))
def test_a_cut_text_fits_and_says_that_it_is_cut(text: str, limit: int) -> None:
    cut = plain(text, limit)
    assert len(cut) <= limit
    assert plain(text) == cut or cut.endswith("…") or limit == 0


def test_line_ends_stay_only_where_they_are_asked_for() -> None:
    assert "a␊b" == plain("a\nb")
    assert "a\nb    c" == plain("a\r\nb\tc", lines=True)


def test_what_is_shown_for_known_attacks() -> None:
    assert "␛]52;c;aGk=␇" == plain("\x1b]52;c;aGk=\x07")
    assert "\\x9b31m" == plain("\x9b31m")
    assert "<U+202E>lairt" == plain("\u202elairt")
    assert "[/][@click=app.quit]" == plain("[/][@click=app.quit]")


def test_the_nearest_right_name_is_offered() -> None:
    assert "strength" == nearest("Strenght", ["name", "strength"])
    assert nearest("zzz", ["name"]) is None
    expected = "unknown key 'strenght'; did you mean 'strength'? Known here: name, strength."
    assert expected == unknown("key", "strenght", ["name", "strength"])


def test_a_long_list_of_names_is_cut() -> None:
    assert unknown("key", "zz", map(str, range(100, 200))).endswith("111 and 88 more.")
