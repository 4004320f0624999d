#!/usr/bin/env python3
"""Makes the binary fixtures of GeneratorTests; needs protoc and Google's protobuf for Python.

Run it from anywhere. The output depends only on the .proto files and the versions of both tools, but for the order of a map's
members in the JSON texts, which each run of the runtime chooses anew.
"""
import glob
import os
import random
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.normpath(os.path.join(here, "../../.."))
includes = ["-I", here + "/proto", "-I", root + "/proto", "-I", "/usr/include"]

from google.protobuf import descriptor_pb2, json_format  # noqa: E402
from google.protobuf.descriptor import FieldDescriptor  # noqa: E402


def descriptor_set(name, files, keep_source_of=()):
    """Writes files and what they import as a FileDescriptorSet; comments only where they are wanted."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(
            ["protoc", *includes, "--include_imports", "--include_source_info",
             "--descriptor_set_out=" + out.name, *files], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(out.read())
    for file in files.file:
        if file.name not in keep_source_of:
            file.ClearField("source_code_info")
    with open(here + "/" + name, "wb") as out:
        out.write(files.SerializeToString(deterministic=True))


golden = sorted("golden/" + os.path.basename(p) for p in glob.glob(here + "/proto/golden/*.proto"))
descriptor_set("golden.descriptors", golden, golden)
descriptor_set(
    "options.descriptors",
    ["google/api/annotations.proto", "pintle/options.proto", "validate/validate.proto"])

with tempfile.TemporaryDirectory() as out:
    sources = ["google/api/http.proto", "google/api/annotations.proto", "pintle/options.proto",
               "validate/validate.proto", "pintle/testing/v1/testing.proto",
               "pintle/testing/v1/legacy.proto"]
    subprocess.run(["protoc", *includes, "--python_out=" + out, *sources], check=True)
    sys.path.insert(0, out)
    # The runtime's own google package hides the generated google.api.
    import google
    google.__path__.append(out + "/google")
    from pintle.testing.v1 import legacy_pb2, testing_pb2

random.seed(20260101)
words = ["", "a", "name", "\u00e9t\u00e9", "\u65e5\u672c", "\U0001f600", "x" * 130, 'q"\\\n\t', "</a>"]


def value(field):
    """A random value of a scalar or enum field."""
    kind = field.type
    if kind == FieldDescriptor.TYPE_STRING:
        return random.choice(words)
    if kind == FieldDescriptor.TYPE_BYTES:
        return random.choice([b"", b"\0", bytes(range(256)), b"ab", b"abc"])
    if kind == FieldDescriptor.TYPE_BOOL:
        return random.random() < 0.5
    if kind == FieldDescriptor.TYPE_DOUBLE:
        return random.choice([0.0, -0.0, 1.5, -2.25e100, 5e-324, float("inf"), 0.1, 123456789.0])
    if kind == FieldDescriptor.TYPE_FLOAT:
        return random.choice([0.0, 0.5, -1.25, 3.4028234663852886e38, float("-inf")])
    if kind == FieldDescriptor.TYPE_ENUM:
        return random.choice(field.enum_type.values).number
    bits = 32 if field.cpp_type in (FieldDescriptor.CPPTYPE_INT32, FieldDescriptor.CPPTYPE_UINT32) else 64
    if field.cpp_type in (FieldDescriptor.CPPTYPE_UINT32, FieldDescriptor.CPPTYPE_UINT64):
        return random.choice([0, 1, 127, 128, 2 ** bits - 1, random.getrandbits(bits)])
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    return random.choice([0, 1, -1, 127, 128, low, high, random.randint(low, high)])


def has(field, label):
    """Whether a field is "required" or "repeated"; runtimes before 6.31 tell it by another member than later ones."""
    found = getattr(field, "is_" + label, None)
    return field.label == getattr(FieldDescriptor, "LABEL_" + label.upper()) if found is None else found


def fill(message, depth):
    """Fills some fields with random values."""
    name = message.DESCRIPTOR.full_name
    if name == "google.protobuf.Timestamp":
        message.seconds, message.nanos = random.choice(
            [(0, 0), (-62135596800, 0), (253402300799, 999999999), (1700000000, 120000000)])
        return
    if name == "google.protobuf.Duration":
        message.seconds, message.nanos = random.choice([(0, 0), (-1, -5000), (20, 0), (3, 1)])
        return
    if name == "google.protobuf.FieldMask":
        message.paths.extend(random.sample(["a", "b_c", "d.e_f"], random.randint(0, 3)))
        return
    if name == "google.protobuf.Struct":
        message.update({"n": 1.5, "s": "t", "l": [None, True, {"k": "v"}]})
        return
    if name == "google.protobuf.Value":
        message.string_value = random.choice(words)
        return
    if name == "google.protobuf.ListValue":
        message.extend([1.0, "two", None, False])
        return
    if name == "google.protobuf.Any":
        inner = testing_pb2.EchoRequest(name="in any", number=7)
        message.Pack(inner)
        return
    fields = list(message.DESCRIPTOR.fields)
    seen = set()
    random.shuffle(fields)
    for field in fields:
        required = has(field, "required")
        if random.random() < 0.5 and not required:
            continue
        oneof = field.containing_oneof
        if oneof is not None:
            if oneof.name in seen:
                continue
            seen.add(oneof.name)
        is_message = field.cpp_type == FieldDescriptor.CPPTYPE_MESSAGE
        if has(field, "repeated"):
            target = getattr(message, field.name)
            if is_message and field.message_type.GetOptions().map_entry:
                key = field.message_type.fields_by_name["key"]
                element = field.message_type.fields_by_name["value"]
                for _ in range(random.randint(0, 3)):
                    # A nested map would otherwise grow without end.
                    if element.cpp_type == FieldDescriptor.CPPTYPE_MESSAGE:
                        if depth > 0:
                            fill(target[value(key)], depth - 1)
                    else:
                        target[value(key)] = value(element)
            elif is_message:
                for _ in range(random.randint(0, 2) if depth > 0 else 0):
                    fill(target.add(), depth - 1)
            else:
                target.extend(value(field) for _ in range(random.randint(0, 4)))
        elif is_message:
            if depth > 0 or required:
                getattr(message, field.name).SetInParent()
                fill(getattr(message, field.name), depth - 1)
        else:
            setattr(message, field.name, value(field))


with open(here + "/messages.tsv", "w", encoding="utf-8") as out:
    def row(message):
        text = json_format.MessageToJson(message, indent=None, ensure_ascii=False)
        # This version of the runtime forgets the brackets around repeated extensions.
        for name in ["extra_names", "extra_packed"]:
            key = name.replace("_n", "N").replace("_p", "P")
            text = text.replace('"%s":' % key, '"[pintle.testing.v1.%s]":' % name)
        binary = message.SerializeToString(deterministic=True).hex()
        out.write("\t".join([message.DESCRIPTOR.full_name, binary, text]) + "\n")

    for kind in [testing_pb2.Everything, testing_pb2.Node, legacy_pb2.Legacy]:
        for _ in range(40):
            message = kind()
            fill(message, 2)
            row(message)
    for number in [None, 0, 5]:
        message = legacy_pb2.Legacy(name="extended")
        if number is not None:
            message.Extensions[legacy_pb2.extra_number] = number
            message.Extensions[legacy_pb2.extra_names].extend(["a", "b"])
            message.Extensions[legacy_pb2.extra_packed].extend([-1, 300])
            message.Extensions[legacy_pb2.extra_season] = legacy_pb2.WINTER
            message.Extensions[legacy_pb2.extragroup].on = True
            message.Extensions[legacy_pb2.Extending.inside].value = "in"
        row(message)
