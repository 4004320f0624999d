"""Messages and stubs made from proto/ when the tests start, by protoc and grpc_tools; nothing is checked in."""
import importlib
import pathlib
import subprocess
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

from .programs import ROOT

PROTO = ROOT / "proto"


def proto_files():
    """The .proto files of the repository, as protoc names them; not those of OTLP, which the tests have as others publish them."""
    names = (str(path.relative_to(PROTO)) for path in PROTO.rglob("*.proto"))
    return sorted(name for name in names if not name.startswith("opentelemetry/"))


def retry_info():
    """Google's `google.rpc.RetryInfo`, which calls that come too often are answered with; Pintle's proto/ needs no file for it."""
    file = descriptor_pb2.FileDescriptorProto(
        name="google/rpc/error_details.proto", package="google.rpc", syntax="proto3",
        dependency=["google/protobuf/duration.proto"])
    field = file.message_type.add(name="RetryInfo").field.add(name="retry_delay", number=1)
    field.type, field.label, field.type_name = field.TYPE_MESSAGE, field.LABEL_OPTIONAL, ".google.protobuf.Duration"
    return file


class Protos:
    """The messages of proto/ by full name, and grpc_tools' stubs."""

    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.set_path = self.directory / "protos.binpb"
        files = proto_files()
        subprocess.run(["protoc", f"-I{PROTO}", f"--descriptor_set_out={self.set_path}", "--include_imports", *files],
                       check=True, stdin=subprocess.DEVNULL)
        self.files = descriptor_pb2.FileDescriptorSet.FromString(self.set_path.read_bytes())
        self.pool = descriptor_pool.DescriptorPool()
        for file in self.files.file:
            self.pool.Add(file)
        self.pool.Add(retry_info())
        for file in self.files.file:
            for extension in self.pool.FindFileByName(file.name).extensions_by_name.values():
                # Known to the pool's option messages from here on, so that options can be read by name.
                message_factory.GetMessageClass(extension.containing_type)
        self._modules = None

    def message(self, full_name):
        """The class of a message."""
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(full_name))

    def service(self, full_name):
        return self.pool.FindServiceByName(full_name)

    def method(self, path):
        """The descriptor of "/package.Service/Method"."""
        service, name = path.lstrip("/").split("/")
        return self.service(service).methods_by_name[name]

    def services(self):
        """The full names of every service in proto/."""
        return sorted(f"{file.package}.{service.name}" for file in self.files.file for service in file.service)

    def options(self, descriptor):
        """A descriptor's options with custom ones readable: parsed again with this pool's own option classes."""
        kind = descriptor.GetOptions()
        own = self.message(kind.DESCRIPTOR.full_name)
        return own.FromString(kind.SerializeToString())

    def option(self, descriptor, name):
        """The value of a custom option, by its full name; None when it is not set."""
        extension = self.pool.FindExtensionByName(name)
        options = self.options(descriptor)
        if extension.is_repeated:
            return list(options.Extensions[extension])
        return options.Extensions[extension] if options.HasExtension(extension) else None

    def stub(self, service, channel):
        """grpc_tools' generated stub of a service, and a function that gives its message classes."""
        if self._modules is None:
            out = self.directory / "stubs"
            out.mkdir()
            # The package grpc.* would hide grpcio's own; those services are called without stubs.
            files = [name for name in proto_files() if not name.startswith(("grpc/", "google/protobuf/"))]
            subprocess.run([sys.executable, "-m", "grpc_tools.protoc", f"-I{PROTO}", f"--python_out={out}",
                            f"--grpc_python_out={out}", *files], check=True, stdin=subprocess.DEVNULL)
            sys.path.insert(0, str(out))
            self._modules = True
        file = self.service(service).file.name
        module = file.removesuffix(".proto").replace("/", ".").replace("-", "_")
        stubs = importlib.import_module(module + "_pb2_grpc")
        return getattr(stubs, service.rsplit(".", 1)[1] + "Stub")(channel)

    def stub_message(self, full_name):
        """The generated class of a message (after `stub`): its module is that of the file that declares it."""
        descriptor = self.pool.FindMessageTypeByName(full_name)
        if descriptor.file.name.startswith("google/protobuf/"):
            return message_factory.GetMessageClass(descriptor_pool.Default().FindMessageTypeByName(full_name))
        module = importlib.import_module(descriptor.file.name.removesuffix(".proto").replace("/", ".") + "_pb2")
        return getattr(module, descriptor.name)

    def to_json(self, message):
        """ProtoJSON as an object, as Google's runtime writes it."""
        return json_format.MessageToDict(message, descriptor_pool=self.pool)

    def from_json(self, full_name, value):
        return json_format.ParseDict(value, self.message(full_name)(), ignore_unknown_fields=False,
                                     descriptor_pool=self.pool)
