"""Whatever is pressed: the app never raises, and no seat's screen shows another seat's secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.play.tables import NIGHTLY, TOY, Scene, toy
from tests.ui.fingers import Touch, touch, touches
from tests.ui.pilots import app_at, drive, screen_text
from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes
from wargame.testing.canaries import CANARY, known_at_first, planted, seats_of, told_of
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk

SORTS = "unit|marker|track|switch|agreement|due|brief|aim|inject|area|hush"
SONG = re.compile(rf"({SORTS}):([\w/-]*)(\.?)")
"""A canary as `planted` writes it, without its first word: a screen may wrap between the two."""
HUSH = f"{CANARY} hush:control."
"""Why control did something: nobody else's business."""
GAMES = (TOY, "practice", "reassurance")
SHORTEST = {"reassurance": "two_hours"}
TRIES = 150 if NIGHTLY else 8
TOUCHES = 60 if NIGHTLY else 18


@pytest.fixture(scope="module", autouse=True)
def home() -> Iterator[None]:
    """Games begun from the start screen are kept in a folder that goes away."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("WARGAME_HOME", folder)
        yield


@cache
def game_of(name: str) -> Scene:
    """The toy, or a scenario in the shortest cut with the basic rules."""
    if name == TOY:
        return toy()
    loaded = load(name, Wishes(SHORTEST.get(name, ""), "basic"))
    return Scene(name, loaded.modules, loaded.opening)


def secrets_sung(text: str, known: set[str]) -> list[str]:
    """The canaries in a screen's text that a seat has no right to; cut ones count, too."""
    found = []
    for sort, name, whole in SONG.findall(text.lower()):
        about = f"{sort}:{name}"
        theirs = known if whole else [each for each in known if each.startswith(about)]
        if about not in theirs and not (theirs and not whole):
            found.append(about)
    return found


def known_to(opening: State, game: Campaign, seat: str) -> set[str]:
    """What a seat has the right to read."""
    return known_at_first(opening, seat) | told_of(game, seat) if seat else set()


def app_for(opening: State, name: str, people: list[str]) -> WargameApp:
    """A table at which control has already acted, for reasons of its own."""
    game = game_of(name).campaign(opening=planted(opening, ""))
    game.drafts = let_bots_play
    seat_people(game, people)
    inject = next(iter(opening.setting.injects))
    game.give(CONTROL, "control.ReleaseInject", {"inject": inject, "reason": HUSH})
    game.note("note", people[0], HUSH)
    return app_at(Desk.of(game))


def people_at(opening: State) -> st.SearchStrategy[list[str]]:
    """One to three of the seats, and perhaps control, are people's; the others are bots'."""
    seats = st.lists(st.sampled_from(seats_of(opening)), min_size=1, max_size=3, unique=True)
    return st.builds(lambda some, chair: some + [CONTROL] * chair, seats, st.booleans())


@pytest.mark.parametrize("name", GAMES)
@settings(max_examples=TRIES, deadline=None)
@given(data=st.data())
def test_any_keys_never_raise_and_never_tell_a_secret(name: str, data: st.DataObject) -> None:
    opening = game_of(name).opening
    app = app_for(opening, name, data.draw(people_at(opening)))
    hands = data.draw(st.lists(touches, max_size=TOUCHES))

    async def story(pilot: Pilot[int]) -> None:
        for what in hands:
            await touch(pilot, what)
            if not app.is_running:
                return
            quiet(app, opening, what)

    drive(app, story, (80, 24))


def quiet(app: WargameApp, opening: State, what: Touch) -> None:
    """What stands on the screen is for whoever sits before it."""
    desk = app.desk
    if desk is None or desk.seat == CONTROL:
        return
    known = known_to(opening, desk.game, desk.seat)
    assert [] == secrets_sung(screen_text(app), known), (what, desk.seat, screen_text(app))


def test_control_reads_the_secrets_that_a_seat_is_not_shown() -> None:
    """So the canaries are there to be found, and are found when they stand on a screen."""
    app = app_for(toy().opening, TOY, [CONTROL])
    shown: list[str] = []

    async def story(pilot: Pilot[int]) -> None:
        for key in ("1", "t", "6", "3", "7"):
            await touch(pilot, (key,))
            shown.append(screen_text(app))

    drive(app, story, (200, 60))
    known = known_to(toy().opening, app.table.game, "north")
    found = set(secrets_sung("\n".join(shown), known))
    assert {"hush:control", "unit:ambush", "track:nerve"} <= found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("canary unit:ambush.", ["unit:ambush"]),
        ("canary\nunit:ambush. and more", ["unit:ambush"]),
        ("CANARY UNIT:AMB", ["unit:amb"]),
        ("canary unit:sco", []),
        ("canary unit:scouts.", []),
        ("canary unit:scou.", ["unit:scou"]),
    ],
)
def test_a_canary_is_heard_whole_cut_and_wrapped(text: str, found: list[str]) -> None:
    assert found == secrets_sung(text, {"unit:scouts"})
