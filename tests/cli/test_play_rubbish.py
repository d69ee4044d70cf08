"""Whatever is typed: sentences and the prompt again, plain text, and nobody else's secrets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.scripted import CANARY, screens, sit_down, table
from wargame.plain import plain

SENSIBLE = st.sampled_from(
    ["", "y", "n", "x", "b", "s", "h", "t", "?", "w", "w force", "w a", "+", "-", "0", "a", "all"]
    + [str(n) for n in range(1, 16)]
    + ["100", "2500", "-1", "1,000", "99999999999999999999"]
)
TYPED = st.one_of(SENSIBLE, SENSIBLE, SENSIBLE, st.text(max_size=30))
PURPOSEFUL = st.sampled_from(
    [
        ("1", "4", "y"),
        ("", "1", "4", "y"),
        ("4", "1", "3", "1", "1", "y"),
        ("4", "3", "y"),
        ("8", "y"),
        ("3", "1", "1", "For the exercise.", "2"),
        ("5", "7", "1", "1", "3", "50", "Told so.", "y"),
        ("4", "4", "1"),
    ]
)
"""What somebody who knows the menus types: drafts accepted, talks, rulings, tellings, phases."""
BITS = st.lists(st.one_of(PURPOSEFUL, PURPOSEFUL, TYPED.map(lambda line: (line,))), max_size=40)
LINES = BITS.map(lambda bits: [line for bit in bits for line in bit])
TRIES = settings(max_examples=60)


def raw(text: str) -> set[str]:
    """The characters that would not be plain on a terminal."""
    return {c for c in text if c != "\n" and plain(c) != c}


@TRIES
@given(LINES, st.sampled_from(["", "standard"]))
def test_any_lines_in_any_seat_get_sentences(lines: list[str], modules: str) -> None:
    """Neither a traceback nor a raw control character, whoever sits there."""
    screen, _ = sit_down(table(modules), ("coalition", "russia", "control"), lines)
    assert set() == raw(screen.text)


@TRIES
@given(LINES)
def test_one_seat_alone_never_reads_what_is_anothers(lines: list[str]) -> None:
    campaign = table("standard", canaries=("russia", "ukraine"))
    screen, _ = sit_down(campaign, ("coalition",), lines)
    assert CANARY not in screen.text


@TRIES
@given(LINES)
def test_at_a_shared_screen_each_seat_reads_its_own(lines: list[str]) -> None:
    campaign = table("standard", canaries=("russia",))
    screen, _ = sit_down(campaign, ("coalition", "russia", "ukraine"), lines)
    for seat, text in screens(screen.text):
        assert seat == "RUSSIA" or CANARY not in text


def test_the_canaries_are_read_by_their_own_seat() -> None:
    """The test above would pass if nothing were ever shown."""
    screen, _ = sit_down(table(canaries=("russia",)), ("russia",), ["s", "b"])
    assert 3 < screen.text.count(CANARY)


@TRIES
@given(LINES)
def test_a_page_shown_a_screen_at_a_time_takes_any_line(lines: list[str]) -> None:
    screen, _ = sit_down(table(), ("russia", "control"), lines, height=24)
    assert set() == raw(screen.text)


def test_what_somebody_types_is_shown_plain() -> None:
    screen, _ = sit_down(table(), ("coalition",), ["\x1b[2Jred\u202e", "[bold]x[/]"])
    assert "␛[2Jred<U+202E>" in screen.text
    assert "[bold]x[/]" in screen.text
