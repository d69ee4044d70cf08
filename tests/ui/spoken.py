"""Reads the screens' source: which texts reach a widget without having been said by text.py."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "wargame" / "ui"
MOUTH = UI / "text.py"
SHOWN_TYPES = ("Content", "Text", "Option", "VisualType", "Padding", "Table")
"""What a function that says something returns; a str is none of them."""
WIDGETS = ("Static", "Label", "Button", "Option", "Checkbox", "RadioButton", "Link", "Collapsible",
           "Caption", "Padding")  # fmt: skip
SHOWS = ("add_option", "add_options", "set_options", "add_row", "add_column", "add_columns")
QUOTES = ("placeholder", "tooltip")
"""Attributes that take a str alone: a constant, or `plain(...)`."""
TITLES = ("border_title", "border_subtitle", "sub_title")
RAW = ("from_markup", "assemble", "from_text", "from_ansi")
"""Ways to make a text that are not `said`."""


def unsaid(path: Path) -> list[str]:
    """Every place in a file where a widget gets a text that was not said, as `line: code`."""
    if path == MOUTH:
        return []
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bad = [node for scope in _scopes(tree) for node in _faults(scope)]
    return [f"{node.lineno}: {ast.unparse(node)[:70]}" for node in bad]


def _scopes(tree: ast.Module) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)] or [tree]


def _faults(scope: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    for node in ast.walk(scope):
        if isinstance(node, ast.Call):
            said = all(_fine(text, scope) for text in _texts_of(node))
            if not said or _name(node.func) in RAW:
                yield node
        elif isinstance(node, ast.Assign) and not all(_fine_at(t, node) for t in node.targets):
            yield node


def _texts_of(call: ast.Call) -> list[ast.expr]:
    """What of a call is shown."""
    name = _name(call.func)
    quoted = [
        word.value for word in call.keywords if word.arg in QUOTES and not _quoted(word.value)
    ]
    if name == "notify":
        return [*quoted, *(a for a in call.args[:1] if not _quoted(a))]
    if name in WIDGETS or (name == "update" and _on_a_widget(call)):
        return [*quoted, *call.args[:1]]
    return [*quoted, *(call.args if name in SHOWS else [])]


def _on_a_widget(call: ast.Call) -> bool:
    on = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(on, ast.Call) or (isinstance(on, ast.Name) and on.id == "self")


def _fine_at(target: ast.expr, node: ast.Assign) -> bool:
    name = target.attr if isinstance(target, ast.Attribute) else ""
    return name not in TITLES and (name not in QUOTES or _quoted(node.value))


def _quoted(value: ast.expr) -> bool:
    """A text that holds nothing from outside: a constant, a row of constants, `plain(...)`."""
    if isinstance(value, ast.Subscript):
        return isinstance(value.value, ast.Name) and value.value.id.isupper()
    return isinstance(value, ast.Constant) or (
        isinstance(value, ast.Call) and _name(value.func) == "plain"
    )


def _fine(value: ast.expr, scope: ast.AST) -> bool:
    """Whether an expression is something said."""
    match value:
        case ast.Call(func=func):
            return _name(func) in sayings() or _name(func) in WIDGETS
        case ast.IfExp(body=one, orelse=other):
            return _fine(one, scope) and _fine(other, scope)
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return all(_fine(part, scope) for part in parts)
        case ast.Starred(value=inner) | ast.Subscript(value=inner):
            return _fine(inner, scope)
        case ast.ListComp(elt=inner) | ast.GeneratorExp(elt=inner):
            return _fine(inner, scope)
        case ast.Name(id=name):
            given = _given(name, scope)
            return bool(given) and all(_fine(each, scope) for each in given)
    return False


def _given(name: str, scope: ast.AST) -> list[ast.expr]:
    """What a name is given in a function."""
    found: list[ast.expr] = []
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [node.value for each in targets if _name(each) == name]
    return found


@cache
def sayings() -> frozenset[str]:
    """The names of all functions of the screens that return what a widget may show."""
    found = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.returns is not None:
                kinds = {_name(each) for each in ast.walk(node.returns)}
                if kinds & set(SHOWN_TYPES) and "str" not in kinds:
                    found.add(node.name)
    return frozenset(found)


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
