"""Writes a picture of each page of the console, of a server with something of everything to show.

usage: screenshots.py DIRECTORY"""
import pathlib
import struct
import sys
import tempfile
import zlib

from harness import console
from harness.browser import Browser
from harness.console import go

PAGES = {
    "overview": "#/overview", "targets": "#/targets", "target": "#/targets/{orders}", "executions": "#/executions",
    "events": "#/events", "deliveries": "#/deliveries", "delivery": "#/deliveries/{delivered}", "workflows": "#/workflows",
    "workflow": "#/workflows/{workflow}", "workflow-editor": "#/workflows/{workflow}/edit", "run": "#/runs/{run}",
    "triggers": "#/triggers", "actions": "#/actions", "organizations": "#/organizations", "account": "#/accounts/of/{account}",
    "keys": "#/keys", "explorer": "#/explorer",
}
# How long the overview collects calls for its chart, in milliseconds.
OVERVIEW_MS = 9000


def smaller(png):
    """A PNG with its pixels compressed as well as zlib can, and nothing but what it needs."""
    pixels, place, head = b"", 8, b""
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        data = png[place + 8:place + 8 + length]
        if kind == b"IHDR":
            head = data
        elif kind == b"IDAT":
            pixels += data
        place += 12 + length

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return png[:8] + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(zlib.decompress(pixels), 9)) + chunk(b"IEND", b"")


def main(directory):
    directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        scene, browser = console.Scene(data), Browser()
        try:
            page = browser.page(scene.console, viewport={"width": 1120, "height": 800}, color_scheme="light", locale="en-GB")
            (directory / "sign-in.png").write_bytes(smaller(page.screenshot()))
            console.sign_in(page, scene.server.token)
            for name, template in PAGES.items():
                go(page, template.format(**{key: value for key, value in vars(scene).items() if isinstance(value, str)}))
                page.wait_for_timeout(OVERVIEW_MS if name == "overview" else 200)
                (directory / f"{name}.png").write_bytes(smaller(page.screenshot()))
        finally:
            browser.stop()
            scene.stop()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
