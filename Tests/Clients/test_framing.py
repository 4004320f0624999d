"""The tests' own codecs: a test of a server is worth as much as what it compares with."""
import base64

import pytest

from harness import framing

BODIES = [b"", b"a", b"ab", b"abc", bytes(range(256))]


@pytest.mark.parametrize("payload", BODIES)
def test_envelope_round_trip(payload):
    body = framing.envelope(payload) + framing.envelope(b"t: 1\r\n", framing.TRAILERS)
    assert framing.envelopes(body) == [(0, payload), (0x80, b"t: 1\r\n")]


def test_envelope_exact_bytes():
    assert framing.envelope(b"xyz", 1) == b"\x01\x00\x00\x00\x03xyz"


def test_every_truncation_is_noticed():
    body = framing.envelope(b"hello")
    for end in range(1, len(body)):
        with pytest.raises(framing.FramingError):
            framing.envelopes(body[:end])


@pytest.mark.parametrize("body", BODIES)
def test_text_groups(body):
    for cut in range(len(body) + 1):
        text = framing.text_encode(body[:cut], body[cut:])
        assert framing.text_decode(text) == body
    assert framing.text_decode(framing.text_encode(*[bytes([b]) for b in body])) == body


@pytest.mark.parametrize("text", [b"A", b"AAAAA", b"A===", b"AA?="])
def test_text_that_is_not_base64(text):
    with pytest.raises(ValueError):
        framing.text_decode(text)


def test_trailers():
    assert framing.trailer_fields(b"grpc-status: 9\r\ngrpc-message:a%3A b\r\n") == [
        ("grpc-status", "9"), ("grpc-message", "a%3A b")]
    with pytest.raises(framing.FramingError):
        framing.trailer_fields(b"Grpc-Status: 0\r\n")


def test_percent_and_binary():
    assert framing.percent_decode("%E2%82%AC 100%25") == "€ 100%"
    for value in BODIES:
        text = base64.b64encode(value).decode()
        assert framing.binary_header(text) == framing.binary_header(text.rstrip("=")) == value
