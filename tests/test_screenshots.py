"""The documents show the screens as they are: pictures, walks and tables of keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.screenshots.__main__ import DOCS, FILLED, PICTURES
from tools.screenshots.colours import without_green_cones
from tools.screenshots.exercise import Astray, played
from tools.screenshots.keytables import groups
from tools.screenshots.playing import picture
from tools.screenshots.scenes import LARGE, SCENES, SMALL, USUAL, Scene
from wargame.ui.keymap import known_keys, strangers
from wargame.ui.keys import ANYWHERE
from wargame.ui.settings import read_settings
from wargame.ui.themes import NAMES

MOST_BYTES = 250_000
LINKED = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


def shown_by(path: Path) -> set[str]:
    """The names of the pictures that a document shows."""
    return {Path(link).stem for link in LINKED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_picture_is_what_the_screen_shows_now(scene: Scene) -> None:
    kept = (PICTURES / f"{scene.name}.svg").read_text("utf-8")
    assert kept == picture(scene), f"'make screenshots' draws {scene.name} anew."


def test_a_picture_fetches_nothing_runs_nothing_and_is_small() -> None:
    for path in PICTURES.glob("*.svg"):
        text = path.read_text("utf-8")
        outside = text.replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|url\(|@import|<script|<image|<style|href", outside), path
        assert len(text.encode()) < MOST_BYTES, path


def test_every_picture_is_of_a_scene_and_shown_in_a_document() -> None:
    known = {scene.name for scene in SCENES}
    assert known == {path.stem for path in PICTURES.glob("*.svg")}
    documents = [DOCS.parent / "README.md", *DOCS.glob("*.md")]
    assert known == set().union(*map(shown_by, documents))


def test_the_board_is_shown_at_three_sizes_in_colour_without_green_and_without_colour() -> None:
    boards = [scene for scene in SCENES if scene.name.startswith("board-")]
    assert {SMALL, USUAL, LARGE} == {scene.size for scene in boards}
    assert 3 == sum(scene.no_color for scene in boards)
    assert 3 == sum(scene.look is without_green_cones for scene in boards)
    assert {scene.name for scene in boards} <= shown_by(DOCS.parent / "README.md")


def test_green_cones_tell_red_from_green_and_grey_needs_none() -> None:
    assert (128, 128, 128) == without_green_cones((128, 128, 128))
    red, green = without_green_cones((200, 0, 0)), without_green_cones((0, 120, 0))
    assert max(abs(one - other) for one, other in zip(red, green, strict=True)) < 50


@pytest.mark.parametrize("name", FILLED)
def test_a_document_shows_the_screens_and_keys_that_there_are(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    assert text == FILLED[name](text), f"'make screenshots' fills {name} in anew."


def test_an_exercise_that_tells_what_no_longer_happens_is_refused() -> None:
    text = (DOCS / "first-exercise.md").read_text("utf-8")
    told = re.sub(r'<!-- holds "[^"\n]*"', '<!-- holds "Peace is signed"', text, count=1)
    with pytest.raises(Astray, match="tells of 'Peace is signed', which no longer happens"):
        played(told)


def test_an_exercise_is_played_to_its_end_by_what_it_says_is_typed() -> None:
    text = (DOCS / "first-exercise.md").read_text("utf-8")
    with pytest.raises(Astray, match="All is typed, and the game goes on"):
        played(text[: text.index("## The third turn")])


def test_every_key_stands_in_a_document_for_players_or_for_control() -> None:
    shown = set().union(*(groups((DOCS / name).read_text("utf-8")) for name in FILLED))
    assert {name.partition(".")[0] for name in known_keys()} == shown


def test_the_settings_shown_to_players_are_settings_and_every_look_is_named(tmp_path: Path) -> None:
    text = (DOCS / "playing.md").read_text("utf-8")
    (shown,) = re.findall(r"^```toml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    path = tmp_path / "settings.toml"
    path.write_text(shown, encoding="utf-8")
    found = read_settings(path)
    assert [] == [*found.faults, *strangers(found.keys)]
    assert {name for name in NAMES if name not in shown} == set()


def test_what_works_everywhere_can_be_given_another_key() -> None:
    assert set(ANYWHERE) <= set(known_keys())
