"""The plain game as a cell plays it: news, draft, forms, seal, hand-over, the end."""

from __future__ import annotations

import re

import pytest

from tests.cli.scripted import MARKING, Screen, screens, sit_down, table
from wargame.bots.staff import Drafted, draft
from wargame.cli.table.forms import order_by_form
from wargame.cli.table.paper import CLEAR, Paper
from wargame.cli.table.sitting import Sitting
from wargame.engine.events import Ordered
from wargame.render.telling.brief import brief
from wargame.render.telling.words import efforts

ACCEPT_AND_SEAL = ("1", "4", "y")
"""Accept all of the draft; seal; yes."""


def staff_draft() -> tuple[Drafted, ...]:
    """What the staff proposes to the coalition when it sits down first."""
    campaign = table()
    sit_down(campaign, ("coalition",), [])
    return draft(campaign.game.book, campaign.view("coalition"), "coalition")


def written(lines: tuple[str, ...], people: tuple[str, ...] = ("coalition",)) -> str:
    screen, _ = sit_down(table(), people, lines)
    return screen.text


def test_accepting_the_draft_and_sealing_each_turn_plays_a_game_to_its_end() -> None:
    campaign = table()
    screen, ended = sit_down(campaign, ("coalition",), [*ACCEPT_AND_SEAL, *ACCEPT_AND_SEAL, ""])
    assert ended
    assert campaign.over
    assert "The last day has come: 2027-03-21." in screen.text
    assert "BALANCE SHEET" in screen.text


def test_the_draft_costs_what_it_says_and_gives_a_reason_for_each_line() -> None:
    campaign, lines = table(), staff_draft()
    screen, _ = sit_down(campaign, ("coalition",), [])
    cost = sum(line.effort for line in lines)
    assert f"YOUR STAFF PROPOSES ({efforts(cost)} in all; 2 of 2 are left)" in screen.text
    assert 0 < len(lines)
    for line in lines:
        assert line.reason in " ".join(screen.text.split())


def test_orders_accepted_from_the_draft_say_who_drafted_them() -> None:
    campaign = table()
    sit_down(campaign, ("coalition",), ["1"])
    given = [e.event for e in campaign.line.effects if isinstance(e.event, Ordered)]
    assert {"staff"} == {event.by for event in given if event.seat == "coalition"}


def test_a_line_of_the_draft_can_be_dropped() -> None:
    campaign = table()
    sit_down(campaign, ("coalition",), ["2", "1", "2", "1"])
    drafted = staff_draft()
    kinds = [order.kind for order in campaign.state.pending("coalition")]
    assert [line.kind for line in drafted[1:]] == kinds


def test_a_line_of_the_draft_can_be_changed() -> None:
    """Every answer that Enter keeps stays; the line is then the cell's own."""
    campaign = table()
    drafted = staff_draft()
    keep = [""] * len(drafted[0].answers)
    sit_down(campaign, ("coalition",), ["2", "1", "1", *keep, "1"])
    own, *others = campaign.state.pending("coalition")
    assert (dict(drafted[0].answers), "") == (dict(own.answers), own.by)
    assert {"staff"} == {order.by for order in others}


def test_carrying_on_with_none_of_the_draft_orders_nothing() -> None:
    campaign = table()
    sit_down(campaign, ("coalition",), ["4"])
    assert [] == list(campaign.state.pending("coalition"))


def test_an_order_is_taken_back_before_sealing() -> None:
    campaign = table()
    screen, _ = sit_down(campaign, ("coalition",), ["1", "3", "1", "y"])
    assert "Recalled." in screen.text
    drafted = staff_draft()
    assert len(drafted) - 1 == len(list(campaign.state.pending("coalition")))


def test_sealing_says_what_it_means_before_it_is_done() -> None:
    campaign = table()
    screen, _ = sit_down(campaign, ("coalition", "russia"), ["", "1", "4", "n"])
    assert "nothing can be added or taken back" in screen.text
    assert "coalition" not in campaign.state.sealed


def test_what_an_order_costs_stands_before_it_is_given() -> None:
    text = written(("4", "1", "3", "1", "1"))
    assert "Your order: Deploy: 2nd Battlegroup (notional); Lviv" in text
    assert "It costs 1 main effort; 2 of 2 are left. It waits until you seal." in text


