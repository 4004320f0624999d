// Made by protoc-gen-pintle. Do not edit.

public import Wire

/// The namespace of packages that begin with `pintle`.
public enum Pintle {}

extension Pintle {
  /// The namespace of a package.
  public enum Admin {}
}

extension Pintle.Admin {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Delivery {}
}

extension Pintle.Delivery {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Event {}
}

extension Pintle.Event {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Execution {}
}

extension Pintle.Execution {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Function {}
}

extension Pintle.Function {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Json {}
}

extension Pintle.Json {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Label {}
}

extension Pintle.Label {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Run {}
}

extension Pintle.Run {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Target {}
}

extension Pintle.Target {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Trigger {}
}

extension Pintle.Trigger {
  /// The namespace of a package.
  public enum V1 {}
}

extension Pintle {
  /// The namespace of a package.
  public enum Workflow {}
}

extension Pintle.Workflow {
  /// The namespace of a package.
  public enum V1 {}
}

/// The namespace of packages that begin with `zitadel`.
public enum Zitadel {}

extension Zitadel {
  /// The namespace of a package.
  public enum Action {}
}

extension Zitadel.Action {
  /// The namespace of a package.
  public enum V1 {}
}

extension Zitadel.Action {
  /// The namespace of a package.
  public enum V2 {}
}

extension Zitadel.Action {
  /// The namespace of a package.
  public enum V2beta {}
}

