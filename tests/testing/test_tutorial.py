"""The tutorial does what it says: every command, every edit, every answer that it shows."""

from __future__ import annotations

from pathlib import Path

from tests.testing.tutorial import CHECKOUT, Reader, blocks

PAGE = CHECKOUT / "docs" / "writing-a-rule-module.md"


def test_who_follows_the_tutorial_sees_what_it_shows(tmp_path: Path) -> None:
    """From `rules new` to a game, the leak in a refusal sentence among the rest."""
    Reader(tmp_path).follow(PAGE)


def test_the_leak_that_the_tutorial_plants_is_found_by_name() -> None:
    shown = [block.text for block in blocks(PAGE) if block.kind == "text"]
    assert any("\n  leak-refusal: On day " in text for text in shown)


def test_every_block_of_the_tutorial_is_one_that_is_followed() -> None:
    kinds = {block.kind for block in blocks(PAGE)}
    assert {"sh", "text", "python", "toml", "markdown"} == kinds
    assert 2 * len(list(blocks(PAGE))) == PAGE.read_text(encoding="utf-8").count("```")
