"""What is handed out: a clean wheel that carries rules and scenarios, and pins that hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from wargame.version import __version__

CHECKOUT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    done = subprocess.run(build, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def contents(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def folders(room: str) -> list[str]:
    """The names that a room of the checkout offers."""
    offered = (CHECKOUT / room).glob("[!._]*/")
    return sorted(path.name for path in offered if any(path.glob("*.*")))


def test_the_wheel_is_named_after_the_one_version(wheel: Path) -> None:
    assert wheel.name == f"wargame_engine-{__version__}-py3-none-any.whl"


def test_the_wheel_holds_the_package_and_nothing_beside_it(contents: list[str]) -> None:
    tops = {name.split("/")[0] for name in contents}
    assert tops == {"wargame", f"wargame_engine-{__version__}.dist-info"}


def test_the_wheel_holds_no_tests_caches_or_saved_games(contents: list[str]) -> None:
    unwanted = re.compile(r"(^|/)(tests?|__pycache__|saves)/|\.pyc$|\.wargame(\.|$)")
    assert [name for name in contents if unwanted.search(name)] == []


@pytest.mark.parametrize("room", ["rules", "scenarios"])
def test_the_wheel_carries_every_rule_module_and_scenario(room: str, contents: list[str]) -> None:
    start = f"wargame/shipped/{room}/"
    carried = {
        name.removeprefix(start).split("/")[0] for name in contents if name.startswith(start)
    }
    assert sorted(carried) == folders(room)


def test_the_wheel_carries_what_a_new_rule_module_is_made_of(contents: list[str]) -> None:
    room = "wargame/testing/template"
    carried = {name.removeprefix(f"{room}/") for name in contents if name.startswith(f"{room}/")}
    assert {path.name for path in (CHECKOUT / room).iterdir()} == carried
    assert {"RULES.md.txt", "__init__.py.txt", "example.toml.txt", "test_module.py.txt"} == carried


def test_the_wheel_holds_its_types_and_licence(contents: list[str]) -> None:
    assert "wargame/py.typed" in contents
    assert f"wargame_engine-{__version__}.dist-info/licenses/LICENSE" in contents


def test_an_installed_copy_finds_its_rule_modules(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, `wargame.rules.<name>` is the wheel's copy, not the checkout's."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    for name in folders("rules"):
        assert imported_from(tmp_path, name).is_relative_to(tmp_path / "wargame" / "shipped")


def test_a_checkout_finds_its_rule_modules() -> None:
    for name in folders("rules"):
        assert imported_from(CHECKOUT, name) == CHECKOUT / "rules" / name / "__init__.py"


def imported_from(root: Path, name: str) -> Path:
    """The file that a fresh interpreter runs for `wargame.rules.<name>` with `root` on its path."""
    look = f"import importlib as i; print(i.import_module('wargame.rules.{name}').__file__)"
    paths = [str(root), *(path for path in sys.path if path.endswith("site-packages"))]
    script = f"import sys; sys.path[:0] = {paths!r}; {look}"
    run = [sys.executable, "-I", "-B", "-c", script]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def test_the_command_is_wargame() -> None:
    assert PROJECT["scripts"] == {"wargame": "wargame.cli:main"}


def test_textual_is_pinned_exactly() -> None:
    assert "textual==8.2.8" in PROJECT["dependencies"]
    assert "textual==8.2.8" in PINS


def test_every_constraint_is_a_plain_pin() -> None:
    """No index address, no hash, no marker: the file works with any index and any installer."""
    pin = re.compile(r"[A-Za-z0-9_.-]+==[0-9][0-9.]*")
    assert [line for line in PINS if line and line[0] != "#" and not pin.fullmatch(line)] == []


def test_every_requirement_is_pinned() -> None:
    extras = PROJECT["optional-dependencies"].values()
    required = {named(line) for group in (PROJECT["dependencies"], *extras) for line in group}
    pinned = {named(line) for line in PINS if "==" in line}
    assert required - pinned == {named(PROJECT["name"])}


def named(requirement: str) -> str:
    """A requirement's package in the one spelling that installers compare."""
    name = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()