extension Zitadel.Action {
  /// The namespace of a package.
  public enum V3alpha {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum Filter {}
}

extension Zitadel.Filter {
  /// The namespace of a package.
  public enum V2 {}
}

extension Zitadel.Filter {
  /// The namespace of a package.
  public enum V2beta {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum Management {}
}

extension Zitadel.Management {
  /// The namespace of a package.
  public enum V1 {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum Object {}
}

extension Zitadel.Object {
  /// The namespace of a package.
  public enum V2beta {}
}

extension Zitadel.Object {
  /// The namespace of a package.
  public enum V3alpha {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum Resources {}
}

extension Zitadel.Resources {
  /// The namespace of a package.
  public enum Action {}
}

extension Zitadel.Resources.Action {
  /// The namespace of a package.
  public enum V3alpha {}
}

extension Zitadel.Resources {
  /// The namespace of a package.
  public enum Object {}
}

extension Zitadel.Resources.Object {
  /// The namespace of a package.
  public enum V3alpha {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum V1 {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
public enum ApiMessageTypes {
  public static let all: [any Message.Type] = [
    Pintle.Admin.V1.Organization.self,
    Pintle.Admin.V1.ServiceAccount.self,
    Pintle.Admin.V1.Member.self,
    Pintle.Admin.V1.Token.self,
    Pintle.Admin.V1.Client.self,
    Pintle.Admin.V1.AccountKey.self,
    Pintle.Admin.V1.BoundCertificate.self,
    Pintle.Admin.V1.AccessKey.self,
    Pintle.Admin.V1.Role.self,
    Pintle.Admin.V1.InstanceKey.self,
    Pintle.Admin.V1.FailedReaction.self,
    Pintle.Admin.V1.MethodStatistics.self,
    Pintle.Admin.V1.CreateOrganizationRequest.self,
    Pintle.Admin.V1.CreateOrganizationResponse.self,
    Pintle.Admin.V1.GetOrganizationRequest.self,
    Pintle.Admin.V1.GetOrganizationResponse.self,
    Pintle.Admin.V1.ListOrganizationsRequest.self,
    Pintle.Admin.V1.ListOrganizationsResponse.self,
    Pintle.Admin.V1.RenameOrganizationRequest.self,
    Pintle.Admin.V1.RenameOrganizationResponse.self,
    Pintle.Admin.V1.DeleteOrganizationRequest.self,
    Pintle.Admin.V1.DeleteOrganizationResponse.self,
    Pintle.Admin.V1.CreateServiceAccountRequest.self,
    Pintle.Admin.V1.CreateServiceAccountResponse.self,
    Pintle.Admin.V1.GetServiceAccountRequest.self,
    Pintle.Admin.V1.GetServiceAccountResponse.self,
    Pintle.Admin.V1.ListServiceAccountsRequest.self,
    Pintle.Admin.V1.ListServiceAccountsResponse.self,
    Pintle.Admin.V1.DeleteServiceAccountRequest.self,
    Pintle.Admin.V1.DeleteServiceAccountResponse.self,
    Pintle.Admin.V1.GrantInstanceRoleRequest.self,
    Pintle.Admin.V1.GrantInstanceRoleResponse.self,
    Pintle.Admin.V1.RevokeInstanceRoleRequest.self,
    Pintle.Admin.V1.RevokeInstanceRoleResponse.self,
    Pintle.Admin.V1.ListInstanceMembersRequest.self,
    Pintle.Admin.V1.ListInstanceMembersResponse.self,
    Pintle.Admin.V1.GrantOrganizationRoleRequest.self,
    Pintle.Admin.V1.GrantOrganizationRoleResponse.self,
    Pintle.Admin.V1.RevokeOrganizationRoleRequest.self,
    Pintle.Admin.V1.RevokeOrganizationRoleResponse.self,
    Pintle.Admin.V1.ListOrganizationMembersRequest.self,
    Pintle.Admin.V1.ListOrganizationMembersResponse.self,
    Pintle.Admin.V1.CreateTokenRequest.self,
    Pintle.Admin.V1.CreateTokenResponse.self,
    Pintle.Admin.V1.ListTokensRequest.self,
    Pintle.Admin.V1.ListTokensResponse.self,
    Pintle.Admin.V1.RevokeTokenRequest.self,
    Pintle.Admin.V1.RevokeTokenResponse.self,
    Pintle.Admin.V1.CreateClientRequest.self,
    Pintle.Admin.V1.CreateClientResponse.self,
    Pintle.Admin.V1.ListClientsRequest.self,
    Pintle.Admin.V1.ListClientsResponse.self,
    Pintle.Admin.V1.DeleteClientRequest.self,
    Pintle.Admin.V1.DeleteClientResponse.self,
    Pintle.Admin.V1.RotateClientSecretRequest.self,
    Pintle.Admin.V1.RotateClientSecretResponse.self,
    Pintle.Admin.V1.CreateAccountKeyRequest.self,
    Pintle.Admin.V1.CreateAccountKeyResponse.self,
    Pintle.Admin.V1.ListAccountKeysRequest.self,
    Pintle.Admin.V1.ListAccountKeysResponse.self,
    Pintle.Admin.V1.DeleteAccountKeyRequest.self,
    Pintle.Admin.V1.DeleteAccountKeyResponse.self,
    Pintle.Admin.V1.BindCertificateRequest.self,
    Pintle.Admin.V1.BindCertificateResponse.self,
    Pintle.Admin.V1.ListBoundCertificatesRequest.self,
    Pintle.Admin.V1.ListBoundCertificatesResponse.self,
    Pintle.Admin.V1.UnbindCertificateRequest.self,
    Pintle.Admin.V1.UnbindCertificateResponse.self,
    Pintle.Admin.V1.ListAccessKeysRequest.self,
    Pintle.Admin.V1.ListAccessKeysResponse.self,
    Pintle.Admin.V1.RotateAccessKeyRequest.self,
    Pintle.Admin.V1.RotateAccessKeyResponse.self,
    Pintle.Admin.V1.ListRolesRequest.self,
    Pintle.Admin.V1.ListRolesResponse.self,
    Pintle.Admin.V1.ListKeysRequest.self,
    Pintle.Admin.V1.ListKeysResponse.self,
    Pintle.Admin.V1.RotateKeyRequest.self,
    Pintle.Admin.V1.RotateKeyResponse.self,
    Pintle.Admin.V1.Node.self,
    Pintle.Admin.V1.ListNodesRequest.self,
    Pintle.Admin.V1.ListNodesResponse.self,
    Pintle.Admin.V1.ListMethodStatisticsRequest.self,
    Pintle.Admin.V1.ListMethodStatisticsResponse.self,
    Pintle.Admin.V1.RebuildProjectionsRequest.self,
    Pintle.Admin.V1.RebuildProjectionsResponse.self,
    Pintle.Admin.V1.ListFailedReactionsRequest.self,
    Pintle.Admin.V1.ListFailedReactionsResponse.self,
    Pintle.Admin.V1.RetryFailedReactionRequest.self,
    Pintle.Admin.V1.RetryFailedReactionResponse.self,
    Pintle.Admin.V1.DropFailedReactionRequest.self,
    Pintle.Admin.V1.DropFailedReactionResponse.self,
    Pintle.Delivery.V1.Delivery.self,
    Pintle.Delivery.V1.HeaderField.self,
    Pintle.Delivery.V1.Attempt.self,
    Pintle.Delivery.V1.DeliveryFilter.self,
    Pintle.Delivery.V1.ListDeliveriesRequest.self,
    Pintle.Delivery.V1.ListDeliveriesResponse.self,
    Pintle.Delivery.V1.GetDeliveryRequest.self,
    Pintle.Delivery.V1.GetDeliveryResponse.self,
    Pintle.Delivery.V1.ReplayDeliveryRequest.self,
    Pintle.Delivery.V1.ReplayDeliveryResponse.self,
    Pintle.Delivery.V1.SendDeliveryNowRequest.self,
    Pintle.Delivery.V1.SendDeliveryNowResponse.self,
    Pintle.Delivery.V1.ReplayDeliveriesRequest.self,
    Pintle.Delivery.V1.ReplayDeliveriesResponse.self,
    Pintle.Delivery.V1.CancelDeliveryRequest.self,
    Pintle.Delivery.V1.CancelDeliveryResponse.self,
    Pintle.Delivery.V1.TargetState.self,
    Pintle.Delivery.V1.ListTargetStatesRequest.self,
    Pintle.Delivery.V1.ListTargetStatesResponse.self,
    Pintle.Event.V1.Event.self,
    Pintle.Event.V1.NewEvent.self,
    Pintle.Event.V1.PublishEventRequest.self,
    Pintle.Event.V1.PublishEventResponse.self,
    Pintle.Event.V1.PublishEventsRequest.self,
    Pintle.Event.V1.PublishEventsResponse.self,
    Pintle.Event.V1.PublishEventStreamResponse.self,
    Pintle.Event.V1.ListEventsRequest.self,
    Pintle.Event.V1.ListEventsResponse.self,
    Pintle.Event.V1.WatchEventsRequest.self,
    Pintle.Event.V1.WatchEventsResponse.self,
    Pintle.Event.V1.EraseEventsRequest.self,
    Pintle.Event.V1.EraseEventsResponse.self,
    Pintle.Execution.V1.ExecutionFilter.self,
    Pintle.Execution.V1.FilteredExecution.self,
    Pintle.Execution.V1.SetExecutionFilterRequest.self,
    Pintle.Execution.V1.SetExecutionFilterResponse.self,
    Pintle.Execution.V1.GetExecutionFilterRequest.self,
    Pintle.Execution.V1.GetExecutionFilterResponse.self,
    Pintle.Execution.V1.ListExecutionFiltersRequest.self,
    Pintle.Execution.V1.ListExecutionFiltersResponse.self,
    Pintle.Function.V1.RunFunctionRequest.self,
    Pintle.Function.V1.RunFunctionResponse.self,
    Pintle.Function.V1.RunFunctionResponse.UserMetadata.self,
    Pintle.Function.V1.RunFunctionResponse.Attribute.self,
    Pintle.Json.V1.PatchOperation.self,
    Pintle.Label.V1.LabeledObject.self,
    Pintle.Label.V1.SetLabelsRequest.self,
    Pintle.Label.V1.SetLabelsResponse.self,
    Pintle.Label.V1.ListLabelsRequest.self,
    Pintle.Label.V1.ListLabelsResponse.self,
    Pintle.Run.V1.TimelineEntry.self,
    Pintle.Run.V1.GetTimelineRequest.self,
    Pintle.Run.V1.GetTimelineResponse.self,
    Pintle.Run.V1.WatchRunRequest.self,
    Pintle.Run.V1.WatchRunResponse.self,
    Pintle.Run.V1.ReplayRunRequest.self,
    Pintle.Run.V1.StepRecord.self,
    Pintle.Run.V1.ReplayedStep.self,
    Pintle.Run.V1.ReplayRunResponse.self,
    Pintle.Target.V1.TargetSettings.self,
    Pintle.Target.V1.SigningKeys.self,
    Pintle.Target.V1.GetTargetSettingsRequest.self,
    Pintle.Target.V1.GetTargetSettingsResponse.self,
    Pintle.Target.V1.SetAllowRulesRequest.self,
    Pintle.Target.V1.SetAllowRulesResponse.self,
    Pintle.Target.V1.EnableTargetRequest.self,
    Pintle.Target.V1.EnableTargetResponse.self,
    Pintle.Target.V1.DisableTargetRequest.self,
    Pintle.Target.V1.DisableTargetResponse.self,
    Pintle.Target.V1.PauseTargetRequest.self,
    Pintle.Target.V1.PauseTargetResponse.self,
    Pintle.Target.V1.ResumeTargetRequest.self,
    Pintle.Target.V1.ResumeTargetResponse.self,
    Pintle.Target.V1.SetAlertTargetRequest.self,
    Pintle.Target.V1.SetAlertTargetResponse.self,
    Pintle.Target.V1.GetAlertTargetRequest.self,
    Pintle.Target.V1.GetAlertTargetResponse.self,
    Pintle.Target.V1.StaticField.self,
    Pintle.Target.V1.SetStaticFieldsRequest.self,
    Pintle.Target.V1.SetStaticFieldsResponse.self,
    Pintle.Target.V1.RetrySchedule.self,
    Pintle.Target.V1.SetRetryScheduleRequest.self,
    Pintle.Target.V1.SetRetryScheduleResponse.self,
    Pintle.Target.V1.TestTargetRequest.self,
    Pintle.Target.V1.TestTargetResponse.self,
    Pintle.Target.V1.RotateSigningKeyRequest.self,
    Pintle.Target.V1.RotateSigningKeyResponse.self,
    Pintle.Trigger.V1.Trigger.self,
    Pintle.Trigger.V1.ListTriggersRequest.self,
    Pintle.Trigger.V1.ListTriggersResponse.self,
    Pintle.Trigger.V1.Subscription.self,
    Pintle.Trigger.V1.HTTPConfig.self,
    Pintle.Trigger.V1.BasicAuthConfig.self,
    Pintle.Trigger.V1.BearerTokenAuthConfig.self,
    Pintle.Trigger.V1.EventBridgeConfig.self,
    Pintle.Trigger.V1.WorkflowConfig.self,
    Pintle.Trigger.V1.ListSubscriptionsRequest.self,
    Pintle.Trigger.V1.ListSubscriptionsResponse.self,
    Pintle.Trigger.V1.CreateSubscriptionRequest.self,
    Pintle.Trigger.V1.PutSubscriptionRequest.self,
    Pintle.Trigger.V1.PatchSubscriptionRequest.self,
    Pintle.Trigger.V1.DeleteSubscriptionRequest.self,
    Pintle.Trigger.V1.ValidateFilterRequest.self,
    Pintle.Trigger.V1.ValidateFilterResponse.self,
    Pintle.Trigger.V1.TestInvocationRequest.self,
    Pintle.Trigger.V1.TestInvocationResponse.self,
    Pintle.Trigger.V1.Invocation.self,
    Pintle.Trigger.V1.CompleteInvocationRequest.self,
    Pintle.Trigger.V1.ListInvocationStatusRequest.self,
    Pintle.Trigger.V1.ListInvocationStatusResponse.self,
    Pintle.Trigger.V1.InvocationStatus.self,
    Pintle.Trigger.V1.InvocationInput.self,
    Pintle.Trigger.V1.InvocationOutcome.self,
    Pintle.Trigger.V1.LocalizedMessage.self,
    Pintle.Trigger.V1.StartInvocationRequest.self,
    Pintle.Trigger.V1.StartInvocationResponse.self,
    Pintle.Trigger.V1.GetInvocationRequest.self,
    Pintle.Trigger.V1.GetInvocationResponse.self,
    Pintle.Trigger.V1.StartedInvocation.self,
    Pintle.Trigger.V1.EventBus.self,
    Pintle.Trigger.V1.SetEventBusRequest.self,
    Pintle.Trigger.V1.SetEventBusResponse.self,
    Pintle.Trigger.V1.GetEventBusRequest.self,
    Pintle.Trigger.V1.GetEventBusResponse.self,
    Pintle.Trigger.V1.RemoveEventBusRequest.self,
    Pintle.Trigger.V1.RemoveEventBusResponse.self,
    Pintle.Workflow.V1.WorkflowAllowRules.self,
    Pintle.Workflow.V1.GetWorkflowAllowRulesRequest.self,
    Pintle.Workflow.V1.SetWorkflowAllowRulesRequest.self,
    Pintle.Workflow.V1.IdentityReference.self,
    Pintle.Workflow.V1.Workflow.self,
    Pintle.Workflow.V1.WorkflowFinding.self,
    Pintle.Workflow.V1.WorkflowErrors.self,
    Pintle.Workflow.V1.WorkflowDefinition.self,
    Pintle.Workflow.V1.WorkflowTrigger.self,
    Pintle.Workflow.V1.ListWorkflowsRequest.self,
    Pintle.Workflow.V1.ListWorkflowsResponse.self,
    Pintle.Workflow.V1.CreateWorkflowRequest.self,
    Pintle.Workflow.V1.GetWorkflowRequest.self,
    Pintle.Workflow.V1.PutWorkflowRequest.self,
    Pintle.Workflow.V1.PatchWorkflowRequest.self,
    Pintle.Workflow.V1.DeleteWorkflowRequest.self,
    Pintle.Workflow.V1.TestWorkflowRequest.self,
    Pintle.Workflow.V1.TestWorkflowResponse.self,
    Pintle.Workflow.V1.CreateExternalClientRequest.self,
    Pintle.Workflow.V1.ExternalClient.self,
    Pintle.Workflow.V1.ExecuteExternallyRequest.self,
    Pintle.Workflow.V1.ExecuteExternallyResponse.self,
    Pintle.Workflow.V1.TestExternalExecutionRequest.self,
    Pintle.Workflow.V1.TestExternalExecutionResponse.self,
    Pintle.Workflow.V1.WorkflowExecution.self,
    Pintle.Workflow.V1.ListWorkflowExecutionsRequest.self,
    Pintle.Workflow.V1.ListWorkflowExecutionsResponse.self,
    Pintle.Workflow.V1.GetWorkflowExecutionRequest.self,
    Pintle.Workflow.V1.GetWorkflowExecutionHistoryRequest.self,
    Pintle.Workflow.V1.GetWorkflowExecutionHistoryResponse.self,
    Pintle.Workflow.V1.WorkflowExecutionEvent.self,
    Pintle.Workflow.V1.GetWorkflowExecutionRecordRequest.self,
    Pintle.Workflow.V1.WorkflowExecutionRecord.self,
    Pintle.Workflow.V1.CancelWorkflowExecutionRequest.self,
    Pintle.Workflow.V1.StartWorkflowExecutionRequest.self,
    Pintle.Workflow.V1.GetWorkflowExecutionResultRequest.self,
    Pintle.Workflow.V1.WorkflowExecutionResult.self,
    Pintle.Workflow.V1.RetryWorkflowExecutionRequest.self,
    Pintle.Workflow.V1.RetryWorkflowExecutionsRequest.self,
    Pintle.Workflow.V1.RetryWorkflowExecutionsResponse.self,
    Pintle.Workflow.V1.RetriedExecution.self,
    Pintle.Workflow.V1.ListLibraryRequest.self,
    Pintle.Workflow.V1.ListLibraryResponse.self,
    Pintle.Workflow.V1.ListLibraryActionsRequest.self,
    Pintle.Workflow.V1.ListLibraryActionsResponse.self,
    Pintle.Workflow.V1.ListLibraryTriggersRequest.self,
    Pintle.Workflow.V1.ListLibraryTriggersResponse.self,
    Pintle.Workflow.V1.ListLibraryOperatorsRequest.self,
    Pintle.Workflow.V1.ListLibraryOperatorsResponse.self,
    Pintle.Workflow.V1.LibraryEntry.self,
    Pintle.Workflow.V1.LibraryFormField.self,
    Zitadel.Action.V1.Action.self,
    Zitadel.Action.V1.ActionIDQuery.self,
    Zitadel.Action.V1.ActionNameQuery.self,
    Zitadel.Action.V1.ActionStateQuery.self,
    Zitadel.Action.V1.Flow.self,
    Zitadel.Action.V1.FlowType.self,
    Zitadel.Action.V1.TriggerType.self,
    Zitadel.Action.V1.TriggerAction.self,
    Zitadel.Action.V2.CreateTargetRequest.self,
    Zitadel.Action.V2.CreateTargetResponse.self,
    Zitadel.Action.V2.UpdateTargetRequest.self,
    Zitadel.Action.V2.UpdateTargetResponse.self,
    Zitadel.Action.V2.DeleteTargetRequest.self,
    Zitadel.Action.V2.DeleteTargetResponse.self,
    Zitadel.Action.V2.GetTargetRequest.self,
    Zitadel.Action.V2.GetTargetResponse.self,
    Zitadel.Action.V2.ListTargetsRequest.self,
    Zitadel.Action.V2.ListTargetsResponse.self,
    Zitadel.Action.V2.AddPublicKeyRequest.self,
    Zitadel.Action.V2.AddPublicKeyResponse.self,
    Zitadel.Action.V2.ActivatePublicKeyRequest.self,
    Zitadel.Action.V2.ActivatePublicKeyResponse.self,
    Zitadel.Action.V2.DeactivatePublicKeyRequest.self,
    Zitadel.Action.V2.DeactivatePublicKeyResponse.self,
    Zitadel.Action.V2.RemovePublicKeyRequest.self,
    Zitadel.Action.V2.RemovePublicKeyResponse.self,
    Zitadel.Action.V2.ListPublicKeysRequest.self,
    Zitadel.Action.V2.ListPublicKeysResponse.self,
    Zitadel.Action.V2.SetExecutionRequest.self,
    Zitadel.Action.V2.SetExecutionResponse.self,
    Zitadel.Action.V2.ListExecutionsRequest.self,
    Zitadel.Action.V2.ListExecutionsResponse.self,
    Zitadel.Action.V2.ListExecutionFunctionsRequest.self,
    Zitadel.Action.V2.ListExecutionFunctionsResponse.self,
    Zitadel.Action.V2.ListExecutionMethodsRequest.self,
    Zitadel.Action.V2.ListExecutionMethodsResponse.self,
    Zitadel.Action.V2.ListExecutionServicesRequest.self,
    Zitadel.Action.V2.ListExecutionServicesResponse.self,
    Zitadel.Action.V2.Execution.self,
    Zitadel.Action.V2.Condition.self,
    Zitadel.Action.V2.RequestExecution.self,
    Zitadel.Action.V2.ResponseExecution.self,
    Zitadel.Action.V2.FunctionExecution.self,
    Zitadel.Action.V2.EventExecution.self,
    Zitadel.Action.V2.TargetSearchFilter.self,
    Zitadel.Action.V2.TargetNameFilter.self,
    Zitadel.Action.V2.InTargetIDsFilter.self,
    Zitadel.Action.V2.ExecutionSearchFilter.self,
    Zitadel.Action.V2.InConditionsFilter.self,
    Zitadel.Action.V2.ExecutionTypeFilter.self,
    Zitadel.Action.V2.TargetFilter.self,
    Zitadel.Action.V2.PublicKeySearchFilter.self,
    Zitadel.Action.V2.Target.self,
    Zitadel.Action.V2.RESTWebhook.self,
    Zitadel.Action.V2.RESTCall.self,
    Zitadel.Action.V2.RESTAsync.self,
    Zitadel.Action.V2.PublicKey.self,
    Zitadel.Action.V2beta.CreateTargetRequest.self,
    Zitadel.Action.V2beta.CreateTargetResponse.self,
    Zitadel.Action.V2beta.UpdateTargetRequest.self,
    Zitadel.Action.V2beta.UpdateTargetResponse.self,
    Zitadel.Action.V2beta.DeleteTargetRequest.self,
    Zitadel.Action.V2beta.DeleteTargetResponse.self,
    Zitadel.Action.V2beta.GetTargetRequest.self,
    Zitadel.Action.V2beta.GetTargetResponse.self,
    Zitadel.Action.V2beta.ListTargetsRequest.self,
    Zitadel.Action.V2beta.ListTargetsResponse.self,
    Zitadel.Action.V2beta.SetExecutionRequest.self,
    Zitadel.Action.V2beta.SetExecutionResponse.self,
    Zitadel.Action.V2beta.ListExecutionsRequest.self,
    Zitadel.Action.V2beta.ListExecutionsResponse.self,
    Zitadel.Action.V2beta.ListExecutionFunctionsRequest.self,
    Zitadel.Action.V2beta.ListExecutionFunctionsResponse.self,
    Zitadel.Action.V2beta.ListExecutionMethodsRequest.self,
    Zitadel.Action.V2beta.ListExecutionMethodsResponse.self,
    Zitadel.Action.V2beta.ListExecutionServicesRequest.self,
    Zitadel.Action.V2beta.ListExecutionServicesResponse.self,
    Zitadel.Action.V2beta.Execution.self,
    Zitadel.Action.V2beta.Condition.self,
    Zitadel.Action.V2beta.RequestExecution.self,
    Zitadel.Action.V2beta.ResponseExecution.self,
    Zitadel.Action.V2beta.FunctionExecution.self,
    Zitadel.Action.V2beta.EventExecution.self,
    Zitadel.Action.V2beta.TargetSearchFilter.self,
    Zitadel.Action.V2beta.TargetNameFilter.self,
    Zitadel.Action.V2beta.InTargetIDsFilter.self,
    Zitadel.Action.V2beta.ExecutionSearchFilter.self,
    Zitadel.Action.V2beta.InConditionsFilter.self,
    Zitadel.Action.V2beta.ExecutionTypeFilter.self,
    Zitadel.Action.V2beta.TargetFilter.self,
    Zitadel.Action.V2beta.Target.self,
    Zitadel.Action.V2beta.RESTWebhook.self,
    Zitadel.Action.V2beta.RESTCall.self,
    Zitadel.Action.V2beta.RESTAsync.self,
    Zitadel.Action.V3alpha.CreateTargetRequest.self,
    Zitadel.Action.V3alpha.CreateTargetResponse.self,
    Zitadel.Action.V3alpha.UpdateTargetRequest.self,
    Zitadel.Action.V3alpha.UpdateTargetResponse.self,
    Zitadel.Action.V3alpha.DeleteTargetRequest.self,
    Zitadel.Action.V3alpha.DeleteTargetResponse.self,
    Zitadel.Action.V3alpha.ListTargetsRequest.self,
    Zitadel.Action.V3alpha.ListTargetsResponse.self,
    Zitadel.Action.V3alpha.GetTargetByIDRequest.self,
    Zitadel.Action.V3alpha.GetTargetByIDResponse.self,
    Zitadel.Action.V3alpha.SetExecutionRequest.self,
    Zitadel.Action.V3alpha.SetExecutionResponse.self,
    Zitadel.Action.V3alpha.DeleteExecutionRequest.self,
    Zitadel.Action.V3alpha.DeleteExecutionResponse.self,
    Zitadel.Action.V3alpha.ListExecutionsRequest.self,
    Zitadel.Action.V3alpha.ListExecutionsResponse.self,
    Zitadel.Action.V3alpha.ListExecutionFunctionsRequest.self,
    Zitadel.Action.V3alpha.ListExecutionFunctionsResponse.self,
    Zitadel.Action.V3alpha.ListExecutionMethodsRequest.self,
    Zitadel.Action.V3alpha.ListExecutionMethodsResponse.self,
    Zitadel.Action.V3alpha.ListExecutionServicesRequest.self,
    Zitadel.Action.V3alpha.ListExecutionServicesResponse.self,
    Zitadel.Action.V3alpha.Execution.self,
    Zitadel.Action.V3alpha.ExecutionTargetType.self,
    Zitadel.Action.V3alpha.Condition.self,
    Zitadel.Action.V3alpha.RequestExecution.self,
    Zitadel.Action.V3alpha.ResponseExecution.self,
    Zitadel.Action.V3alpha.FunctionExecution.self,
    Zitadel.Action.V3alpha.EventExecution.self,
    Zitadel.Action.V3alpha.TargetSearchQuery.self,
    Zitadel.Action.V3alpha.TargetNameQuery.self,
    Zitadel.Action.V3alpha.InTargetIDsQuery.self,
    Zitadel.Action.V3alpha.SearchQuery.self,
    Zitadel.Action.V3alpha.InConditionsQuery.self,
    Zitadel.Action.V3alpha.ExecutionTypeQuery.self,
    Zitadel.Action.V3alpha.TargetQuery.self,
    Zitadel.Action.V3alpha.IncludeQuery.self,
    Zitadel.Action.V3alpha.Target.self,
    Zitadel.Action.V3alpha.SetRESTWebhook.self,
    Zitadel.Action.V3alpha.SetRESTCall.self,
    Zitadel.Action.V3alpha.SetRESTAsync.self,
    Zitadel.Filter.V2.PaginationRequest.self,
    Zitadel.Filter.V2.PaginationResponse.self,
    Zitadel.Filter.V2.InIDsFilter.self,
    Zitadel.Filter.V2.TimestampFilter.self,
    Zitadel.Filter.V2beta.PaginationRequest.self,
    Zitadel.Filter.V2beta.PaginationResponse.self,
    Zitadel.Management.V1.ActionQuery.self,
    Zitadel.Management.V1.ListActionsRequest.self,
    Zitadel.Management.V1.ListActionsResponse.self,
    Zitadel.Management.V1.GetActionRequest.self,
    Zitadel.Management.V1.GetActionResponse.self,
    Zitadel.Management.V1.CreateActionRequest.self,
    Zitadel.Management.V1.CreateActionResponse.self,
    Zitadel.Management.V1.UpdateActionRequest.self,
    Zitadel.Management.V1.UpdateActionResponse.self,
    Zitadel.Management.V1.DeactivateActionRequest.self,
    Zitadel.Management.V1.DeactivateActionResponse.self,
    Zitadel.Management.V1.ReactivateActionRequest.self,
    Zitadel.Management.V1.ReactivateActionResponse.self,
    Zitadel.Management.V1.DeleteActionRequest.self,
    Zitadel.Management.V1.DeleteActionResponse.self,
    Zitadel.Management.V1.ListFlowTypesRequest.self,
    Zitadel.Management.V1.ListFlowTypesResponse.self,
    Zitadel.Management.V1.ListFlowTriggerTypesRequest.self,
    Zitadel.Management.V1.ListFlowTriggerTypesResponse.self,
    Zitadel.Management.V1.GetFlowRequest.self,
    Zitadel.Management.V1.GetFlowResponse.self,
    Zitadel.Management.V1.ClearFlowRequest.self,
    Zitadel.Management.V1.ClearFlowResponse.self,
    Zitadel.Management.V1.SetTriggerActionsRequest.self,
    Zitadel.Management.V1.SetTriggerActionsResponse.self,
    Zitadel.Object.V2beta.Details.self,
    Zitadel.Object.V2beta.ListQuery.self,
    Zitadel.Object.V2beta.ListDetails.self,
    Zitadel.Object.V3alpha.Instance.self,
    Zitadel.Object.V3alpha.Owner.self,
    Zitadel.Resources.Action.V3alpha.CreateTargetRequest.self,
    Zitadel.Resources.Action.V3alpha.CreateTargetResponse.self,
    Zitadel.Resources.Action.V3alpha.PatchTargetRequest.self,
    Zitadel.Resources.Action.V3alpha.PatchTargetResponse.self,
    Zitadel.Resources.Action.V3alpha.DeleteTargetRequest.self,
    Zitadel.Resources.Action.V3alpha.DeleteTargetResponse.self,
    Zitadel.Resources.Action.V3alpha.GetTargetRequest.self,
    Zitadel.Resources.Action.V3alpha.GetTargetResponse.self,
    Zitadel.Resources.Action.V3alpha.SearchTargetsRequest.self,
    Zitadel.Resources.Action.V3alpha.SearchTargetsResponse.self,
    Zitadel.Resources.Action.V3alpha.SetExecutionRequest.self,
    Zitadel.Resources.Action.V3alpha.SetExecutionResponse.self,
    Zitadel.Resources.Action.V3alpha.SearchExecutionsRequest.self,
    Zitadel.Resources.Action.V3alpha.SearchExecutionsResponse.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsRequest.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsResponse.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionMethodsRequest.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionMethodsResponse.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionServicesRequest.self,
    Zitadel.Resources.Action.V3alpha.ListExecutionServicesResponse.self,
    Zitadel.Resources.Action.V3alpha.Execution.self,
    Zitadel.Resources.Action.V3alpha.GetExecution.self,
    Zitadel.Resources.Action.V3alpha.ExecutionTargetType.self,
    Zitadel.Resources.Action.V3alpha.Condition.self,
    Zitadel.Resources.Action.V3alpha.RequestExecution.self,
    Zitadel.Resources.Action.V3alpha.ResponseExecution.self,
    Zitadel.Resources.Action.V3alpha.FunctionExecution.self,
    Zitadel.Resources.Action.V3alpha.EventExecution.self,
    Zitadel.Resources.Action.V3alpha.TargetSearchFilter.self,
    Zitadel.Resources.Action.V3alpha.TargetNameFilter.self,
    Zitadel.Resources.Action.V3alpha.InTargetIDsFilter.self,
    Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter.self,
    Zitadel.Resources.Action.V3alpha.InConditionsFilter.self,
    Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter.self,
    Zitadel.Resources.Action.V3alpha.TargetFilter.self,
    Zitadel.Resources.Action.V3alpha.IncludeFilter.self,
    Zitadel.Resources.Action.V3alpha.Target.self,
    Zitadel.Resources.Action.V3alpha.PatchTarget.self,
    Zitadel.Resources.Action.V3alpha.GetTarget.self,
    Zitadel.Resources.Action.V3alpha.SetRESTWebhook.self,
    Zitadel.Resources.Action.V3alpha.SetRESTCall.self,
    Zitadel.Resources.Action.V3alpha.SetRESTAsync.self,
    Zitadel.Resources.Object.V3alpha.Details.self,
    Zitadel.Resources.Object.V3alpha.SearchQuery.self,
    Zitadel.Resources.Object.V3alpha.ListDetails.self,
    Zitadel.V1.ErrorDetail.self,
    Zitadel.V1.LocalizedMessage.self,
    Zitadel.V1.ObjectDetails.self,
    Zitadel.V1.ListQuery.self,
    Zitadel.V1.ListDetails.self,
  ]
}
