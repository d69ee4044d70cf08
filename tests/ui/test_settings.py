"""The user's settings: what is understood is taken, what is not is told, nothing is fatal."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.app import App
from textual.color import Color
from textual.pilot import Pilot

from tests.ui.pilots import app_at, drive, screen_text
from wargame.ui import themes
from wargame.ui.keys import ANYWHERE, LISTS, TABLE
from wargame.ui.settings import Settings, read_settings, settings_file


def kept(folder: Path, words: str) -> Settings:
    path = folder / "settings.toml"
    path.write_bytes(words.encode("utf-8", "surrogateescape"))
    return read_settings(path)


def test_all_that_may_be_set(tmp_path: Path) -> None:
    words = 'theme = "wg-light"\nascii = true\nlock_minutes = 0\n[keys]\n"table.brief" = "g"\n'
    assert Settings("wg-light", True, 0, {"table.brief": "g"}) == kept(tmp_path, words)


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert Settings() == read_settings(tmp_path / "none.toml")


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "wg-light"\n')
    assert "wg-cvd" == read_settings(path, theme="wg-cvd").theme


def test_the_file_lies_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    assert tmp_path / "config" / "settings.toml" == settings_file()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("theme = 3", "'theme' is no setting, or its value does not fit."),
        ("lock_minutes = -1", "'lock_minutes' is no setting, or its value does not fit."),
        ("colour = 'red'", "'colour' is no setting, or its value does not fit."),
        ("theme = ", "not a TOML file that can be read; nothing is taken."),
        ("[keys]\n'table.brief' = 7", "the key of 'table.brief' is not a text."),
    ],
)
def test_a_fault_is_told_in_a_sentence(tmp_path: Path, words: str, fault: str) -> None:
    found = kept(tmp_path, words)
    assert [fault] == [
        each.removeprefix(f"{tmp_path / 'settings.toml'}: ") for each in found.faults
    ]


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_without_an_error(tmp_path: Path, words: str) -> None:
    assert isinstance(kept(tmp_path, words.encode("utf-8", "replace").decode()), Settings)


def test_a_user_may_give_another_key() -> None:
    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("g")
        await pilot.pause()
        assert "BriefScreen" == type(pilot.app.screen).__name__

    drive(app_at(settings=Settings(keys={"table.brief": "g"})), story)


def test_faults_are_one_toast_and_the_usual_look_is_taken() -> None:
    app = app_at(settings=Settings(theme="mud", faults=["settings.toml: 'x' is no setting."]))

    async def story(pilot: Pilot[int]) -> None:
        assert "wg-dark" == app.theme
        assert 1 == len(app._notifications)

    drive(app, story)


def test_a_key_for_nothing_known_is_told() -> None:
    app = app_at(settings=Settings(keys={"table.breif": "g"}))

    async def story(pilot: Pilot[int]) -> None:
        await app.workers.wait_for_complete()
        assert [True] == ["'table.breif'" in each.message for each in app._notifications]

    drive(app, story)


def test_ids_and_keys_are_unique_among_what_works_everywhere() -> None:
    everywhere = {**ANYWHERE, **LISTS, **TABLE}
    keys = [key for keys, _, _ in everywhere.values() for key in keys.split(",")]
    assert len(everywhere) == len(ANYWHERE) + len(LISTS) + len(TABLE)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", themes.NAMES)
def test_every_look_shows_the_same_words(name: str) -> None:
    usual, shown = [], []
    for found, theme in ((usual, "wg-dark"), (shown, name)):
        app = app_at(settings=Settings(theme=theme))

        async def story(pilot: Pilot[int], app: App[int] = app, found: list[str] = found) -> None:
            await pilot.press("6")
            await pilot.pause()
            found.append(screen_text(app))  # type: ignore[arg-type]

        drive(app, story, (80, 24))
    assert usual == shown


def test_the_contrast_look_keeps_seven_to_one() -> None:
    theme = themes.CONTRAST
    grounds = (theme.background, theme.surface, theme.panel)
    inks = (theme.foreground, theme.primary, theme.secondary, theme.warning, theme.error,
            theme.success, theme.accent, theme.variables["text-muted"])  # fmt: skip
    assert [] == [(i, g) for i in inks for g in grounds if contrast(str(i), str(g)) < 7]


@pytest.mark.parametrize("theme", themes.THEMES, ids=lambda theme: theme.name)
def test_every_look_keeps_its_words_readable(theme: themes.Theme) -> None:
    inks = (theme.foreground, theme.primary, theme.warning, theme.error, theme.success)
    assert [] == [ink for ink in inks if contrast(str(ink), str(theme.background)) < 4.5]


def contrast(ink: str, ground: str) -> float:
    """The ratio of two colours' luminance, after WCAG 2."""
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(words: str) -> float:
    parts = (part / 255 for part in Color.parse(words).rgb)
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def test_ascii_draws_in_ascii_alone() -> None:
    app = app_at(settings=Settings(ascii=True))

    async def story(pilot: Pilot[int]) -> None:
        assert screen_text(app).isascii()

    drive(app, story)


def test_without_colour_all_is_grey(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        colours = {s.style.color for strip in app.screen._compositor.render_strips()
                   for s in strip if s.style and s.style.color}  # fmt: skip
        greys = [c for c in colours if len({*(c.triplet or (0, 0, 0))}) == 1]
        assert len(colours) == len(greys)
        assert "Coalition" in screen_text(app)

    drive(app, story)
