"""The page of the checks: a section for each code, with its promise and what is really said."""

from __future__ import annotations

import os
import re

import pytest

from tests.planted import PLANTED
from tests.testing.checked import findings
from tests.testing.tutorial import CHECKOUT
from wargame.cli.parser import parser
from wargame.testing.checks import CHECKS, Check

PAGE = (CHECKOUT / "docs" / "testing-rules.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
NIGHTLY = "WARGAME_NIGHTLY" in os.environ
SLOW = {"hangs", "endless", "unit-lost"}
"""These take seconds to be seen, as do checks of whole games: the nightly run looks at them."""
LOOKED_AT = [
    check.code
    for check in CHECKS
    if NIGHTLY or (check.sort in ("static", "step") and check.code not in SLOW)
]


def test_each_code_has_its_section_and_each_section_its_code_in_order() -> None:
    assert [check.code for check in CHECKS] == list(SECTIONS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_section_says_promise_finding_mistake_and_remedy(check: Check) -> None:
    promise, words = check.promise, " ".join(SECTIONS[check.code].split())
    assert [promise, "```text", "*Usual mistake:*", "*To mend it:*"] == re.findall(
        rf"^{re.escape(promise)}|```text|\*Usual mistake:\*|\*To mend it:\*", words
    )


@pytest.mark.parametrize("code", LOOKED_AT)
def test_what_a_section_shows_is_what_a_planted_module_hears(code: str) -> None:
    shown = SECTIONS[code].split("```text\n")[1].split("\n```")[0]
    wanted = re.compile(".*".join(map(re.escape, shown.split("…"))), re.DOTALL)
    folders = [folder for folder, planted in PLANTED if planted == code]
    heard = [finding.message for folder in folders for finding in findings(folder)]
    assert any(wanted.fullmatch(message) for message in heard), heard


def test_every_option_of_rules_check_is_told() -> None:
    told = set(re.findall(r"^\| `(--[a-z]+)", PAGE, re.MULTILINE))
    usage = parser().parse_args(["rules", "check", "talks"])
    taken = {f"--{name}" for name in vars(usage)} - {"--names", "--run", "--does", "--all"}
    assert taken == told
