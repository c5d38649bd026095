"""What a function of the program can do, read from its bytecode without running it."""

from __future__ import annotations

import dis
import json
from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

import pulumi

# Operations that put values together and take none apart: a token comes out whole, or visibly cut.
_HARMLESS: Final = frozenset(
    {
        "RESUME",
        "NOP",
        "CACHE",
        "EXTENDED_ARG",
        "COPY_FREE_VARS",
        "MAKE_CELL",
        "PUSH_NULL",
        "PRECALL",
        "KW_NAMES",
        "COPY",
        "SWAP",
        "POP_TOP",
        "ROT_TWO",
        "DUP_TOP",
        "LOAD_FAST",
        "LOAD_FAST_CHECK",
        "LOAD_FAST_BORROW",
        "LOAD_FAST_LOAD_FAST",
        "LOAD_FAST_BORROW_LOAD_FAST_BORROW",
        "LOAD_CONST",
        "LOAD_SMALL_INT",
        "LOAD_DEREF",
        "LOAD_CLASSDEREF",
        "LOAD_GLOBAL",
        "LOAD_ATTR",
        "LOAD_METHOD",
        "STORE_FAST",
        "STORE_FAST_LOAD_FAST",
        "STORE_FAST_STORE_FAST",
        "CALL",
        "CALL_KW",
        "CALL_FUNCTION",
        "CALL_FUNCTION_KW",
        "CALL_METHOD",
        "BUILD_LIST",
        "BUILD_TUPLE",
        "BUILD_MAP",
        "BUILD_STRING",
        "BUILD_CONST_KEY_MAP",
        "LIST_EXTEND",
        "LIST_TO_TUPLE",
        "DICT_UPDATE",
        "DICT_MERGE",
        "FORMAT_VALUE",
        "FORMAT_SIMPLE",
        "CONVERT_VALUE",
        "BINARY_SUBSCR",
        "BINARY_ADD",
        "BINARY_OP",
        "RETURN_VALUE",
        "RETURN_CONST",
    }
)
_ADD: Final = 0  # of BINARY_OP
_SPECIFIED: Final = 0x04  # of FORMAT_VALUE: padding shows a length
_DEPTH: Final = 3


def is_transparent(func: Any, value: object) -> bool:
    """True iff whatever `func` makes of the tokens in `value` shows them whole or visibly cut: it builds texts and
    documents, calls nothing but `json.dumps`, and neither compares, measures nor slices.
    """
    if func is json.dumps or (isinstance(value, list) and _joins(func)):
        return True
    if not isinstance(func, FunctionType) or not _only_builds(func.__code__):
        return False
    if isinstance(value, str) and _takes_apart(func.__code__):
        return False
    cells = [cell.cell_contents for cell in func.__closure__ or () if _is_filled(cell)]
    names = (item.argval for item in dis.get_instructions(func.__code__) if item.opname == "LOAD_GLOBAL")
    at_hand = [*cells, *(func.__globals__.get(name, len) for name in names), *(func.__defaults__ or ())]
    return not any(callable(item) or isinstance(item, ModuleType) for item in at_hand if item is not json)


def _joins(func: Any) -> bool:
    """True iff it is the `join` of a text, as `Output.concat` is."""
    return getattr(func, "__name__", "") == "join" and isinstance(getattr(func, "__self__", None), str)


@cache
def _only_builds(code: CodeType) -> bool:
    called = False
    before = ""
    methods = set()
    for item in dis.get_instructions(code):
        name = item.opname
        if name not in _HARMLESS or (name == "BINARY_OP" and item.arg not in (_ADD, _ADD + 13)):
            return False
        if name == "FORMAT_VALUE" and (item.arg or 0) & _SPECIFIED:
            return False
        if name == "BINARY_SUBSCR" and before == "BINARY_SUBSCR":
            return False
        called = called or name.startswith("CALL")
        if name in ("LOAD_ATTR", "LOAD_METHOD"):
            methods.add(item.argval)
        before = name if name not in ("LOAD_CONST", "CACHE", "LOAD_SMALL_INT") else before
    return not called or methods <= {"dumps"}


@cache
def _takes_apart(code: CodeType) -> bool:
    return any(item.opname == "BINARY_SUBSCR" for item in dis.get_instructions(code))


def may_register(func: FunctionType, depth: int = _DEPTH) -> bool:
    """True iff `func`, or a function that it names, refers to a resource class, itself or in a provider's package."""
    names = [name for code in _codes(func.__code__) for name in code.co_names]
    for item in _referred(func):
        if isinstance(item, type) and issubclass(item, pulumi.Resource):
            return True
        if isinstance(item, ModuleType) and item.__name__.startswith("pulumi_") and _leads_to_resource(item, names):
            return True
        if isinstance(item, FunctionType) and depth and may_register(item, depth - 1):
            return True
    return False


def _leads_to_resource(package: ModuleType, names: list[str]) -> bool:
    """True iff these names lead from the package to a resource class, or may do so by a name made at run time."""
    found = [package]
    for name in names:
        for module in tuple(found):
            item = getattr(module, name, None)
            if isinstance(item, type) and issubclass(item, pulumi.Resource):
                return True
            if isinstance(item, ModuleType):
                found.append(item)
    return "getattr" in names


def _referred(func: FunctionType) -> Iterator[object]:
    for code in _codes(func.__code__):
        yield from (func.__globals__[name] for name in code.co_names if name in func.__globals__)
    yield from (cell.cell_contents for cell in func.__closure__ or () if _is_filled(cell))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for item in code.co_consts:
        if isinstance(item, CodeType):
            yield from _codes(item)


def _is_filled(cell: Any) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False
