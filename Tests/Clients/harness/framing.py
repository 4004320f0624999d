"""The envelopes of gRPC, gRPC-Web and Connect streams, and gRPC-Web's text form."""
import base64
import struct
import urllib.parse

TRAILERS = 0x80
COMPRESSED = 0x01
END_STREAM = 0x02


class FramingError(ValueError):
    """Bytes that are no envelope, or not whole."""


def envelope(payload, flags=0):
    """One message behind its flag byte and its length."""
    return struct.pack(">BI", flags, len(payload)) + payload


def envelopes(body):
    """The (flags, payload) pairs of a whole body."""
    found, offset = [], 0
    while offset < len(body):
        if len(body) - offset < 5:
            raise FramingError(f"{len(body) - offset} bytes where a prefix of 5 should be")
        flags, length = struct.unpack_from(">BI", body, offset)
        offset += 5
        if len(body) - offset < length:
            raise FramingError(f"the prefix says {length} bytes, {len(body) - offset} are left")
        found.append((flags, body[offset:offset + length]))
        offset += length
    return found


def trailer_fields(payload):
    """The fields of a gRPC-Web trailer frame, as a list of (name, value)."""
    fields = []
    for line in payload.decode("ascii").split("\r\n"):
        if line:
            name, colon, value = line.partition(":")
            if not colon or name != name.lower():
                raise FramingError(f"no trailer field: {line!r}")
            fields.append((name, value.strip(" ")))
    return fields


def text_encode(*groups):
    """Base64 of each group with padding of its own, one after the other, as gRPC-Web text allows it."""
    return b"".join(base64.b64encode(group) for group in groups)


def text_decode(text):
    """The bytes of one or several padded base64 groups."""
    if len(text) % 4:
        raise FramingError(f"{len(text)} base64 characters do not make whole groups of four")
    return b"".join(base64.b64decode(text[i:i + 4], validate=True) for i in range(0, len(text), 4))


def percent_decode(text):
    """A grpc-message as it was before percent encoding."""
    return urllib.parse.unquote(text, encoding="utf-8", errors="strict")


def binary_header(value):
    """The bytes of a "-bin" field, whose padding may be missing."""
    return base64.b64decode(value + "=" * (-len(value) % 4), validate=True)
