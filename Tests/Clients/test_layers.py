"""The layer check itself: it has to find what it is there to find."""
import importlib.util

import pytest

from harness.programs import ROOT


def load():
    spec = importlib.util.spec_from_file_location("imports", ROOT / ".ci" / "imports.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECK = load()


@pytest.mark.parametrize("line, breach", [
    ("import Base", None), ("public import HTTP", None), ("internal import Glibc", None),
    ("import struct Base.Limits", None), ("// import Net", None),
    ("import CNghttp2", "this layer may not import CNghttp2"),
    ("@preconcurrency public import Store", "this layer may not import Store"),
    ("@_implementationOnly import class Services.Access", "this layer may not import Services"),
    ("import Foundation", "Foundation may not be linked"),
])
def test_imports_of_rpc(line, breach):
    found = CHECK.check_source("x.swift", line, CHECK.allowed_imports("RPC"))
    assert found == ([(1, breach)] if breach else [])


@pytest.mark.parametrize("text, good", [
    ("final class A: @unchecked Sendable {", False),
    ("// Confined to its loop.\nfinal class A: @unchecked Sendable {", True),
    ("nonisolated(unsafe) var x = 1  // written once", True),
    ("// far away\n\n\nnonisolated(unsafe) var x = 1", False),
    ("// says @unchecked Sendable", True),
])
def test_reasons(text, good):
    assert (CHECK.check_source("x.swift", text, set()) == []) == good


def test_domain_does_no_input_or_output():
    assert "Glibc" not in CHECK.allowed_imports("Services") and "Glibc" in CHECK.allowed_imports("Net")


def test_every_arrow_points_down():
    order = list(CHECK.LAYERS)
    assert all(order.index(d) < order.index(name) for name, below in CHECK.LAYERS.items() for d in below)
