"""Values of switches, orders of modules not at hand, throws of many outcomes: how they are said."""

from __future__ import annotations

from tests.ui.pilots import table
from wargame.engine.events import Roll
from wargame.render.telling.words import kind_in_words, odds, value_in_words


def test_a_value_is_never_called_by_an_aim_or_a_track_of_its_name() -> None:
    desk = table(scenario="reassurance", modules="full", seat="coalition")
    assert desk.view.title("quiet") != "quiet", "an aim of the flagship has this name"
    assert value_in_words(desk.view, "quiet") == "quiet"


def test_a_value_that_is_a_place_has_its_title() -> None:
    desk = table(scenario="reassurance", modules="full", seat="coalition")
    assert value_in_words(desk.view, "lane_odesa") == "Odesa lane"


def test_an_order_whose_module_is_not_at_hand_has_words_for_a_name() -> None:
    assert kind_in_words("ceasefire_monitoring.PlaceSensors") == "Place sensors"
    assert kind_in_words("talks.Offer") == "Offer"


def test_many_numbers_are_told_from_the_least_to_the_most() -> None:
    falling = tuple((n, 1) for n in range(16, -1, -1))
    assert odds(Roll("mines", falling, 0, 16)) == "mines: 0 to 16, as likely as not up to 8"
