"""Who may enter whom: imports between the rooms of `wargame` point one way."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.reading import at, dotted, imports, sources
from wargame.testing.reading import parsed

# Lowest first; a room may enter its own floor and those below. A new room is given its floor here.
FLOORS = (
    {"plain", "nearest", "version"},
    {"engine"},
    {"rules", "library", "scenario"},
    {"record"},
    {"bots"},
    {"exercise", "lab", "report", "net", "testing", "adapters", "render"},
    {"cli", "ui", "__main__"},
)
_FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

_OUTSIDE_WORLD = {
    *("fcntl", "glob", "io", "mmap", "os", "pathlib", "shutil", "tempfile"),
    *("asyncio", "concurrent", "multiprocessing", "select", "signal", "subprocess", "threading"),
    *("http", "logging", "socket", "ssl", "urllib"),
    *("ctypes", "random", "secrets", "time", "uuid"),
}
_OPEN_DOORS = {"open", "print", "input", "exec", "eval"}
_CLOCKS = {"now", "utcnow", "today"}


def _room(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "wargame" and len(parts) > 1 else None


def _entries(root: Path) -> Iterator[tuple[Path, int, str, str]]:
    """Each import that crosses from one room of `wargame` into another."""
    for path in sources(root, "wargame"):
        source = _room(dotted(root, path))
        for line, name in imports(root, path):
            target = _room(name)
            if (
                source
                and target
                and source != target
                and (target in _FLOOR or _is_room(root, target))
            ):
                yield path, line, source, target


def _is_room(root: Path, name: str) -> bool:
    return (root / "wargame" / name).is_dir() or (root / "wargame" / f"{name}.py").is_file()


def rooms_without_a_floor(root: Path) -> list[str]:
    rooms = {_room(dotted(root, path)) or "" for path in sources(root, "wargame")} - {""}
    return [
        f"wargame/{room}: give it a floor in tests/house/rooms.py"
        for room in sorted(rooms - _FLOOR.keys())
    ]


def imports_that_climb(root: Path) -> list[str]:
    return [
        at(root, path, line, f"{source} may not import {target}")
        for path, line, source, target in _entries(root)
        if _FLOOR.get(target, 0) > _FLOOR.get(source, len(FLOORS))
    ]


def rooms_that_enter_each_other(root: Path) -> list[str]:
    doors = {(source, target): (path, line) for path, line, source, target in _entries(root)}
    return [
        at(root, *doors[a, b], f"{a} imports {b}, and {b} imports {a}")
        for a, b in sorted(doors)
        if (b, a) in doors
    ]


def textual_outside_ui(root: Path) -> list[str]:
    return [
        at(root, path, line, f"only wargame/ui may import {name}")
        for path in sources(root, "wargame", "rules")
        for line, name in imports(root, path)
        if name.split(".")[0] == "textual" and _room(dotted(root, path)) != "ui"
    ]


def rule_modules_named(root: Path) -> list[str]:
    """Places in `wargame` that import one rule module, or spell its import name."""
    names = {path.name for path in (root / "rules").glob("*/")}
    spelt = {f"{home}.{name}" for home in ("wargame.rules", "rules") for name in names}
    return [
        at(root, path, line, f"names the rule module {name}")
        for path in sources(root, "wargame")
        for line, name in [*imports(root, path), *_spelt(path)]
        if any(name == one or name.startswith(f"{one}.") for one in spelt)
    ]


def _spelt(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def engine_imports(root: Path) -> list[str]:
    """What the engine imports beside attrs, the pure standard library and the lowest floor."""
    return [
        at(root, path, line, f"the engine may not import {name}")
        for path in sources(root, "wargame/engine")
        for line, name in imports(root, path)
        if not _pure(name)
    ]


def _pure(name: str) -> bool:
    top, room = name.split(".")[0], _room(name)
    if top == "wargame":
        return room == "engine" or room in FLOORS[0]
    return top in {"attrs", "attr"} or (
        top in sys.stdlib_module_names and top not in _OUTSIDE_WORLD
    )


def engine_reaches_out(root: Path) -> list[str]:
    """Calls in the engine that open a file, speak to a screen or read a clock."""
    return [
        at(root, path, node.lineno, f"the engine may not call {ast.unparse(node.func)}()")
        for path in sources(root, "wargame/engine")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and _reaches_out(node.func)
    ]


def _reaches_out(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr in _CLOCKS
    return isinstance(called, ast.Name) and called.id in _OPEN_DOORS
