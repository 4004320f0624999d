"""Calls every endpoint of triggers by SailPoint's SDK of the line that knows prefixes; run as a program, because the SDK of
today has the same name. Arguments: prefix, base URL, token, a receiver's URL. Prints the decision that it reads last."""
import importlib
import json
import sys

from sailpoint.configuration import Configuration, ConfigurationParams

ASKS = "idn:access-request-pre-approval"


def main(prefix, base, token, url):
    parameters = ConfigurationParams()
    parameters.base_url, parameters.access_token = base, token
    configuration = Configuration(parameters)
    configuration.experimental = True
    module = importlib.import_module(f"sailpoint.{prefix}.api.triggers_api")
    client = importlib.import_module(f"sailpoint.{prefix}.api_client").ApiClient(configuration)
    api = module.TriggersApi(client)
    # What the specification of the time asked for.
    more = {} if prefix == "beta" else {"x_sail_point_experimental": "true"}
    # The models of most examples want objects where the API has texts: one is listed whose model is sound.
    (trigger,) = api.list_triggers(filters='id eq "idn:source-created"', **more)
    assert trigger.id == "idn:source-created"
    config = {"url": url, "httpDispatchMode": "ASYNC"}
    made = api.create_subscription({"name": "n", "triggerId": ASKS, "type": "HTTP", "httpConfig": config}, **more)
    assert [one.id for one in api.list_subscriptions(**more)] == [made.id]
    changed = api.update_subscription(made.id, {"name": "m", "type": "HTTP", "httpConfig": config}, **more)
    assert changed.name == "m" and changed.trigger_id == ASKS
    assert api.test_subscription_filter({"input": {"a": 1}, "filter": "$.a"}, **more).is_valid
    (begun,) = api.start_test_trigger_invocation({"triggerId": ASKS, "contentJson": {"a": 1}}, **more)
    api.complete_trigger_invocation(
        begun.id, {"secret": begun.secret, "output": {"approved": True}, "error": ""}, **more)
    (status,) = [one for one in api.list_trigger_invocation_status(**more) if one.id == begun.id]
    api.delete_subscription(made.id, **more)
    print(json.dumps(status.complete_invocation_input.output))


main(*sys.argv[1:])
