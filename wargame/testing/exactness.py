"""What a rule module may not do: anything whose outcome another machine could see differently."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from wargame.testing.places import shown
from wargame.testing.reading import functions, imported, package_of, parsed, rules_in

_VOCABULARY = (
    "attrs",
    "__future__",
    "typing",
    "collections.abc",
    "enum",
    "functools",
    "itertools",
    "wargame.engine",
)
_NOT_CALLED = {
    *("hash", "id", "open", "print", "input", "float", "complex"),
    *("eval", "exec", "compile", "__import__", "vars", "globals"),
}
_DIVIDES = {"truediv", "itruediv", "__truediv__", "__rtruediv__", "__itruediv__"}
_SETS = {"set", "frozenset"}
# What takes a set's members without telling their order; with a key, equals would tell it.
_ORDERLESS = {"sorted", "len", "any", "all", "min", "max", "sum", "set", "frozenset", "bool"}
_ORDERED = {"list", "tuple", "iter", "enumerate", "zip", "map", "filter", "join", "next"}
_SET_ALGEBRA = (ast.BitOr, ast.BitAnd, ast.Sub, ast.BitXor)
_SET_METHODS = {"union", "intersection", "difference", "symmetric_difference"}


def foreign_imports(folder: Path, besides: tuple[str, ...] = ()) -> list[str]:
    """Imports beyond the engine's public vocabulary, some besides, and the module's own package."""
    return [
        at(path, line, f"a rule module may not import {name}")
        for path in rules_in(folder)
        for line, name in imported(parsed(path), package_of(folder, path))
        if not _allowed(name, f"wargame.rules.{folder.name}", (*_VOCABULARY, *besides))
    ]


def _allowed(name: str, own: str, vocabulary: tuple[str, ...]) -> bool:
    if any(part.startswith("_") and part != "__future__" for part in name.split(".")):
        return name.startswith(f"{own}.")
    return any(name == home or name.startswith(f"{home}.") for home in (*vocabulary, own))


def at(path: Path, line: int, what: str) -> str:
    """An offender as an editor can open it: file:line: what."""
    return f"{shown(str(path))}:{line}: {what}"


def floats(folder: Path) -> list[str]:
    return _found(folder, _is_float, "board numbers are integers; no float")


def true_divisions(folder: Path) -> list[str]:
    return _found(folder, _is_true_division, "divide with // and carry the remainder")


def calls_that_differ(folder: Path) -> list[str]:
    return _found(folder, _is_banned_call, "its outcome is the machine's, not the game's")


def _found(folder: Path, wrong: Callable[[ast.AST], bool], why: str) -> list[str]:
    return [
        at(path, getattr(node, "lineno", 0), f"{ast.unparse(node)}: {why}")
        for path in rules_in(folder)
        for node in ast.walk(parsed(path))
        if wrong(node)
    ]


def _is_float(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float | complex)


def _is_true_division(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp | ast.AugAssign):
        return isinstance(node.op, ast.Div) or _is_fraction(node)
    named = getattr(node, "attr", getattr(node, "name", ""))
    return isinstance(node, ast.Attribute | ast.alias) and named in _DIVIDES


def _is_fraction(node: ast.BinOp | ast.AugAssign) -> bool:
    """Whether a whole number is raised to a power below zero, as in `2**-1`."""
    power = node.right if isinstance(node, ast.BinOp) else node.value
    below = isinstance(power, ast.UnaryOp) and isinstance(power.op, ast.USub)
    return isinstance(node.op, ast.Pow) and below


def _is_banned_call(node: ast.AST) -> bool:
    """A call of what is not to be called, or one that is handed `float` to call it."""
    if not isinstance(node, ast.Call):
        return False
    handed = [] if _called(node) in ("isinstance", "issubclass") else node.args
    if isinstance(node.func, ast.Name) and node.func.id in _NOT_CALLED:
        return True
    return any(isinstance(each, ast.Name) and each.id == "float" for each in handed)


def ordered_sets(folder: Path) -> list[str]:
    """Places that walk through a set, whose order differs from run to run.

    A set is known by how it is written: a literal, a comprehension, `set(...)`, set algebra on
    one of these, or a name that the same function gave such a value.
    """
    return [
        at(path, node.lineno, f"{ast.unparse(node)}: walk through sorted(...) of it")
        for path in rules_in(folder)
        for scope in [parsed(path), *functions(parsed(path))]
        for node in _walked(scope)
        if _is_set(node, _names_of_sets(scope))
    ]


def _walked(scope: ast.AST) -> Iterator[ast.expr]:
    """The expressions whose order a piece of code lets out."""
    harmless = {
        id(argument)
        for node in ast.walk(scope)
        if isinstance(node, ast.Call) and _orderless(node)
        for argument in node.args
    }
    for node in _own(scope):
        if isinstance(node, ast.For):
            yield node.iter
        elif isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
            if id(node) not in harmless:
                yield from (generator.iter for generator in node.generators)
        elif isinstance(node, ast.Call):
            yield from _order_taken(node)
        elif isinstance(node, ast.Starred | ast.YieldFrom):
            yield node.value


def _orderless(call: ast.Call) -> bool:
    return _called(call) in _ORDERLESS and not _has_key(call)


def _has_key(call: ast.Call) -> bool:
    return any(keyword.arg == "key" for keyword in call.keywords)


def _order_taken(call: ast.Call) -> Iterator[ast.expr]:
    """What a call reads in order: its arguments, or the set that `pop` takes from."""
    name = _called(call)
    if name in _ORDERED or _has_key(call):
        yield from call.args
    if name == "pop" and isinstance(call.func, ast.Attribute) and not call.args:
        yield call.func.value


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module or function, without those of the functions inside it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child
            yield from _own(child)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _names_of_sets(scope: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in _own(scope):
        if isinstance(node, ast.Assign) and _is_set(node.value, names):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            names |= {node.target.id} if _is_set(node.value, names) else set()
    return names


def _is_set(node: ast.expr, names: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.BinOp) and isinstance(node.op, _SET_ALGEBRA):
        return _is_set(node.left, names) or _is_set(node.right, names)
    if isinstance(node, ast.Call):
        return _called(node) in _SETS or (
            _called(node) in _SET_METHODS and isinstance(node.func, ast.Attribute)
        )
    return isinstance(node, ast.Set | ast.SetComp)
