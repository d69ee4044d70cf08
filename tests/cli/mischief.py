"""Rule modules that do what they may not: the sound one with a few words changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from tests.cli.told import CHECKOUT, EVIL
from wargame.library import allow

SOUND = CHECKOUT / "tests" / "planted" / "sound"
TOP = "from __future__ import annotations\n"
LOOK = '    yield TrackSet("alarm", by=1, why="sound 1: a look")\n'
MENU = '    return (area.name for area in state.areas.values() if area.kind == "land")\n'
LAST = "    adjudicate=adjudicate,\n"
MADE = "MODULE = RuleModule(\n"
ESCAPE = ascii(EVIL)


@frozen
class Mischief:
    """A change of one file of the sound module, and what is to be said of it."""

    code: str
    """The finding's code; empty where nothing is to be found."""
    says: str
    old: str
    new: str
    file: str = "__init__.py"


def at_import(code: str, says: str, line: str) -> Mischief:
    """The module does this as it is imported."""
    return Mischief(code, says, TOP, f"{TOP}\n{line}\n")


def in_hook(code: str, says: str, line: str) -> Mischief:
    """The module does this as an order is carried out."""
    return Mischief(code, says, LOOK, f"    {line}\n{LOOK}")


def in_menu(code: str, says: str, line: str) -> Mischief:
    """The module does this as a seat is asked what it may order."""
    return Mischief(code, says, MENU, f"    {line}\n")


def hook(name: str, gives: str, code: str = "nonsense", says: str = "") -> Mischief:
    """A hook that gives this."""
    says = says or f"`{name.rpartition(' ')[2]}` ("
    return Mischief(code, says, LAST, f"{LAST}    {name}=lambda *given: {gives},\n")


def said(name: str, value: str, code: str, says: str) -> Mischief:
    """What the module says of itself is this."""
    imports = "from wargame.engine.modules import Doctrine, Odds\n\n"
    return Mischief(code, says, MADE, f"{imports}{MADE}    {name}={value},\n")


FOREVER = "while True: pass"
ENDED = "ended the check with "
ODD = "of MODULE has 7; it takes"

