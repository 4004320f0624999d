"""Makes an action and sets it on a trigger, by gRPC with grpcio. From a clone, with the server running:

    make venv && PINTLE_TOKEN=... .venv/bin/python docs/examples/trigger_actions.py [127.0.0.1:8080 [certs/dev.crt]]

The stubs are made from proto/ on the spot; a real client would make them once.
"""
import os
import pathlib
import sys
import tempfile

import grpc
import grpc_tools
from grpc_tools import protoc

PROTO = pathlib.Path(__file__).resolve().parents[2] / "proto"
target = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:8080"

with tempfile.TemporaryDirectory() as stubs:
    needed = [f"{folder}/{name}" for folder in ("google/api", "pintle", "validate", "zitadel/v1", "zitadel/action/v1",
                                                "zitadel/management/v1")
              for name in sorted(os.listdir(PROTO / folder)) if name.endswith(".proto")]
    common = pathlib.Path(grpc_tools.__file__).parent / "_proto"
    if protoc.main(["protoc", f"-I{PROTO}", f"-I{common}", f"--python_out={stubs}", f"--grpc_python_out={stubs}", *needed]) != 0:
        sys.exit("protoc failed")
    sys.path.insert(0, stubs)
    from zitadel.management.v1 import management_pb2 as messages
    from zitadel.management.v1 import management_pb2_grpc as services

if len(sys.argv) > 2:
    credentials = grpc.ssl_channel_credentials(pathlib.Path(sys.argv[2]).read_bytes())
    channel = grpc.secure_channel(target, credentials)
else:
    channel = grpc.insecure_channel(target)
management = services.ManagementServiceStub(channel)
metadata = [("authorization", "Bearer " + os.environ["PINTLE_TOKEN"])]

try:
    name = f"greet{os.getpid()}"
    action = management.CreateAction(
        messages.CreateActionRequest(name=name, script=f"function {name}(ctx, api) {{}}"), metadata=metadata)
    management.SetTriggerActions(
        messages.SetTriggerActionsRequest(
            flow_type="FLOW_TYPE_EXTERNAL_AUTHENTICATION", trigger_type="TRIGGER_TYPE_POST_AUTHENTICATION",
            action_ids=[action.id]), metadata=metadata)
    for trigger in management.GetFlow(messages.GetFlowRequest(type="1"), metadata=metadata).flow.trigger_actions:
        print(trigger.trigger_type.name.localized_message + ":", *[one.name for one in trigger.actions])
except grpc.RpcError as error:
    sys.exit(f"{error.code().name}: {error.details()}")
