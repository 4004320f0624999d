"""The 29 endpoints of workflows and triggers: method, verb, path, and what of the messages is the body."""
import dataclasses
import urllib.parse

WORKFLOWS, TRIGGERS = "pintle.workflow.v1.WorkflowService", "pintle.trigger.v1.TriggerService"


@dataclasses.dataclass(frozen=True)
class Endpoint:
    method: str
    verb: str
    path: str
    # The member of the request that is the body: None for no body, "*" for all that the path does not have.
    body: str | None = None
    # The member of the response that is the answer; None for all of it.
    answer: str | None = None

    @property
    def service(self):
        return TRIGGERS if self.path.startswith("/trigger") else WORKFLOWS

    @property
    def variable(self):
        """The request's member in the path; None when there is none."""
        return self.path.partition("{")[2].partition("}")[0] or None

    @property
    def root(self):
        return self.path.split("/")[1]

    def url(self, prefix, id_=None):
        """The path under a prefix; "v1" stands for the version after the first segment."""
        path = self.path if id_ is None else self.path.replace("{%s}" % self.variable, urllib.parse.quote(id_, safe=""))
        if prefix == "v1":
            return f"/{self.root}/v1{path.removeprefix('/' + self.root)}"
        return prefix + path

    def needs_header(self, prefix):
        return self.service == TRIGGERS and prefix in ("", "/v2024", "/v2025")


ENDPOINTS = [
    Endpoint("ListWorkflows", "GET", "/workflows", answer="workflows"),
    Endpoint("CreateWorkflow", "POST", "/workflows", "workflow"),
    Endpoint("GetWorkflow", "GET", "/workflows/{id}"),
    Endpoint("PutWorkflow", "PUT", "/workflows/{id}", "workflow"),
    Endpoint("PatchWorkflow", "PATCH", "/workflows/{id}", "operations"),
    Endpoint("DeleteWorkflow", "DELETE", "/workflows/{id}"),
    Endpoint("TestWorkflow", "POST", "/workflows/{id}/test", "*"),
    Endpoint("CreateExternalClient", "POST", "/workflows/{id}/external/oauth-clients"),
    Endpoint("ExecuteExternally", "POST", "/workflows/execute/external/{id}", "body"),
    Endpoint("TestExternalExecution", "POST", "/workflows/execute/external/{id}/test", "body"),
    Endpoint("ListWorkflowExecutions", "GET", "/workflows/{workflowId}/executions", answer="executions"),
    Endpoint("GetWorkflowExecution", "GET", "/workflow-executions/{id}"),
    Endpoint("GetWorkflowExecutionHistory", "GET", "/workflow-executions/{id}/history", answer="events"),
    Endpoint("GetWorkflowExecutionRecord", "GET", "/workflow-executions/{id}/history-v2"),
    Endpoint("CancelWorkflowExecution", "POST", "/workflow-executions/{id}/cancel"),
    Endpoint("ListLibrary", "GET", "/workflow-library", answer="entries"),
    Endpoint("ListLibraryActions", "GET", "/workflow-library/actions", answer="actions"),
    Endpoint("ListLibraryTriggers", "GET", "/workflow-library/triggers", answer="triggers"),
    Endpoint("ListLibraryOperators", "GET", "/workflow-library/operators", answer="operators"),
    Endpoint("ListTriggers", "GET", "/triggers", answer="triggers"),
    Endpoint("ListSubscriptions", "GET", "/trigger-subscriptions", answer="subscriptions"),
    Endpoint("CreateSubscription", "POST", "/trigger-subscriptions", "subscription"),
    Endpoint("PutSubscription", "PUT", "/trigger-subscriptions/{id}", "subscription"),
    Endpoint("PatchSubscription", "PATCH", "/trigger-subscriptions/{id}", "operations"),
    Endpoint("DeleteSubscription", "DELETE", "/trigger-subscriptions/{id}"),
    Endpoint("ValidateFilter", "POST", "/trigger-subscriptions/validate-filter", "*"),
    Endpoint("TestInvocation", "POST", "/trigger-invocations/test", "*", "invocations"),
    Endpoint("CompleteInvocation", "POST", "/trigger-invocations/{id}/complete", "*"),
    Endpoint("ListInvocationStatus", "GET", "/trigger-invocations/status", answer="invocations"),
]