def test_part_of_a_name_narrows_a_menu() -> None:
    text = written(("4", "1", "how many"))
    assert text.rstrip().count("Set the force goal (1 main effort)") == 2
    assert text.rstrip().count("Withdraw (1 main effort)") == 1


def test_words_that_one_line_alone_has_pick_it() -> None:
    text = written(("4", "1", "formation home"))
    assert "Withdraw. Which formation?" in text


def test_what_was_ordered_beside_the_draft_is_no_longer_drafted() -> None:
    text = written(("3", "deploy", "2nd", "lviv", "y"))
    drafted = text.rpartition("YOUR STAFF PROPOSES")[2]
    assert "1 of 2 is left" in drafted
    assert "Deploy" not in drafted


def test_objections_are_sentences_in_the_menu_and_after_the_form() -> None:
    text = written(("4", "1", "1", "3"))
    assert "(not now: That is in force already" in text
    assert "This can't be ordered now: Decide: hold, wait or go" in text


def test_what_moved_a_track_is_told_with_its_paragraph() -> None:
    text = written((*ACCEPT_AND_SEAL, "4", "w provocation"))
    assert "Provocation as Moscow sees it:" in text
    assert "[deployment 23: provocation moves towards its level]" in text


@pytest.mark.parametrize("command", ["?", "b", "s", "h", "t", "w", "w nothing such", "w force"])
def test_a_command_answers_and_puts_the_prompt_again(command: str) -> None:
    screen, _ = sit_down(table(), ("coalition",), [command])
    before, _ = sit_down(table(), ("coalition",), [])
    assert len(screen.text) > len(before.text)
    prompt = "Number, or Enter carries on with none: "
    assert 1 + before.text.count(prompt) == screen.text.count(prompt)


def test_leaving_keeps_all_that_was_ordered() -> None:
    campaign = table()
    _, ended = sit_down(campaign, ("coalition",), ["1", "q", "4"])
    assert not ended
    assert 0 < len(list(campaign.state.pending("coalition")))


def test_between_two_seats_the_screen_is_emptied_and_says_whose_it_is() -> None:
    text = written(("", *ACCEPT_AND_SEAL, ""), ("coalition", "russia"))
    assert ["COALITION", "RUSSIA"] == [seat for seat, _ in screens(text)]
    assert "\n" * 40 in text


def test_one_person_alone_is_not_asked_to_look_away() -> None:
    assert [] == screens(written(ACCEPT_AND_SEAL))


def test_a_real_terminal_is_cleared_at_the_hand_over() -> None:
    put: list[str] = []
    Paper(input, put.append, clear=CLEAR).hide()
    assert [CLEAR] == put


def test_every_page_is_marked() -> None:
    screen, _ = sit_down(table(), ("coalition",), ["", "", "", "", "", "", ""], height=24)
    pages = re.split(r"-- (?:\d+ more lines; )?Enter goes on.*: \n", screen.text)
    assert len(pages) > 2
    assert all(MARKING in page.splitlines()[:2] for page in pages[:3])


def test_nothing_leaves_the_screen_unread() -> None:
    """Between two prompts at most a screen is written."""
    screen, _ = sit_down(table(), ("coalition",), [""] * 20, height=24)
    assert all(page.count("\n") < 24 for page in "".join(screen.written).split(": \n"))


def test_a_seat_left_to_its_staff_comes_back_when_the_turns_are_over() -> None:
    campaign = table()
    screen, _ = sit_down(campaign, ("coalition",), ["4", "4", "1"])
    assert 2 == campaign.state.turn
    assert "" == campaign.player("coalition")
    assert "Turn 2 of 2" in screen.text


def test_in_open_talks_an_order_takes_effect_at_once() -> None:
    campaign = table("standard")
    screen = Screen(iter(["1", "2", "3", "Gladly.", "y"]))
    sitting = Sitting(Paper(screen.read, screen.written.append, 79, 0), campaign, "coalition")
    assert order_by_form(sitting, campaign.game.book.kinds["talks.Offer"])
    assert "It takes effect at once." in screen.text
    assert any(a.offered_by == "coalition" for a in campaign.state.agreements.values())


def test_a_brief_is_told_a_paragraph_a_line() -> None:
    view = table().view("coalition")
    lines = list(brief(view, "coalition"))
    assert not any(line.startswith("#") for line in lines)
    assert any(len(line) > 79 for line in lines)
