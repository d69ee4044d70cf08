"""The pytest plugin: a named test for each promise, and no cost where it is not used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.testing.checked import HOME
from wargame.testing.checks import CHECKS

CHECKOUT = Path(__file__).resolve().parents[2]
PYTEST = (
    sys.executable, "-m", "pytest", "-W", "error", "-p", "wargame.testing.plugin",
    "-p", "no:cacheprovider", "--wargame-decisions", "60",
)  # fmt: skip


def run(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    (folder / "test_nothing.py").write_text("def test_nothing() -> None:\n    pass\n")
    return subprocess.run(
        [*PYTEST, "--rootdir", str(folder), *map(str, words), str(folder / "test_nothing.py")],
        cwd=CHECKOUT, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip


def test_each_promise_is_a_test_with_its_own_name(tmp_path: Path) -> None:
    """The broken promise fails with its sentence and the command that shows it."""
    told = run(tmp_path, "--wargame-module", HOME / "falls_over", "-v")
    assert 1 == told.returncode
    assert "wargame::falls_over::crash FAILED" in told.stdout
    assert "wargame::falls_over::dead-end PASSED" in told.stdout
    assert "No hook raises, whatever is played." in told.stdout
    assert "(tests/planted/falls_over/__init__.py:28) raised KeyError" in told.stdout
    assert f"wargame rules check {HOME / 'falls_over'}" in told.stdout
    assert f"1 failed, {len(CHECKS)} passed" in told.stdout


def test_modules_can_stand_in_the_ini_file_and_be_picked_with_k(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text(f"[pytest]\nwargame_modules = {HOME / 'falls_over'}\n")
    told = run(tmp_path, "-c", tmp_path / "pytest.ini", "-k", "dead-end or crash")
    assert 1 == told.returncode
    assert f"1 failed, 2 passed, {len(CHECKS) - 2} deselected" in told.stdout


def test_a_run_that_checks_no_module_imports_none_of_the_kit(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "import sys\n\n\ndef pytest_unconfigure() -> None:\n"
        "    print(sorted(m for m in sys.modules if m.startswith('wargame.')))\n"
    )
    told = run(tmp_path)
    assert 0 == told.returncode
    assert "['wargame.testing', 'wargame.testing.plugin']" in told.stdout