MISCHIEF: Mapping[str, Mischief] = {
    "raises": at_import("import-error", "ValueError: no", "raise ValueError('no')"),
    "raises_evil": at_import("import-error", "ValueError: ", f"raise ValueError({ESCAPE})"),
    "loops_at_import": at_import("import-error", "does not finish loading", FOREVER),
    "is_no_python": at_import("import-error", "this is not Python", "def ("),
    "leaves": at_import("import-error", "ends the program", "__import__('sys').exit(3)"),
    "quits": at_import("crash", "exit code 0", "__import__('os')._exit(0)"),
    "escapes": at_import("crash", f"{ENDED}KeyboardInterrupt", "raise KeyboardInterrupt"),
    "is_base": at_import("crash", f"{ENDED}BaseException: no", "raise BaseException('no')"),
    "digs": at_import("import-error", "RecursionError", "def f(): f()\nf()"),
    "fills": at_import("import-error", "MemoryError", "[bytearray(2**28) for _ in range(99)]"),
    "prints": at_import("prints", "writes to the terminal", f"print({ESCAPE})"),
    "reads": at_import("impure", "open", "open('/etc/hostname').read()"),
    "holds_nothing": Mischief("import-error", "holds no MODULE", "MODULE = ", "OTHER = "),
    "holds_another": Mischief(
        "import-error", "holds no MODULE", "MODULE = RuleModule", "MODULE = dict"
    ),
    "is_called_evil": Mischief("import-error", "calls itself", 'name="', f'name={ESCAPE} "'),
    "loops": in_hook("hangs", "was still running", FOREVER),
    "loops_in_menu": in_menu("hangs", "was still running", FOREVER),
    "prints_in_play": in_hook("prints", "writes to the terminal", f"print({ESCAPE})"),
    "reads_in_play": in_hook("impure", "open", "open('/etc/hostname').read()"),
    "leaves_in_play": in_hook("crash", "raised SystemExit: 3", "__import__('sys').exit(3)"),
    "quits_in_play": in_hook("crash", "exit code 0", "__import__('os')._exit(0)"),
    "escapes_in_play": in_hook("crash", f"{ENDED}KeyboardInterrupt", "raise KeyboardInterrupt"),
    "is_base_in_play": in_hook("crash", f"{ENDED}BaseException: no", "raise BaseException('no')"),
    "raises_evil_in_play": in_hook("crash", "raised ValueError: ", f"raise ValueError({ESCAPE})"),
    "fills_in_play": in_hook("crash", "MemoryError", "bytearray(2**34)"),
    "digs_in_play": in_hook("crash", "RecursionError", "list(adjudicate(state, order, dice))"),
    "offers_nothing": in_menu("crash", "After `dry_land` (", "return None"),
    "offers_numbers": in_menu("offered-but-refused", "which is no text", "return iter((1, 2))"),
    "offers_evil": in_menu("", "", f"return iter(({ESCAPE},))"),
    "gives_setup": hook("setup", "None"),
    "gives_upkeep": hook("upkeep", "7"),
    "gives_settle": Mischief(
        "nonsense",
        "`settle` (",
        "MODULE = RuleModule(\n",
        "def settle(*given: object) -> str:\n    return 'words'\n\n\nScout.competes = True\n"
        "MODULE = RuleModule(\n    settle=settle,\n",
    ),
    "gives_respond": hook("reacts_to=(TrackSet,), respond", "[None]"),
    "gives_objections": hook("objections", "[3]"),
    "gives_panels": hook("panels", "[{}]"),
    "gives_evil": hook("objections", f"({ESCAPE},)", "", ""),
    "has_odd_doctrine": said(
        "doctrine", "(Doctrine('d', Scout, lambda *given: 7),)", "crash", "`<lambda>` ("
    ),
    "has_odd_odds": said(
        "odds", f"(Odds('o', lambda n: {ESCAPE}, {{'n': (1,)}}),)", "odds-broken", "at n 1;"
    ),
    "has_odd_orders": Mischief("import-error", ODD, "orders=(Scout,)", "orders=(7,)"),
    "has_odd_uses": Mischief("import-error", ODD, 'uses=(Uses("alarm"),)', "uses=(7,)"),
    "has_odd_rows": said("rows", "{'a': 7}", "import-error", "`rows` of MODULE has {'a': 7}"),
    "has_odd_hook": Mischief("import-error", ODD, "adjudicate=adjudicate", "adjudicate=7"),
    "has_odd_title": Mischief("", "", 'title="Sound"', f"title={ESCAPE}"),
    "broken_example": Mischief(
        "import-error", "example.toml:3", 'name = "', "name = ", "example.toml"
    ),
    "binary_rules": Mischief(
        "paragraph-unspoken", "RULES.md:1: this is no text", "# Sound", "\udcff\udcfe", "RULES.md"
    ),
    "no_example": Mischief("import-error", "example.toml", "", "", "example.toml"),
    "no_rules": Mischief("paragraph-unspoken", "RULES.md", "", "", "RULES.md"),
}


def lay(home: Path, name: str) -> None:
    """Put a module into the user's folder of rules; allowed, as it is."""
    folder, mischief = home / "rules" / name, MISCHIEF[name]
    shutil.copytree(SOUND, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in folder.iterdir():
        text = file.read_text().replace("sound", name)
        if file.name == mischief.file:
            old, new = (part.replace("sound", name) for part in (mischief.old, mischief.new))
            assert old in text, name
            text = text.replace(old, new, 1) if old else ""
        if text:
            file.write_text(text, errors="surrogateescape")
        else:
            file.unlink()
    allow(name)
