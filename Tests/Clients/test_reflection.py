"""Server reflection, both versions: the services, and descriptors equal to what protoc makes of proto/."""
import grpc
import pytest

from google.protobuf import descriptor_pb2

VERSIONS = ["grpc.reflection.v1", "grpc.reflection.v1alpha"]


class Reflection:
    """A reflection stream with one question at a time."""

    def __init__(self, protos, server, version):
        self.request = protos.message(f"{version}.ServerReflectionRequest")
        self.response = protos.message(f"{version}.ServerReflectionResponse")
        self.version = version
        self.channel = grpc.insecure_channel(server.target)

    def ask(self, *questions):
        call = self.channel.stream_stream(
            f"/{self.version}.ServerReflection/ServerReflectionInfo",
            request_serializer=self.request.SerializeToString, response_deserializer=self.response.FromString)
        return list(call(iter([self.request(**question) for question in questions]), timeout=20))

    def files(self, **question):
        (answer,) = self.ask(question)
        assert answer.WhichOneof("message_response") == "file_descriptor_response", answer
        return list(answer.file_descriptor_response.file_descriptor_proto)


@pytest.fixture(params=VERSIONS)
def reflection(request, protos, pintle):
    one = Reflection(protos, pintle, request.param)
    yield one
    one.channel.close()


# What each program serves besides reflection and health.
SERVED = {
    "pintle": {"zitadel.management.v1.ManagementService", "pintle.admin.v1.AdminService"},
    "testee": {"helloworld.Greeter", "grpc.testing.TestService", "pintle.testing.v1.EchoService",
               "pintle.testing.v1.StrictService", "pintle.testing.v1.BodyService"},
}
EVERYWHERE = {"grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
              "grpc.reflection.v1alpha.ServerReflection"}


def without_source_info(data):
    file = descriptor_pb2.FileDescriptorProto.FromString(data)
    file.ClearField("source_code_info")
    return file


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("server", sorted(SERVED))
def test_every_file_is_what_protoc_makes(server, version, protos, request):
    """All files behind every listed service: parsed, without source info, and byte by byte once written again, so
    that custom options are compared as well, as extensions or as unknown fields."""
    reflection = Reflection(protos, request.getfixturevalue(server), version)
    (answer,) = reflection.ask({"list_services": "*"})
    services = {one.name for one in answer.list_services_response.service}
    assert services >= SERVED[server] | EVERYWHERE
    made = {file.name: file for file in protos.files.file}
    seen = {}
    for service in services:
        for data in reflection.files(file_containing_symbol=service):
            file = without_source_info(data)
            seen[file.name] = file
    while pending := {name for file in seen.values() for name in file.dependency} - set(seen):
        for data in reflection.files(file_by_filename=pending.pop()):
            file = without_source_info(data)
            seen[file.name] = file
    reflection.channel.close()
    assert {"google/api/http.proto", "google/protobuf/descriptor.proto", "pintle/options.proto"} <= set(seen)
    for name, file in seen.items():
        # Parsed again: which custom options Python knows depends on which stubs are imported by now.
        expected = without_source_info(made[name].SerializeToString())
        assert file == expected, name
        assert file.SerializeToString(deterministic=True) == expected.SerializeToString(deterministic=True), name


@pytest.mark.parametrize("symbol", [
    "zitadel.management.v1.ManagementService.SetTriggerActions", "zitadel.action.v1.FlowType",
    "zitadel.action.v1.ActionState", "zitadel.v1.ObjectDetails", "zitadel.v1.ObjectDetails.sequence"])
def test_symbols_are_found(symbol, reflection, protos):
    files = [without_source_info(data).name for data in reflection.files(file_containing_symbol=symbol)]
    prefix = symbol.split(".")[:2]
    assert files[0].startswith("/".join(prefix)), files


@pytest.mark.parametrize("question", [
    {"file_by_filename": "no/such.proto"}, {"file_containing_symbol": "no.such.Thing"},
    {"all_extension_numbers_of_type": "no.such.Type"}])
def test_unknown_things_are_answered_and_the_stream_goes_on(question, reflection):
    unknown, known = reflection.ask(question, {"file_by_filename": "zitadel/v1/object.proto"})
    assert unknown.error_response.error_code == 5
    assert known.WhichOneof("message_response") == "file_descriptor_response"


def test_extensions(reflection):
    (answer,) = reflection.ask({"all_extension_numbers_of_type": "google.protobuf.MethodOptions"})
    numbers = set(answer.all_extension_numbers_response.extension_number)
    assert {50001, 50002, 50003, 50004, 50005, 72295728} <= numbers
    files = reflection.files(file_containing_extension={"containing_type": "google.protobuf.MethodOptions",
                                                        "extension_number": 72295728})
    assert without_source_info(files[0]).name == "google/api/annotations.proto"
