"""Rules, scenarios and saves are found by name; a foreign module runs only when it is allowed."""

import json
import os
import py_compile
import stat
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from wargame import library
from wargame.engine.errors import BadContent
from wargame.library import importing, places, trust

MODULE = """\
from wargame.engine.modules import RuleModule
MODULE = RuleModule(name={name!r}, title="A module", version="{step}")
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user with nothing yet; what a test imports is forgotten after it."""
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    before, finders = set(sys.modules), list(sys.meta_path)
    yield tmp_path / "home"
    sys.meta_path[:] = finders
    for name in set(sys.modules) - before:
        if name.startswith("wargame.rules."):
            del sys.modules[name]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, with empty folders for rules and scenarios."""
    root = tmp_path / "checkout"
    for kind in ("rules", "scenarios"):
        (root / kind).mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", root / "wargame")
    monkeypatch.setattr("wargame.rules.__path__", [str(root / "rules")])
    return root


def rules_in(folder: Path, name: str, text: str | None = None, step: int = 1) -> Path:
    path = folder / "rules" / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "__init__.py").write_text(text or MODULE.format(name=name, step=step))
    return path


def scenario_in(folder: Path, name: str) -> Path:
    path = folder / "scenarios" / name / "scenario.toml"
    path.parent.mkdir(parents=True)
    path.write_text('title = "x"\n')
    return path


def refused(name: str) -> str:
    with pytest.raises(BadContent) as refusal:
        library.load_module(name)
    return str(refusal.value)


def test_a_folder_dropped_beside_the_others_is_listed_and_loaded(checkout: Path) -> None:
    path = rules_in(checkout, "dropped_in")
    assert ["dropped_in"] == list(library.rule_folders())
    assert library.RuleFolder("dropped_in", path, True) == library.rule_folders()["dropped_in"]
    assert "dropped_in" == library.load_module("dropped_in").name


def test_what_is_not_a_module_is_not_listed(checkout: Path) -> None:
    for name in ("Upper", "with-dash", "class", "9th", "__pycache__"):
        rules_in(checkout, name)
    (checkout / "rules" / "empty").mkdir()
    (checkout / "rules" / "file.py").write_text("")
    assert {} == library.rule_folders()


def test_an_unknown_module_is_told_with_the_nearest(checkout: Path) -> None:
    rules_in(checkout, "deployment")
    assert "unknown rule module 'deploiment'; did you mean 'deployment'?" in refused("deploiment")


def test_a_foreign_module_is_not_run_before_it_is_allowed(home: Path, tmp_path: Path) -> None:
    witness = tmp_path / "ran"
    path = rules_in(home, "foreign_a", f"open({str(witness)!r}, 'w').close()")
    assert not library.rule_folders()["foreign_a"].shipped
    with pytest.raises(library.NotAllowed) as refusal:
        library.load_module("foreign_a")
    assert not witness.exists()
    told = str(refusal.value)
    assert 5 == refusal.value.exit_code
    assert str(path) in told
    assert library.digest_of(path) in told
    assert "everything that you can do on this machine" in told
    assert "wargame rules allow foreign_a" in told


def test_an_allowed_module_runs_until_it_changes(home: Path) -> None:
    path = rules_in(home, "foreign_b")
    assert library.allow("foreign_b") == library.digest_of(path)
    assert library.is_allowed(path)
    assert "1" == library.load_module("foreign_b").version
    (path / "more.py").write_text("")
    with pytest.raises(library.NotAllowed, match="has changed since you allowed it"):
        library.load_module("foreign_b")


def test_a_foreign_module_may_have_parts(home: Path) -> None:
    path = rules_in(home, "foreign_c", "from .inner.part import MODULE\n")
    (path / "inner").mkdir()
    (path / "inner" / "__init__.py").write_text("")
    (path / "inner" / "part.py").write_text(MODULE.format(name="foreign_c", step=7))
    library.allow("foreign_c")
    assert "7" == library.load_module("foreign_c").version


def test_compiled_files_of_a_foreign_module_are_never_loaded(home: Path, tmp_path: Path) -> None:
    """They do not count in the digest, so nobody has read them."""
    witness, evil = tmp_path / "ran", tmp_path / "evil.py"
    evil.write_text(f"open({str(witness)!r}, 'w').close()\nMODULE = 1\n")
    path = rules_in(home, "foreign_d", "from .part import MODULE\n")
    library.allow("foreign_d")
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(evil), str(path / "part.pyc"), invalidation_mode=unchecked)
    cached = cache_from_source(str(path / "__init__.py"))
    py_compile.compile(str(evil), cached, invalidation_mode=unchecked)
    assert library.is_allowed(path)
    assert "there is no source of wargame.rules.foreign_d.part" in refused("foreign_d")
    assert not witness.exists()


def test_the_allow_list_is_the_users_alone(home: Path) -> None:
    rules_in(home, "foreign_e")
    library.allow("foreign_e")
    path = home / "config" / "allowed.json"
    assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o666)
    with pytest.raises(BadContent, match="can be written by others"):
        library.load_module("foreign_e")


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000, "\0"])
def test_a_damaged_allow_list_allows_nothing(home: Path, content: str) -> None:
    rules_in(home, "foreign_f")
    library.allow("foreign_f")
    (home / "config" / "allowed.json").write_text(content)
    assert "remove it" in refused("foreign_f")


def test_the_projects_own_module_cannot_be_replaced(home: Path, checkout: Path) -> None:
    rules_in(home, "both", step=2)
    rules_in(checkout, "both", step=1)
    assert "1" == library.load_module("both").version
    library.allow("both")
    assert not (home / "config").exists()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("x = 1\ny = (\n", 2, "this is not Python"),
        ("x = 1\n\n1 / 0\n", 3, "ZeroDivisionError: division by zero"),
        ("import no_such_thing_at_all\n", 1, "No module named 'no_such_thing_at_all'"),
        ("x = 1\nraise SystemExit\n", 2, "ends the program"),
        ("def f(): return f()\nf()\n", 1, "RecursionError"),
        ("raise ValueError('\\x1b[2J')\n", 1, "ValueError: ␛[2J"),
        ("x = 1\n", 1, "holds no MODULE"),
        (MODULE.replace("title", "titel").format(name="x", step=1), 2, "argument 'titel'"),
        ("MODULE = 3\n", 1, "write `MODULE = RuleModule(name="),
        (MODULE.format(name="other", step=1), 1, "calls itself 'other'"),
        ("x = 1\nfrom . import broken\n", 2, "cannot import name 'broken'"),
    ],
)
def test_a_module_that_does_not_load_is_told_with_its_line(
    checkout: Path, text: str, line: int, words: str
) -> None:
    path = rules_in(checkout, "faulty", text)
    told = refused("faulty")
    assert told.startswith(f"{path / '__init__.py'}:{line}: ")
    assert words in told


def test_no_module_takes_the_engines_own_name(checkout: Path) -> None:
    path = rules_in(checkout, "engine", MODULE.format(name="engine", step=1))
    told = refused("engine")
    assert told.startswith(f"{path}:")
    assert told.endswith("'engine' is the engine's own name; rename the folder.")


def test_an_import_that_does_not_end_is_stopped(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PATIENCE", 0.1)
    rules_in(checkout, "endless", "while True:\n    try: x = 1\n    except Exception: pass\n")
    assert "does not finish loading" in refused("endless")


def test_a_mended_module_loads(checkout: Path) -> None:
    path = rules_in(checkout, "mended", "from . import part\n1 / 0\n")
    (path / "part.py").write_text("")
    refused("mended")
    assert not [name for name in sys.modules if name.startswith("wargame.rules.mended")]
    rules_in(checkout, "mended", MODULE.format(name="mended", step=3))
    assert "3" == library.load_module("mended").version


def test_links_and_pipes_in_a_module_are_refused(tmp_path: Path) -> None:
    for number, make in enumerate((lambda p: p.symlink_to("/dev/zero"), os.mkfifo)):
        folder = tmp_path / str(number)
        folder.mkdir()
        make(folder / "x")
        with pytest.raises(BadContent, match="is a link, pipe or device"):
            trust.digest_of(folder)


def test_scenarios_are_found_by_name_folder_and_file(home: Path, checkout: Path) -> None:
    own, users = scenario_in(checkout, "practice"), scenario_in(home, "mine")
    scenario_in(home, "practice")
    scenario_in(home, "Bad Name")
    assert {"mine": users, "practice": own} == library.scenarios()
    assert own == library.find_scenario("practice")
    assert users == library.find_scenario(str(users.parent))
    assert users == library.find_scenario(str(users))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("practise", "unknown scenario 'practise'; did you mean 'practice'?"),
        ("../../etc/passwd", "unknown scenario"),
        ("x" * 5_000, "unknown scenario"),
        ("a\0b", "unknown scenario 'a␀b'"),
        ("", "this folder holds no scenario.toml"),
        ("/", "this folder holds no scenario.toml"),
    ],
)
def test_an_unknown_scenario_is_told(checkout: Path, name: str, words: str) -> None:
    scenario_in(checkout, "practice")
    with pytest.raises(BadContent) as refusal:
        library.find_scenario(name)
    assert words in str(refusal.value)


def test_new_games_land_in_the_users_folder_and_replace_none(home: Path) -> None:
    first = library.save_path("practice")
    assert home / "saves" / "practice.wargame" == first
    first.write_text("")
    assert home / "saves" / "practice-2.wargame" == library.save_path("practice")
    assert 0o700 == stat.S_IMODE(first.parent.stat().st_mode)
    with pytest.raises(BadContent, match="cannot be called"):
        library.save_path("../x")


def test_without_the_variable_the_folders_are_the_systems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("WARGAME_HOME")
    assert "wargame" in library.user_folder("saves").parts
    assert "wargame" in places.allow_list().parts


def test_finding_rules_and_scenarios_imports_no_rule_module() -> None:
    program = (
        "import sys, json; from wargame import library; library.rule_folders();"
        "library.scenarios(); print(json.dumps(sorted(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = json.loads(ran.stdout)
    assert [] == [name for name in loaded if name.startswith(("wargame.rules", "textual", "rich"))]
