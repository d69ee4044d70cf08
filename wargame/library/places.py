"""The folders: the project's own rules and scenarios, and the user's."""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path

from wargame.engine.errors import BadContent, Complaint
from wargame.nearest import quoted
from wargame.plain import plain

HOME = "WARGAME_HOME"
NAME = re.compile(r"[a-z0-9_-]{1,64}")

_PACKAGE = Path(__file__).resolve().parent.parent


def bad(path: object, line: int, sentence: str) -> BadContent:
    """Return a `BadContent` with one complaint; line 0 stands for the file as a whole."""
    return BadContent((Complaint(plain(str(path)), line, plain(sentence, 1_000)),))


def shipped_folder(kind: str) -> Path:
    """Return the project's own `rules` or `scenarios`: inside a wheel, or beside the package."""
    inside = _PACKAGE / "shipped" / kind
    return inside if inside.is_dir() else _PACKAGE.parent / kind


def user_folder(kind: str) -> Path:
    """Return the user's `rules`, `scenarios` or `saves`; it may not exist yet.

    It lies under the folder that WARGAME_HOME names, else in the user's data folder.
    """
    home = os.environ.get(HOME)
    if home:
        return Path(home) / kind
    from platformdirs import user_data_path

    return user_data_path("wargame", appauthor=False) / kind


def allow_list() -> Path:
    """Return the file that holds which foreign modules the user allows; outside the games."""
    home = os.environ.get(HOME)
    if home:
        return Path(home) / "config" / "allowed.json"
    from platformdirs import user_config_path

    return user_config_path("wargame", appauthor=False) / "allowed.json"


def folders_in(folder: Path) -> list[Path]:
    """Return the folders inside `folder` by name; none if it cannot be read."""
    try:
        return sorted(inner for inner in folder.iterdir() if os.path.isdir(inner))
    except OSError:
        return []


def save_path(name: str) -> Path:
    """Return where a new game called `name` lands: a file that does not exist yet.

    Makes the user's saves folder, for the user alone. Raises OSError if that cannot be done.
    """
    if not NAME.fullmatch(name):
        raise bad("saves", 0, f"a game cannot be called {quoted(name)}; use a-z, 0-9, - and _.")
    folder = user_folder("saves")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = (
        f"{name}.wargame" if number == 1 else f"{name}-{number}.wargame" for number in count(1)
    )
    return next(path for path in map(folder.joinpath, names) if not path.exists())
