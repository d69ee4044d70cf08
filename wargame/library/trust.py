"""Which foreign rule modules the user has allowed, each by the SHA-256 of all its files."""

from __future__ import annotations

import json
import os
import stat
from hashlib import sha256
from pathlib import Path

from wargame.library.places import allow_list, bad
from wargame.nearest import quoted
from wargame.plain import is_plain, plain

_LARGEST = 1024 * 1024
_LEFT_BEHIND = {"__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
"""Where running and checking a module leaves its notes; what could be imported there counts."""
_IMPORTED = {".py", ".so", ".pyd"}


class NotAllowed(Exception):
    """A foreign rule module is not allowed, or has changed since; `exit_code` is the command's."""

    exit_code = 5

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = tuple(reasons)

    def __str__(self) -> str:
        return " ".join(self.reasons)


def digest_of(folder: Path) -> str:
    """Return the SHA-256, in hex, of the names and bytes of all files under `folder`.

    It is the digest of the lines `<digest of the file>  <its path>`, sorted by path, as
    `sha256sum` prints them. Compiled files and the notes of tests and checkers do not count, and
    are never loaded from a user's folder.
    Links, pipes and names with invisible characters are refused with `BadContent`.
    """
    try:
        lines = [_line_of(path, folder) for path in _files_under(folder)]
    except OSError as failure:
        raise bad(folder, 0, f"cannot be read: {failure.strerror}.") from None
    return sha256(b"".join(lines)).hexdigest()


def _files_under(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if not _left_behind(path, folder)]
    for path in found:
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise bad(path, 0, "is a link, pipe or device; a module folder holds only files.")
        if not is_plain(path.name):
            raise bad(path, 0, "has invisible characters in its name; rename it.")
    return sorted(
        (path for path in found if path.is_file()),
        key=lambda path: path.relative_to(folder).as_posix(),
    )


def _left_behind(path: Path, folder: Path) -> bool:
    if path.suffix in _IMPORTED:
        return False
    return path.suffix == ".pyc" or not _LEFT_BEHIND.isdisjoint(path.relative_to(folder).parts)


def _line_of(path: Path, folder: Path) -> bytes:
    content = sha256(path.read_bytes()).hexdigest()
    return f"{content}  {path.relative_to(folder).as_posix()}\n".encode()


def allow(name: str) -> str:
    """Allow the user's rule module `name` as it is now; return its digest."""
    from wargame.library.modules import find_rules

    rules = find_rules(name)
    return digest_of(rules.path) if rules.shipped else allow_at(rules.path)


def allow_at(folder: Path) -> str:
    """Allow the foreign module in this folder as it is now, by its name; return its digest."""
    digest = digest_of(folder)
    _write({**_allowed(), folder.name: digest})
    return digest


def is_allowed(folder: Path) -> bool:
    """Whether the module in this foreign folder is allowed exactly as it is now."""
    return _allowed().get(folder.name) == digest_of(folder)


def demand_allowed(folder: Path) -> None:
    """Raise `NotAllowed` unless the module in this foreign folder is allowed as it is now."""
    if is_allowed(folder):
        return
    changed = folder.name in _allowed()
    why = "has changed since you allowed it" if changed else "is not allowed"
    raise NotAllowed(
        f"The rule module {quoted(folder.name)} {why}.",
        warning_of(folder),
        f"Read it first; then allow it with `wargame rules allow {plain(folder.name, 64)}`.",
    )


def warning_of(folder: Path) -> str:
    """Return what a person must know before allowing the module in `folder`."""
    return (
        f"It lies in {plain(str(folder))} (SHA-256 {digest_of(folder)}) and is not the project's "
        "own. A rule module is a program: once loaded it can do everything that you can do on this "
        "machine, such as reading, changing and sending your files."
    )


def _allowed() -> dict[str, str]:
    path = allow_list()
    try:
        with path.open("rb") as opened:
            _demand_own(os.fstat(opened.fileno()), path)
            content = opened.read(_LARGEST)
        listed = json.loads(content)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        raise bad(path, 0, "is not a readable allow-list; remove it and allow again.") from None
    if not isinstance(listed, dict):
        raise bad(path, 0, "is not an allow-list; remove it and allow again.")
    return {str(name): str(digest) for name, digest in listed.items()}


def _demand_own(found: os.stat_result, path: Path) -> None:
    if os.name == "posix" and found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise bad(path, 0, "can be written by others; make it yours alone (chmod 600).")


def _write(listed: dict[str, str]) -> None:
    path = allow_list()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="ascii") as opened:
            json.dump(dict(sorted(listed.items())), opened, indent=1)
            opened.flush()
            os.fsync(descriptor)
        os.replace(fresh, path)
    except OSError as failure:
        raise bad(path, 0, f"cannot be written: {failure.strerror}.") from None
