#!/usr/bin/env python3
"""Makes wellknown.tsv: well-known messages as Google's Python runtime encodes them.

Each line has the message's name, its protobuf encoding in hexadecimal, and its JSON.
Needs the protobuf package: python3 -m venv V && V/bin/pip install protobuf && V/bin/python make.py
"""
import json
import os
import random

from google.protobuf import (any_pb2, duration_pb2, field_mask_pb2, json_format, struct_pb2,
                             timestamp_pb2, wrappers_pb2)

random.seed(20260101)
words = ["", "a", "\u00e9t\u00e9", "\u65e5\u672c", "\U0001f600", "x" * 130, 'q"\\\n\t\x00', "</a>"]
numbers = [0.0, -0.0, 1.0, -1.5, 0.1, 1e22, 1e-7, 123456789012345.6, 5e-324, 1.7976931348623157e308]


def instant():
    seconds = random.choice([
        -62135596800, 253402300799, 0, -1, random.randint(-62135596800, 253402300799),
        random.randint(0, 2_000_000_000)])
    nanos = random.choice([0, 1, 10, 999_999_999, 500_000_000, 1000 * random.randint(0, 999_999)])
    return timestamp_pb2.Timestamp(seconds=seconds, nanos=nanos)


def duration():
    sign = random.choice([-1, 1])
    seconds = random.choice([0, 1, 315576000000, random.randint(0, 10 ** 9)])
    nanos = random.choice([0, 1, 999_999_999, 10 ** 6 * random.randint(0, 999)])
    return duration_pb2.Duration(seconds=sign * seconds, nanos=sign * nanos)


def value(depth):
    result = struct_pb2.Value()
    kind = random.randrange(6 if depth > 0 else 4)
    if kind == 0:
        result.null_value = 0
    elif kind == 1:
        result.number_value = random.choice(numbers)
    elif kind == 2:
        result.string_value = random.choice(words)
    elif kind == 3:
        result.bool_value = random.choice([False, True])
    elif kind == 4:
        result.list_value.SetInParent()
        for _ in range(random.randrange(4)):
            result.list_value.values.append(value(depth - 1))
    else:
        result.struct_value.CopyFrom(struct(depth))
    return result


def struct(depth):
    result = struct_pb2.Struct()
    for _ in range(random.randrange(5)):
        result.fields[random.choice(words)].CopyFrom(value(depth - 1))
    return result


def mask():
    parts = ["a", "foo", "foo_bar", "x1", "long_name_of_field"]
    paths = [".".join(random.choices(parts, k=random.randint(1, 3))) for _ in range(random.randrange(4))]
    return field_mask_pb2.FieldMask(paths=paths)


def wrapper():
    return random.choice([
        wrappers_pb2.DoubleValue(value=random.choice(numbers + [float("inf"), float("nan")])),
        wrappers_pb2.FloatValue(value=random.choice([0, 0.1, -1.5, 3.4028234663852886e38, 1e-45])),
        wrappers_pb2.Int64Value(value=random.choice([0, -1, 2 ** 63 - 1, -2 ** 63])),
        wrappers_pb2.UInt64Value(value=random.choice([0, 1, 2 ** 64 - 1])),
        wrappers_pb2.Int32Value(value=random.choice([0, -1, 2 ** 31 - 1, -2 ** 31])),
        wrappers_pb2.UInt32Value(value=random.choice([0, 1, 2 ** 32 - 1])),
        wrappers_pb2.BoolValue(value=random.choice([False, True])),
        wrappers_pb2.StringValue(value=random.choice(words)),
        wrappers_pb2.BytesValue(value=random.randbytes(random.randrange(9)))])


def packed(depth):
    result = any_pb2.Any()
    inner = random.choice([instant, duration, mask, wrapper, lambda: struct(2), lambda: value(2)])()
    if depth > 0 and random.randrange(3) == 0:
        inner = packed(depth - 1)
    result.Pack(inner, deterministic=True)
    return result


makers = [instant, duration, mask, wrapper, wrapper, lambda: struct(3), lambda: value(3),
          lambda: packed(3)]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "wellknown.tsv"), "w",
          encoding="utf-8") as out:
    for index in range(400):
        message = makers[index % len(makers)]()
        text = json.dumps(
            json_format.MessageToDict(message), ensure_ascii=index % 2 == 0, separators=(",", ":"))
        out.write("\t".join([
            message.DESCRIPTOR.full_name,
            message.SerializeToString(deterministic=True).hex(), text]) + "\n")
