"""The user's settings: a TOML file in the config folder; a fault in it is told, never fatal."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from attrs import define, evolve, field

FILE = "settings.toml"
MOST_BYTES = 100_000
LOCK_MINUTES = 5


@define
class Settings:
    """How the screens look and behave for this user."""

    theme: str = "wg-dark"
    ascii: bool = False
    lock_minutes: int = LOCK_MINUTES
    """After so many minutes without a key the screen is covered; 0: never."""
    keys: dict[str, str] = field(factory=dict)
    """Other keys by the id of what they do."""
    faults: list[str] = field(factory=list)
    """What could not be read, in sentences."""


def settings_file() -> Path:
    """Where the settings are kept; the file need not exist."""
    home = os.environ.get("WARGAME_HOME")
    if home:
        return Path(home) / "config" / FILE
    from platformdirs import user_config_path

    return user_config_path("wargame", appauthor=False) / FILE


def read_settings(path: Path | None = None, theme: str = "", ascii: bool = False) -> Settings:
    """The settings in the user's file; what the command line says goes before it."""
    found = _from_file(path or settings_file())
    return evolve(found, theme=theme or found.theme, ascii=ascii or found.ascii)


def _from_file(path: Path) -> Settings:
    import tomllib

    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES).decode()
        return _taken(tomllib.loads(text), path)
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return Settings(faults=[f"{path}: not a TOML file that can be read; nothing is taken."])


def _taken(table: Mapping[str, object], path: Path) -> Settings:
    found = Settings()
    for name, value in table.items():
        if name == "keys" and isinstance(value, dict):
            found.keys = {key: one for key, one in value.items() if isinstance(one, str)}
            wrong = [key for key in value if key not in found.keys]
            found.faults += [f"{path}: the key of '{key}' is not a text." for key in wrong]
        elif name == "theme" and isinstance(value, str):
            found.theme = value
        elif name == "ascii" and isinstance(value, bool):
            found.ascii = value
        elif name == "lock_minutes" and type(value) is int and 0 <= value <= 10_000:
            found.lock_minutes = value
        else:
            found.faults.append(f"{path}: '{name}' is no setting, or its value does not fit.")
    return found
