"""The pytest plugin: `--wargame-module NAME` gives one named test for each check of a module."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from wargame.testing.finding import Finding

DECISIONS = 2000


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options and the setting of the ini file."""
    group = parser.getgroup("wargame", "rule modules of wargame")
    group.addoption(
        "--wargame-module", action="append", default=[], metavar="NAME",
        help="check this rule module: its name, or its folder; may be repeated",
    )  # fmt: skip
    group.addoption(
        "--wargame-decisions", type=int, default=DECISIONS, metavar="N",
        help=f"orders given or refused for each module ({DECISIONS})",
    )  # fmt: skip
    group.addoption(
        "--wargame-seed", type=int, default=0, metavar="N", help="the first game's seed (0)"
    )
    group.addoption(
        "--wargame-out", default="", metavar="FOLDER", help="keep failing games here as saves"
    )
    parser.addini("wargame_modules", "rule modules to be checked in every run", "linelist")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Add the tests of the modules that were asked for."""
    names = dict.fromkeys((*config.getoption("wargame_module"), *config.getini("wargame_modules")))
    if not names:
        return
    from wargame.testing.checks import CHECKS

    for name in names:
        module = Checked(name, config)
        for check in CHECKS:
            items.append(Holds.of(session, module, check.code, check.promise))


class Checked:
    """A module that is played once, when the first of its tests runs."""

    def __init__(self, name: str, config: pytest.Config) -> None:
        self.name = name
        self.config = config
        self.findings: list[Finding] | None = None

    def found(self, code: str) -> list[Finding]:
        """What was found of one code."""
        if self.findings is None:
            self.findings = self._played()
        return [finding for finding in self.findings if finding.code == code]

    def _played(self) -> list[Finding]:
        from wargame.testing.run import check_module

        option = self.config.getoption
        out = option("wargame_out")
        return check_module(
            Path(self.name) if Path(self.name).is_dir() else self.name,
            decisions=option("wargame_decisions"),
            seed=option("wargame_seed"),
            out=Path(out) if out else None,
        )


class Broken(Exception):
    """A promise that the module does not keep."""


class Holds(pytest.Item):
    """One promise of one module."""

    module: Checked
    promise: str

    @classmethod
    def of(cls, session: pytest.Session, module: Checked, code: str, promise: str) -> Holds:
        """The test of one check."""
        nodeid = f"wargame::{Path(module.name).name}::{code}"
        made: Holds = cls.from_parent(session, name=code, nodeid=nodeid)
        made.module, made.promise = module, promise
        return made

    def runtest(self) -> None:
        """Fails with what was found."""
        found = self.module.found(self.name)
        if found:
            raise Broken(found)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        """The promise, and each finding with the command that shows it."""
        if not isinstance(excinfo.value, Broken):
            return str(excinfo.getrepr(style="short"))
        lines = [self.promise]
        for finding in excinfo.value.args[0]:
            lines.append(f"{finding.code}: {finding.message}")
            if finding.step >= 0:
                lines.append(f"  {finding.scenario}, seed {finding.seed}, move {finding.step}")
            lines.append(f"  {finding.replay}" if finding.replay else "")
        return "\n".join(line for line in lines if line)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the test stands, in words."""
        return self.path, None, self.nodeid
