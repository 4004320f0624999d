import API
import Engine
import Records

extension Pintle.Trigger.V1.Subscription {
  /// A subscription as callers see it: without its password or token.
  init(_ record: SubscriptionRecord) {
    self.init()
    let content = record.content
    id = record.id
    name = content.name
    description = content.description
    triggerID = content.trigger
    triggerName = TriggerCatalog.find(content.trigger)?.name ?? content.trigger
    type = content.receiver.type
    responseDeadline = content.responseDeadline
    enabled = content.isEnabled
    filter = content.filter
    switch content.receiver {
    case .http(let url, let mode, let authentication):
      var config = Pintle.Trigger.V1.HTTPConfig()
      config.url = url
      config.httpDispatchMode = mode.rawValue
      config.httpAuthenticationType = authentication.name
      switch authentication {
      case .none: break
      case .basic(let user):
        var basic = Pintle.Trigger.V1.BasicAuthConfig()
        basic.userName = user
        config.basicAuthConfig = basic
      case .bearer: config.bearerTokenAuthConfig = Pintle.Trigger.V1.BearerTokenAuthConfig()
      }
      httpConfig = config
    case .eventBridge(let account, let region):
      var config = Pintle.Trigger.V1.EventBridgeConfig()
      config.awsAccount = account
      config.awsRegion = region
      eventBridgeConfig = config
    case .workflow(let id):
      var config = Pintle.Trigger.V1.WorkflowConfig()
      config.workflowID = id
      workflowConfig = config
    }
  }
}
