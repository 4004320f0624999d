// Made by protoc-gen-pintle from pintle/trigger/v1/trigger.proto. Do not edit.

public import Wire

extension Pintle.Trigger.V1 {
  /// Something that can happen, and whom it asks.
  public struct Trigger: Message {
    /// "idn:identity-created".
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// "FIRE_AND_FORGET" or "REQUEST_RESPONSE".
    public var type: String = ""
    /// `description`, field 4.
    public var description: String = ""
    /// The JSON Schema of inputs, as text.
    public var inputSchema: String = ""
    /// `example_input`, field 6.
    public var exampleInput: Google.Protobuf.Struct?
    /// The JSON Schema of decisions, as text; absent for FIRE_AND_FORGET.
    public var outputSchema: String?
    /// Absent for FIRE_AND_FORGET.
    public var exampleOutput: Google.Protobuf.Struct?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.Trigger" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListTriggersRequest`.
  public struct ListTriggersRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Whether to count all of them.
    public var count: Bool = false
    /// `id` eq, ge, le.
    public var filters: String = ""
    /// `id`, `name`.
    public var sorters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListTriggersRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListTriggersResponse`.
  public struct ListTriggersResponse: Message {
    /// `triggers`, field 1.
    public var triggers: [Trigger] = []
    /// Set when the request asked to count; JSON over HTTP has it as the field `X-Total-Count`.
    public var totalCount: Int32?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListTriggersResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// Who is told of a trigger, and how.
  public struct Subscription: Message {
    /// A UUID; the server's.
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// `description`, field 3.
    public var description: String = ""
    /// Cannot be changed.
    public var triggerID: String = ""
    /// The server's.
    public var triggerName: String = ""
    /// "HTTP", "EVENTBRIDGE" or "WORKFLOW"; "INLINE" and "SCRIPT" are refused.
    public var type: String = ""
    /// How long a decision may take: an ISO 8601 duration such as "PT1H", which it is when
    /// absent.
    public var responseDeadline: String?
    /// `http_config`, field 8.
    public var httpConfig: HTTPConfig?
    /// `event_bridge_config`, field 9.
    public var eventBridgeConfig: EventBridgeConfig?
    /// `workflow_config`, field 10.
    public var workflowConfig: WorkflowConfig?
    /// Whether events are sent; true when absent.
    ///
    /// Tests are sent all the same.
    public var enabled: Bool?
    /// JSONPath (Jayway's): what it must find in an input for the subscription to be told.
    public var filter: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.Subscription" }
  }
}

extension Pintle.Trigger.V1 {
  /// Where an invocation is sent by HTTP.
  public struct HTTPConfig: Message {
    /// `url`, field 1.
    public var url: String = ""
    /// "SYNC": the answer is the decision.
    ///
    /// "ASYNC": the decision comes by CompleteInvocation. "DYNAMIC": the status of the answer
    /// says which, 200 or 202.
    public var httpDispatchMode: String = ""
    /// "NO_AUTH", which it is when empty, "BASIC_AUTH" or "BEARER_TOKEN".
    public var httpAuthenticationType: String = ""
    /// `basic_auth_config`, field 4.
    public var basicAuthConfig: BasicAuthConfig?
    /// `bearer_token_auth_config`, field 5.
    public var bearerTokenAuthConfig: BearerTokenAuthConfig?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.HTTPConfig" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.BasicAuthConfig`.
  public struct BasicAuthConfig: Message {
    /// `user_name`, field 1.
    public var userName: String = ""
    /// Never told: answers have null.
    public var password: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.BasicAuthConfig" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.BearerTokenAuthConfig`.
  public struct BearerTokenAuthConfig: Message {
    /// Never told: answers have null.
    public var bearerToken: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.BearerTokenAuthConfig" }
  }
}

extension Pintle.Trigger.V1 {
  /// Where an invocation is sent as an EventBridge event.
  public struct EventBridgeConfig: Message {
    /// Twelve digits.
    public var awsAccount: String = ""
    /// `aws_region`, field 2.
    public var awsRegion: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.EventBridgeConfig" }
  }
}

extension Pintle.Trigger.V1 {
  /// Which workflow an invocation starts.
  public struct WorkflowConfig: Message {
    /// `workflow_id`, field 1.
    public var workflowID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.WorkflowConfig" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListSubscriptionsRequest`.
  public struct ListSubscriptionsRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Whether to count all of them.
    public var count: Bool = false
    /// `id eq`, `triggerId eq`, `type` eq, le.
    public var filters: String = ""
    /// `triggerId`, `triggerName`.
    public var sorters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListSubscriptionsRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListSubscriptionsResponse`.
  public struct ListSubscriptionsResponse: Message {
    /// `subscriptions`, field 1.
    public var subscriptions: [Subscription] = []
    /// Set when the request asked to count; JSON over HTTP has it as the field `X-Total-Count`.
    public var totalCount: Int32?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListSubscriptionsResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.CreateSubscriptionRequest`.
  public struct CreateSubscriptionRequest: Message {
    /// `subscription`, field 1.
    public var subscription: Subscription?
    /// Refuses with ALREADY_EXISTS when the organization has a subscription of this name: of
    /// several callers that make it at once, one does.
    public var onlyIfAbsent: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.CreateSubscriptionRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.PutSubscriptionRequest`.
  public struct PutSubscriptionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `subscription`, field 2.
    public var subscription: Subscription?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.PutSubscriptionRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.PatchSubscriptionRequest`.
  public struct PatchSubscriptionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// All of them take effect, or none.
    public var operations: [Pintle.Json.V1.PatchOperation] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.PatchSubscriptionRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.DeleteSubscriptionRequest`.
  public struct DeleteSubscriptionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.DeleteSubscriptionRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ValidateFilterRequest`.
  public struct ValidateFilterRequest: Message {
    /// `input`, field 1.
    public var input: Exact<Google.Protobuf.Struct>?
    /// `filter`, field 2.
    public var filter: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ValidateFilterRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ValidateFilterResponse`.
  public struct ValidateFilterResponse: Message {
    /// Whether the filter is well formed and finds something.
    public var isValid: Bool = false
    /// `is_valid_json_path`, field 2.
    public var isValidJSONPath: Bool = false
    /// `is_path_exist`, field 3.
    public var isPathExist: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ValidateFilterResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.TestInvocationRequest`.
  public struct TestInvocationRequest: Message {
    /// `trigger_id`, field 1.
    public var triggerID: String = ""
    /// The example of the trigger when absent.
    public var input: Exact<Google.Protobuf.Struct>?
    /// Comes back with the invocations and in the status list.
    public var contentJSON: Exact<Google.Protobuf.Struct>?
    /// All subscriptions of the trigger when empty.
    public var subscriptionIDs: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.TestInvocationRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.TestInvocationResponse`.
  public struct TestInvocationResponse: Message {
    /// One for each subscription.
    public var invocations: [Invocation] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.TestInvocationResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// An invocation that was begun.
  public struct Invocation: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `trigger_id`, field 2.
    public var triggerID: String = ""
    /// Whoever completes the invocation tells it.
    public var secret: String = ""
    /// `content_json`, field 4.
    public var contentJSON: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.Invocation" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.CompleteInvocationRequest`.
  public struct CompleteInvocationRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `secret`, field 2.
    public var secret: String = ""
    /// The decision, as the trigger's schema has it.
    public var output: Exact<Google.Protobuf.Struct>?
    /// Not empty: there is no decision, for this reason.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.CompleteInvocationRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListInvocationStatusRequest`.
  public struct ListInvocationStatusRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Whether to count all of them.
    public var count: Bool = false
    /// `triggerId eq`, `subscriptionId eq`.
    public var filters: String = ""
    /// `triggerId`, `subscriptionName`, `created`, `completed`.
    public var sorters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListInvocationStatusRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.ListInvocationStatusResponse`.
  public struct ListInvocationStatusResponse: Message {
    /// `invocations`, field 1.
    public var invocations: [InvocationStatus] = []
    /// Set when the request asked to count; JSON over HTTP has it as the field `X-Total-Count`.
    public var totalCount: Int32?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.ListInvocationStatusResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// What became of an invocation.
  public struct InvocationStatus: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `trigger_id`, field 2.
    public var triggerID: String = ""
    /// `subscription_name`, field 3.
    public var subscriptionName: String = ""
    /// `subscription_id`, field 4.
    public var subscriptionID: String = ""
    /// "TEST" or "REAL_TIME".
    public var type: String = ""
    /// `created`, field 6.
    public var created: Google.Protobuf.Timestamp?
    /// Absent while it waits.
    public var completed: Google.Protobuf.Timestamp?
    /// `start_invocation_input`, field 8.
    public var startInvocationInput: InvocationInput?
    /// Absent while it waits.
    public var completeInvocationInput: InvocationOutcome?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.InvocationStatus" }
  }
}

extension Pintle.Trigger.V1 {
  /// With what an invocation was begun.
  public struct InvocationInput: Message {
    /// `trigger_id`, field 1.
    public var triggerID: String = ""
    /// `input`, field 2.
    public var input: Exact<Google.Protobuf.Struct>?
    /// `content_json`, field 3.
    public var contentJSON: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.InvocationInput" }
  }
}

extension Pintle.Trigger.V1 {
  /// With what an invocation ended.
  public struct InvocationOutcome: Message {
    /// Why there is no decision; absent when there is one.
    public var localizedError: LocalizedMessage?
    /// The decision; absent when there is none.
    public var output: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.InvocationOutcome" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.LocalizedMessage`.
  public struct LocalizedMessage: Message {
    /// "en-US".
    public var locale: String = ""
    /// `message`, field 2.
    public var message: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.LocalizedMessage" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.StartInvocationRequest`.
  public struct StartInvocationRequest: Message {
    /// `trigger_id`, field 1.
    public var triggerID: String = ""
    /// What subscribers are told.
    public var input: Exact<Google.Protobuf.Struct>?
    /// How long the call waits for the decision, at most a minute; it does not wait when
    /// absent.
    public var wait: Google.Protobuf.Duration?
    /// A second request with the same key does not begin another invocation: it tells of the
    /// first one.
    public var idempotencyKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.StartInvocationRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.StartInvocationResponse`.
  public struct StartInvocationResponse: Message {
    /// `invocation`, field 1.
    public var invocation: StartedInvocation?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.StartInvocationResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.GetInvocationRequest`.
  public struct GetInvocationRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// How long the call waits for the decision, at most a minute; it does not wait when
    /// absent.
    public var wait: Google.Protobuf.Duration?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.GetInvocationRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.GetInvocationResponse`.
  public struct GetInvocationResponse: Message {
    /// `invocation`, field 1.
    public var invocation: StartedInvocation?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.GetInvocationResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// An invocation as whoever started it sees it.
  public struct StartedInvocation: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `trigger_id`, field 2.
    public var triggerID: String = ""
    /// `state`, field 3.
    public var state: InvocationState = .unspecified
    /// `create_time`, field 4.
    public var createTime: Google.Protobuf.Timestamp?
    /// Until when a decision is taken.
    public var deadline: Google.Protobuf.Timestamp?
    /// `finish_time`, field 6.
    public var finishTime: Google.Protobuf.Timestamp?
    /// The decision.
    public var output: Exact<Google.Protobuf.Struct>?
    /// Why there is none.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.StartedInvocation" }
  }
}

extension Pintle.Trigger.V1 {
  /// An organization's event bus.
  public struct EventBus: Message {
    /// Twelve digits; subscriptions must name the same.
    public var awsAccount: String = ""
    /// "eu-central-1"; subscriptions must name the same.
    public var awsRegion: String = ""
    /// "default" when empty.
    public var busName: String = ""
    /// Names the key that requests are signed with.
    public var accessKeyID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.EventBus" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.SetEventBusRequest`.
  public struct SetEventBusRequest: Message {
    /// `event_bus`, field 1.
    public var eventBus: EventBus?
    /// The key's secret; it is sealed and never told.
    public var secretAccessKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.SetEventBusRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.SetEventBusResponse`.
  public struct SetEventBusResponse: Message {
    /// `event_bus`, field 1.
    public var eventBus: EventBus?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.SetEventBusResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.GetEventBusRequest`.
  public struct GetEventBusRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.GetEventBusRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.GetEventBusResponse`.
  public struct GetEventBusResponse: Message {
    /// Absent when there is none.
    public var eventBus: EventBus?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.GetEventBusResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.RemoveEventBusRequest`.
  public struct RemoveEventBusRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.RemoveEventBusRequest" }
  }
}

extension Pintle.Trigger.V1 {
  /// The message `pintle.trigger.v1.RemoveEventBusResponse`.
  public struct RemoveEventBusResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.trigger.v1.RemoveEventBusResponse" }
  }
}

extension Pintle.Trigger.V1 {
  /// Where an invocation stands for whoever started it.
  public enum InvocationState: WireEnum {
    /// `INVOCATION_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// No decision yet.
    case waiting
    /// There is a decision.
    case decided
    /// Whom it was sent to failed, or said why there is no decision.
    case failed
    /// No decision came in time.
    case expired
    /// Nobody subscribes to the trigger, or no filter lets the input through.
    case unanswered
    /// A number that this version has no name for.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .waiting
      case 2: self = .decided
      case 3: self = .failed
      case 4: self = .expired
      case 5: self = .unanswered
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .waiting: 1
      case .decided: 2
      case .failed: 3
      case .expired: 4
      case .unanswered: 5
      case .unrecognized(let number): number
      }
    }

    public init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 23:
        if jsonName.matches("INVOCATION_STATE_FAILED") {
          self = .failed
        } else {
          return nil
        }
      case 24:
        if jsonName.matches("INVOCATION_STATE_WAITING") {
          self = .waiting
        } else if jsonName.matches("INVOCATION_STATE_DECIDED") {
          self = .decided
        } else if jsonName.matches("INVOCATION_STATE_EXPIRED") {
          self = .expired
        } else {
          return nil
        }
      case 27:
        if jsonName.matches("INVOCATION_STATE_UNANSWERED") {
          self = .unanswered
        } else {
          return nil
        }
      case 28:
        if jsonName.matches("INVOCATION_STATE_UNSPECIFIED") {
          self = .unspecified
        } else {
          return nil
        }
      default: return nil
      }
    }

    public var jsonName: StaticString? {
      switch self {
      case .unspecified: "INVOCATION_STATE_UNSPECIFIED"
      case .waiting: "INVOCATION_STATE_WAITING"
      case .decided: "INVOCATION_STATE_DECIDED"
      case .failed: "INVOCATION_STATE_FAILED"
      case .expired: "INVOCATION_STATE_EXPIRED"
      case .unanswered: "INVOCATION_STATE_UNANSWERED"
      case .unrecognized: nil
      }
    }

    public static var isClosed: Bool { false }
  }
}

// MARK: pintle.trigger.v1.Trigger

extension Pintle.Trigger.V1.Trigger {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: self.type = try reader.readString()
      case 34: self.description = try reader.readString()
      case 42: self.inputSchema = try reader.readString()
      case 50: try reader.readMessage(&self.exampleInput)
      case 58: self.outputSchema = try reader.readString()
      case 66: try reader.readMessage(&self.exampleOutput)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 26) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 34) }
    if !self.inputSchema.isEmpty { writer.writeString(self.inputSchema, tag: 42) }
    if let value = self.exampleInput { writer.writeMessage(value, tag: 50) }
    if let value = self.outputSchema { writer.writeString(value, tag: 58) }
    if let value = self.exampleOutput { writer.writeMessage(value, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
      if name.matches("type") { return 3 }
    case 11:
      if name.matches("description") { return 4 }
      if name.matches("inputSchema") { return 5 }
    case 12:
      if name.matches("input_schema") { return 5 }
      if name.matches("exampleInput") { return 6 }
      if name.matches("outputSchema") { return 7 }
    case 13:
      if name.matches("example_input") { return 6 }
      if name.matches("output_schema") { return 7 }
      if name.matches("exampleOutput") { return 8 }
    case 14:
      if name.matches("example_output") { return 8 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.type = try reader.readString()
    case 4:
      self.description = try reader.readString()
    case 5:
      self.inputSchema = try reader.readString()
    case 6:
      try reader.readMessage(&self.exampleInput)
    case 7:
      self.outputSchema = try reader.readString()
    case 8:
      try reader.readMessage(&self.exampleOutput)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if !self.inputSchema.isEmpty || writer.writesDefaults {
      writer.writeKey("\"inputSchema\":")
      writer.writeString(self.inputSchema)
    }
    if let value = self.exampleInput {
      writer.writeKey("\"exampleInput\":")
      writer.writeMessage(value)
    }
    if let value = self.outputSchema {
      writer.writeKey("\"outputSchema\":")
      writer.writeString(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"outputSchema\":")
      writer.writeNull()
    }
    if let value = self.exampleOutput {
      writer.writeKey("\"exampleOutput\":")
      writer.writeMessage(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"exampleOutput\":")
      writer.writeNull()
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.ListTriggersRequest

extension Pintle.Trigger.V1.ListTriggersRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 24: self.count = try reader.readBool()
      case 34: self.filters = try reader.readString()
      case 42: self.sorters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if self.count { writer.writeBool(self.count, tag: 24) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 34) }
    if !self.sorters.isEmpty { writer.writeString(self.sorters, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
      if name.matches("count") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
      if name.matches("sorters") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.count = try reader.readBool()
    case 4:
      self.filters = try reader.readString()
    case 5:
      self.sorters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if self.count || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeBool(self.count)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    if !self.sorters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sorters\":")
      writer.writeString(self.sorters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.count = try parameter.bool()
    case 4:
      self.filters = try parameter.string()
    case 5:
      self.sorters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListTriggersRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListTriggersRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListTriggersRequest.Filters: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.sorters, atMost: 1000) {
      return
        "invalid ListTriggersRequest.Sorters: value length must be at most 1000 runes, not \(Validation.shown(self.sorters))"
    }
    if Validation.hasZero(self.sorters) {
      return "invalid ListTriggersRequest.Sorters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListTriggersRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ListTriggersResponse

extension Pintle.Trigger.V1.ListTriggersResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Trigger.V1.Trigger()
        try reader.readMessage(&value)
        self.triggers.append(read: consume value)
      case 16: self.totalCount = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.triggers { writer.writeMessage(value, tag: 10) }
    if let value = self.totalCount { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("triggers") { return 1 }
    case 10:
      if name.matches("totalCount") { return 2 }
    case 11:
      if name.matches("total_count") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Trigger.V1.Trigger()
        try reader.readMessage(&value)
        self.triggers.append(read: consume value)
      }
    case 2:
      self.totalCount = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.triggers.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggers\":")
      writer.writeArray(self.triggers) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Trigger) in
        writer.writeMessage(value)
      }
    }
    if let value = self.totalCount {
      writer.writeKey("\"totalCount\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.triggers) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Trigger) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeInt32(self.totalCount ?? 0)
    default: return false
    }
    return true
  }
}

// MARK: pintle.trigger.v1.Subscription

extension Pintle.Trigger.V1.Subscription {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: self.description = try reader.readString()
      case 34: self.triggerID = try reader.readString()
      case 42: self.triggerName = try reader.readString()
      case 50: self.type = try reader.readString()
      case 58: self.responseDeadline = try reader.readString()
      case 66: try reader.readMessage(&self.httpConfig)
      case 74: try reader.readMessage(&self.eventBridgeConfig)
      case 82: try reader.readMessage(&self.workflowConfig)
      case 88: self.enabled = try reader.readBool()
      case 98: self.filter = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 26) }
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 34) }
    if !self.triggerName.isEmpty { writer.writeString(self.triggerName, tag: 42) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 50) }
    if let value = self.responseDeadline { writer.writeString(value, tag: 58) }
    if let value = self.httpConfig { writer.writeMessage(value, tag: 66) }
    if let value = self.eventBridgeConfig { writer.writeMessage(value, tag: 74) }
    if let value = self.workflowConfig { writer.writeMessage(value, tag: 82) }
    if let value = self.enabled { writer.writeBool(value, tag: 88) }
    if let value = self.filter { writer.writeString(value, tag: 98) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
      if name.matches("type") { return 6 }
    case 6:
      if name.matches("filter") { return 12 }
    case 7:
      if name.matches("enabled") { return 11 }
    case 9:
      if name.matches("triggerId") { return 4 }
    case 10:
      if name.matches("trigger_id") { return 4 }
      if name.matches("httpConfig") { return 8 }
    case 11:
      if name.matches("description") { return 3 }
      if name.matches("triggerName") { return 5 }
      if name.matches("http_config") { return 8 }
    case 12:
      if name.matches("trigger_name") { return 5 }
    case 14:
      if name.matches("workflowConfig") { return 10 }
    case 15:
      if name.matches("workflow_config") { return 10 }
    case 16:
      if name.matches("responseDeadline") { return 7 }
    case 17:
      if name.matches("response_deadline") { return 7 }
      if name.matches("eventBridgeConfig") { return 9 }
    case 19:
      if name.matches("event_bridge_config") { return 9 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.description = try reader.readString()
    case 4:
      self.triggerID = try reader.readString()
    case 5:
      self.triggerName = try reader.readString()
    case 6:
      self.type = try reader.readString()
    case 7:
      self.responseDeadline = try reader.readString()
    case 8:
      try reader.readMessage(&self.httpConfig)
    case 9:
      try reader.readMessage(&self.eventBridgeConfig)
    case 10:
      try reader.readMessage(&self.workflowConfig)
    case 11:
      self.enabled = try reader.readBool()
    case 12:
      self.filter = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if !self.triggerName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerName\":")
      writer.writeString(self.triggerName)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if let value = self.responseDeadline {
      writer.writeKey("\"responseDeadline\":")
      writer.writeString(value)
    }
    if let value = self.httpConfig {
      writer.writeKey("\"httpConfig\":")
      writer.writeMessage(value)
    }
    if let value = self.eventBridgeConfig {
      writer.writeKey("\"eventBridgeConfig\":")
      writer.writeMessage(value)
    }
    if let value = self.workflowConfig {
      writer.writeKey("\"workflowConfig\":")
      writer.writeMessage(value)
    }
    if let value = self.enabled {
      writer.writeKey("\"enabled\":")
      writer.writeBool(value)
    }
    if let value = self.filter {
      writer.writeKey("\"filter\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) {
      return "invalid Subscription.Id: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.name, atMost: 500) {
      return
        "invalid Subscription.Name: value length must be at most 500 runes, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid Subscription.Name: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.description, atMost: 4000) {
      return
        "invalid Subscription.Description: value length must be at most 4000 runes, not \(Validation.shown(self.description))"
    }
    if Validation.hasZero(self.description) {
      return "invalid Subscription.Description: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.triggerID, atMost: 200) {
      return
        "invalid Subscription.TriggerId: value length must be at most 200 runes, not \(Validation.shown(self.triggerID))"
    }
    if Validation.hasZero(self.triggerID) {
      return "invalid Subscription.TriggerId: value must not hold a zero byte"
    }
    if Validation.hasZero(self.triggerName) {
      return "invalid Subscription.TriggerName: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.type, atMost: 100) {
      return
        "invalid Subscription.Type: value length must be at most 100 runes, not \(Validation.shown(self.type))"
    }
    if Validation.hasZero(self.type) {
      return "invalid Subscription.Type: value must not hold a zero byte"
    }
    if let cause = self.httpConfig?.firstViolation() {
      return
        "invalid Subscription.HttpConfig: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.eventBridgeConfig?.firstViolation() {
      return
        "invalid Subscription.EventBridgeConfig: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.workflowConfig?.firstViolation() {
      return
        "invalid Subscription.WorkflowConfig: embedded message failed validation | caused by: \(cause)"
    }
    if let value = self.responseDeadline {
      if !Validation.hasRunes(value, atMost: 100) {
        return
          "invalid Subscription.ResponseDeadline: value length must be at most 100 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid Subscription.ResponseDeadline: value must not hold a zero byte"
      }
    }
    if let value = self.filter {
      if !Validation.hasRunes(value, atMost: 4000) {
        return
          "invalid Subscription.Filter: value length must be at most 4000 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid Subscription.Filter: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.HTTPConfig

extension Pintle.Trigger.V1.HTTPConfig {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.url = try reader.readString()
      case 18: self.httpDispatchMode = try reader.readString()
      case 26: self.httpAuthenticationType = try reader.readString()
      case 34: try reader.readMessage(&self.basicAuthConfig)
      case 42: try reader.readMessage(&self.bearerTokenAuthConfig)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.url.isEmpty { writer.writeString(self.url, tag: 10) }
    if !self.httpDispatchMode.isEmpty { writer.writeString(self.httpDispatchMode, tag: 18) }
    if !self.httpAuthenticationType.isEmpty {
      writer.writeString(self.httpAuthenticationType, tag: 26)
    }
    if let value = self.basicAuthConfig { writer.writeMessage(value, tag: 34) }
    if let value = self.bearerTokenAuthConfig { writer.writeMessage(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("url") { return 1 }
    case 15:
      if name.matches("basicAuthConfig") { return 4 }
    case 16:
      if name.matches("httpDispatchMode") { return 2 }
    case 17:
      if name.matches("basic_auth_config") { return 4 }
    case 18:
      if name.matches("http_dispatch_mode") { return 2 }
    case 21:
      if name.matches("bearerTokenAuthConfig") { return 5 }
    case 22:
      if name.matches("httpAuthenticationType") { return 3 }
    case 24:
      if name.matches("http_authentication_type") { return 3 }
      if name.matches("bearer_token_auth_config") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.url = try reader.readString()
    case 2:
      self.httpDispatchMode = try reader.readString()
    case 3:
      self.httpAuthenticationType = try reader.readString()
    case 4:
      try reader.readMessage(&self.basicAuthConfig)
    case 5:
      try reader.readMessage(&self.bearerTokenAuthConfig)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.url.isEmpty || writer.writesDefaults {
      writer.writeKey("\"url\":")
      writer.writeString(self.url)
    }
    if !self.httpDispatchMode.isEmpty || writer.writesDefaults {
      writer.writeKey("\"httpDispatchMode\":")
      writer.writeString(self.httpDispatchMode)
    }
    if !self.httpAuthenticationType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"httpAuthenticationType\":")
      writer.writeString(self.httpAuthenticationType)
    }
    if let value = self.basicAuthConfig {
      writer.writeKey("\"basicAuthConfig\":")
      writer.writeMessage(value)
    }
    if let value = self.bearerTokenAuthConfig {
      writer.writeKey("\"bearerTokenAuthConfig\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.url, atMost: 2000) {
      return
        "invalid HTTPConfig.Url: value length must be at most 2000 runes, not \(Validation.shown(self.url))"
    }
    if Validation.hasZero(self.url) {
      return "invalid HTTPConfig.Url: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.httpDispatchMode, atMost: 20) {
      return
        "invalid HTTPConfig.HttpDispatchMode: value length must be at most 20 runes, not \(Validation.shown(self.httpDispatchMode))"
    }
    if Validation.hasZero(self.httpDispatchMode) {
      return "invalid HTTPConfig.HttpDispatchMode: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.httpAuthenticationType, atMost: 20) {
      return
        "invalid HTTPConfig.HttpAuthenticationType: value length must be at most 20 runes, not \(Validation.shown(self.httpAuthenticationType))"
    }
    if Validation.hasZero(self.httpAuthenticationType) {
      return "invalid HTTPConfig.HttpAuthenticationType: value must not hold a zero byte"
    }
    if let cause = self.basicAuthConfig?.firstViolation() {
      return
        "invalid HTTPConfig.BasicAuthConfig: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.bearerTokenAuthConfig?.firstViolation() {
      return
        "invalid HTTPConfig.BearerTokenAuthConfig: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.BasicAuthConfig

extension Pintle.Trigger.V1.BasicAuthConfig {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.userName = try reader.readString()
      case 18: self.password = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.userName.isEmpty { writer.writeString(self.userName, tag: 10) }
    if let value = self.password { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("userName") { return 1 }
      if name.matches("password") { return 2 }
    case 9:
      if name.matches("user_name") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.userName = try reader.readString()
    case 2:
      self.password = try reader.readSecretString(of: "pintle.trigger.v1.BasicAuthConfig.password")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.userName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"userName\":")
      writer.writeString(self.userName)
    }
    if let value = self.password {
      writer.writeKey("\"password\":")
      writer.writeSecretString(value, of: "pintle.trigger.v1.BasicAuthConfig.password")
    } else if writer.writesDefaults {
      writer.writeKey("\"password\":")
      writer.writeNull()
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.userName, atMost: 500) {
      return
        "invalid BasicAuthConfig.UserName: value length must be at most 500 runes, not \(Validation.shown(self.userName))"
    }
    if Validation.hasZero(self.userName) {
      return "invalid BasicAuthConfig.UserName: value must not hold a zero byte"
    }
    if let value = self.password {
      if !Validation.hasRunes(value, atMost: 2000) {
        return "invalid BasicAuthConfig.Password: value length must be at most 2000 runes"
      }
      if Validation.hasZero(value) {
        return "invalid BasicAuthConfig.Password: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.BearerTokenAuthConfig

extension Pintle.Trigger.V1.BearerTokenAuthConfig {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.bearerToken = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.bearerToken { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("bearerToken") { return 1 }
    case 12:
      if name.matches("bearer_token") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.bearerToken = try reader.readSecretString(
        of: "pintle.trigger.v1.BearerTokenAuthConfig.bearer_token")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.bearerToken {
      writer.writeKey("\"bearerToken\":")
      writer.writeSecretString(value, of: "pintle.trigger.v1.BearerTokenAuthConfig.bearer_token")
    } else if writer.writesDefaults {
      writer.writeKey("\"bearerToken\":")
      writer.writeNull()
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let value = self.bearerToken {
      if !Validation.hasRunes(value, atMost: 8000) {
        return "invalid BearerTokenAuthConfig.BearerToken: value length must be at most 8000 runes"
      }
      if Validation.hasZero(value) {
        return "invalid BearerTokenAuthConfig.BearerToken: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.EventBridgeConfig

extension Pintle.Trigger.V1.EventBridgeConfig {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.awsAccount = try reader.readString()
      case 18: self.awsRegion = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.awsAccount.isEmpty { writer.writeString(self.awsAccount, tag: 10) }
    if !self.awsRegion.isEmpty { writer.writeString(self.awsRegion, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("awsRegion") { return 2 }
    case 10:
      if name.matches("awsAccount") { return 1 }
      if name.matches("aws_region") { return 2 }
    case 11:
      if name.matches("aws_account") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.awsAccount = try reader.readString()
    case 2:
      self.awsRegion = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.awsAccount.isEmpty || writer.writesDefaults {
      writer.writeKey("\"awsAccount\":")
      writer.writeString(self.awsAccount)
    }
    if !self.awsRegion.isEmpty || writer.writesDefaults {
      writer.writeKey("\"awsRegion\":")
      writer.writeString(self.awsRegion)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.awsAccount, atMost: 20) {
      return
        "invalid EventBridgeConfig.AwsAccount: value length must be at most 20 runes, not \(Validation.shown(self.awsAccount))"
    }
    if Validation.hasZero(self.awsAccount) {
      return "invalid EventBridgeConfig.AwsAccount: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.awsRegion, atMost: 50) {
      return
        "invalid EventBridgeConfig.AwsRegion: value length must be at most 50 runes, not \(Validation.shown(self.awsRegion))"
    }
    if Validation.hasZero(self.awsRegion) {
      return "invalid EventBridgeConfig.AwsRegion: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.WorkflowConfig

extension Pintle.Trigger.V1.WorkflowConfig {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("workflowId") { return 1 }
    case 11:
      if name.matches("workflow_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.workflowID, atMost: 200) {
      return
        "invalid WorkflowConfig.WorkflowId: value length must be at most 200 runes, not \(Validation.shown(self.workflowID))"
    }
    if Validation.hasZero(self.workflowID) {
      return "invalid WorkflowConfig.WorkflowId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ListSubscriptionsRequest

extension Pintle.Trigger.V1.ListSubscriptionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 24: self.count = try reader.readBool()
      case 34: self.filters = try reader.readString()
      case 42: self.sorters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if self.count { writer.writeBool(self.count, tag: 24) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 34) }
    if !self.sorters.isEmpty { writer.writeString(self.sorters, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
      if name.matches("count") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
      if name.matches("sorters") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.count = try reader.readBool()
    case 4:
      self.filters = try reader.readString()
    case 5:
      self.sorters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if self.count || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeBool(self.count)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    if !self.sorters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sorters\":")
      writer.writeString(self.sorters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.count = try parameter.bool()
    case 4:
      self.filters = try parameter.string()
    case 5:
      self.sorters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListSubscriptionsRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListSubscriptionsRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListSubscriptionsRequest.Filters: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.sorters, atMost: 1000) {
      return
        "invalid ListSubscriptionsRequest.Sorters: value length must be at most 1000 runes, not \(Validation.shown(self.sorters))"
    }
    if Validation.hasZero(self.sorters) {
      return "invalid ListSubscriptionsRequest.Sorters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListSubscriptionsRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ListSubscriptionsResponse

extension Pintle.Trigger.V1.ListSubscriptionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Trigger.V1.Subscription()
        try reader.readMessage(&value)
        self.subscriptions.append(read: consume value)
      case 16: self.totalCount = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.subscriptions { writer.writeMessage(value, tag: 10) }
    if let value = self.totalCount { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("totalCount") { return 2 }
    case 11:
      if name.matches("total_count") { return 2 }
    case 13:
      if name.matches("subscriptions") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Trigger.V1.Subscription()
        try reader.readMessage(&value)
        self.subscriptions.append(read: consume value)
      }
    case 2:
      self.totalCount = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.subscriptions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"subscriptions\":")
      writer.writeArray(self.subscriptions) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Subscription) in
        writer.writeMessage(value)
      }
    }
    if let value = self.totalCount {
      writer.writeKey("\"totalCount\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.subscriptions) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Subscription) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeInt32(self.totalCount ?? 0)
    default: return false
    }
    return true
  }

  public func firstViolation() -> String? {
    for (index, item) in self.subscriptions.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListSubscriptionsResponse.Subscriptions[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.CreateSubscriptionRequest

extension Pintle.Trigger.V1.CreateSubscriptionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.subscription)
      case 16: self.onlyIfAbsent = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.subscription { writer.writeMessage(value, tag: 10) }
    if self.onlyIfAbsent { writer.writeBool(self.onlyIfAbsent, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("subscription") { return 1 }
      if name.matches("onlyIfAbsent") { return 2 }
    case 14:
      if name.matches("only_if_absent") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.subscription)
    case 2:
      self.onlyIfAbsent = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.subscription {
      writer.writeKey("\"subscription\":")
      writer.writeMessage(value)
    }
    if self.onlyIfAbsent || writer.writesDefaults {
      writer.writeKey("\"onlyIfAbsent\":")
      writer.writeBool(self.onlyIfAbsent)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.subscription != nil {
        try self.subscription!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Trigger.V1.Subscription()
        try value.mergeParameter(&parameter)
        self.subscription = value
      }
    case 2:
      self.onlyIfAbsent = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.subscription == nil {
      return "invalid CreateSubscriptionRequest.Subscription: value is required"
    }
    if let cause = self.subscription?.firstViolation() {
      return
        "invalid CreateSubscriptionRequest.Subscription: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.PutSubscriptionRequest

extension Pintle.Trigger.V1.PutSubscriptionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.subscription)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.subscription { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 12:
      if name.matches("subscription") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.subscription)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.subscription {
      writer.writeKey("\"subscription\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.subscription != nil {
        try self.subscription!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Trigger.V1.Subscription()
        try value.mergeParameter(&parameter)
        self.subscription = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid PutSubscriptionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid PutSubscriptionRequest.Id: value must not hold a zero byte"
    }
    if self.subscription == nil {
      return "invalid PutSubscriptionRequest.Subscription: value is required"
    }
    if let cause = self.subscription?.firstViolation() {
      return
        "invalid PutSubscriptionRequest.Subscription: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.PatchSubscriptionRequest

extension Pintle.Trigger.V1.PatchSubscriptionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18:
        var value = Pintle.Json.V1.PatchOperation()
        try reader.readMessage(&value)
        self.operations.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    for value in self.operations { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 10:
      if name.matches("operations") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Json.V1.PatchOperation()
        try reader.readMessage(&value)
        self.operations.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.operations.isEmpty || writer.writesDefaults {
      writer.writeKey("\"operations\":")
      writer.writeArray(self.operations) {
        (writer: inout JSONWriter, value: Pintle.Json.V1.PatchOperation) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid PatchSubscriptionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid PatchSubscriptionRequest.Id: value must not hold a zero byte"
    }
    if self.operations.count > 1000 {
      return
        "invalid PatchSubscriptionRequest.Operations: value must contain no more than 1000 item(s)"
    }
    for (index, item) in self.operations.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid PatchSubscriptionRequest.Operations[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.DeleteSubscriptionRequest

extension Pintle.Trigger.V1.DeleteSubscriptionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteSubscriptionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteSubscriptionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ValidateFilterRequest

extension Pintle.Trigger.V1.ValidateFilterRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        return
      case 10: try reader.readMessage(&self.input)
      case 18: self.filter = try reader.readString()
      case 26: try reader.readJSONText(&self.input)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.input { writer.writeMessage(value, tag: 10) }
    if !self.filter.isEmpty { writer.writeString(self.filter, tag: 18) }
    writer.writeJSONText(self.input, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("input") { return 1 }
    case 6:
      if name.matches("filter") { return 2 }
    case 9:
      if name.matches("inputJson") { return 3 }
    case 10:
      if name.matches("input_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.input)
    case 2:
      self.filter = try reader.readString()
    case 3:
      try reader.readJSONText(&self.input)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if !self.filter.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filter\":")
      writer.writeString(self.filter)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.input == nil { return "invalid ValidateFilterRequest.Input: value is required" }
    if self.filter.isEmpty || !Validation.hasRunes(self.filter, atMost: 4000) {
      return
        "invalid ValidateFilterRequest.Filter: value length must be between 1 and 4000 runes, inclusive, not \(Validation.shown(self.filter))"
    }
    if Validation.hasZero(self.filter) {
      return "invalid ValidateFilterRequest.Filter: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ValidateFilterResponse

extension Pintle.Trigger.V1.ValidateFilterResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.isValid = try reader.readBool()
      case 16: self.isValidJSONPath = try reader.readBool()
      case 24: self.isPathExist = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.isValid { writer.writeBool(self.isValid, tag: 8) }
    if self.isValidJSONPath { writer.writeBool(self.isValidJSONPath, tag: 16) }
    if self.isPathExist { writer.writeBool(self.isPathExist, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("isValid") { return 1 }
    case 8:
      if name.matches("is_valid") { return 1 }
    case 11:
      if name.matches("isPathExist") { return 3 }
    case 13:
      if name.matches("is_path_exist") { return 3 }
    case 15:
      if name.matches("isValidJSONPath") { return 2 }
    case 18:
      if name.matches("is_valid_json_path") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.isValid = try reader.readBool()
    case 2:
      self.isValidJSONPath = try reader.readBool()
    case 3:
      self.isPathExist = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.isValid || writer.writesDefaults {
      writer.writeKey("\"isValid\":")
      writer.writeBool(self.isValid)
    }
    if self.isValidJSONPath || writer.writesDefaults {
      writer.writeKey("\"isValidJSONPath\":")
      writer.writeBool(self.isValidJSONPath)
    }
    if self.isPathExist || writer.writesDefaults {
      writer.writeKey("\"isPathExist\":")
      writer.writeBool(self.isPathExist)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.TestInvocationRequest

extension Pintle.Trigger.V1.TestInvocationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        try reader.settle(&self.contentJSON, "content_json_text")
        return
      case 10: self.triggerID = try reader.readString()
      case 18: try reader.readMessage(&self.input)
      case 26: try reader.readMessage(&self.contentJSON)
      case 34:
        self.subscriptionIDs.append(read: try reader.readString())
      case 42: try reader.readJSONText(&self.input)
      case 50: try reader.readJSONText(&self.contentJSON)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 10) }
    if let value = self.input { writer.writeMessage(value, tag: 18) }
    if let value = self.contentJSON { writer.writeMessage(value, tag: 26) }
    for value in self.subscriptionIDs { writer.writeString(value, tag: 34) }
    writer.writeJSONText(self.input, tag: 42)
    writer.writeJSONText(self.contentJSON, tag: 50)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("input") { return 2 }
    case 9:
      if name.matches("triggerId") { return 1 }
      if name.matches("inputJson") { return 5 }
    case 10:
      if name.matches("trigger_id") { return 1 }
      if name.matches("input_json") { return 5 }
    case 11:
      if name.matches("contentJson") { return 3 }
    case 12:
      if name.matches("content_json") { return 3 }
    case 15:
      if name.matches("subscriptionIds") { return 4 }
      if name.matches("contentJsonText") { return 6 }
    case 16:
      if name.matches("subscription_ids") { return 4 }
    case 17:
      if name.matches("content_json_text") { return 6 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
    try reader.settle(&self.contentJSON, "content_json_text")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.triggerID = try reader.readString()
    case 2:
      try reader.readMessage(&self.input)
    case 3:
      try reader.readMessage(&self.contentJSON)
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.subscriptionIDs.append(read: try reader.readString())
      }
    case 5:
      try reader.readJSONText(&self.input)
    case 6:
      try reader.readJSONText(&self.contentJSON)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if let value = self.contentJSON {
      writer.writeKey("\"contentJson\":")
      writer.writeMessage(value)
    }
    if !self.subscriptionIDs.isEmpty || writer.writesDefaults {
      writer.writeKey("\"subscriptionIds\":")
      writer.writeArray(self.subscriptionIDs) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.triggerID.isEmpty || !Validation.hasRunes(self.triggerID, atMost: 200) {
      return
        "invalid TestInvocationRequest.TriggerId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.triggerID))"
    }
    if Validation.hasZero(self.triggerID) {
      return "invalid TestInvocationRequest.TriggerId: value must not hold a zero byte"
    }
    if self.contentJSON == nil {
      return "invalid TestInvocationRequest.ContentJson: value is required"
    }
    if self.subscriptionIDs.count > 100 {
      return
        "invalid TestInvocationRequest.SubscriptionIds: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.subscriptionIDs.enumerated() {
      if item.isEmpty || !Validation.hasRunes(item, atMost: 200) {
        return
          "invalid TestInvocationRequest.SubscriptionIds[\(index)]: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return
          "invalid TestInvocationRequest.SubscriptionIds[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.TestInvocationResponse

extension Pintle.Trigger.V1.TestInvocationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Trigger.V1.Invocation()
        try reader.readMessage(&value)
        self.invocations.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.invocations { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("invocations") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Trigger.V1.Invocation()
        try reader.readMessage(&value)
        self.invocations.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.invocations.isEmpty || writer.writesDefaults {
      writer.writeKey("\"invocations\":")
      writer.writeArray(self.invocations) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Invocation) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.invocations) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.Invocation) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.trigger.v1.Invocation

extension Pintle.Trigger.V1.Invocation {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.contentJSON, "content_json_text")
        return
      case 10: self.id = try reader.readString()
      case 18: self.triggerID = try reader.readString()
      case 26: self.secret = try reader.readString()
      case 34: try reader.readMessage(&self.contentJSON)
      case 42: try reader.readJSONText(&self.contentJSON)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 18) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 26) }
    if let value = self.contentJSON { writer.writeMessage(value, tag: 34) }
    writer.writeJSONText(self.contentJSON, tag: 42)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 6:
      if name.matches("secret") { return 3 }
    case 9:
      if name.matches("triggerId") { return 2 }
    case 10:
      if name.matches("trigger_id") { return 2 }
    case 11:
      if name.matches("contentJson") { return 4 }
    case 12:
      if name.matches("content_json") { return 4 }
    case 15:
      if name.matches("contentJsonText") { return 5 }
    case 17:
      if name.matches("content_json_text") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.contentJSON, "content_json_text")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.triggerID = try reader.readString()
    case 3:
      self.secret = try reader.readSecretString(of: "pintle.trigger.v1.Invocation.secret")
    case 4:
      try reader.readMessage(&self.contentJSON)
    case 5:
      try reader.readJSONText(&self.contentJSON)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(self.secret, of: "pintle.trigger.v1.Invocation.secret")
    }
    if let value = self.contentJSON {
      writer.writeKey("\"contentJson\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.CompleteInvocationRequest

extension Pintle.Trigger.V1.CompleteInvocationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.output, "output_json")
        return
      case 10: self.id = try reader.readString()
      case 18: self.secret = try reader.readString()
      case 26: try reader.readMessage(&self.output)
      case 34: self.error = try reader.readString()
      case 42: try reader.readJSONText(&self.output)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 18) }
    if let value = self.output { writer.writeMessage(value, tag: 26) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 34) }
    writer.writeJSONText(self.output, tag: 42)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("error") { return 4 }
    case 6:
      if name.matches("secret") { return 2 }
      if name.matches("output") { return 3 }
    case 10:
      if name.matches("outputJson") { return 5 }
    case 11:
      if name.matches("output_json") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.output, "output_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.secret = try reader.readSecretString(
        of: "pintle.trigger.v1.CompleteInvocationRequest.secret")
    case 3:
      try reader.readMessage(&self.output)
    case 4:
      self.error = try reader.readString()
    case 5:
      try reader.readJSONText(&self.output)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(
        self.secret, of: "pintle.trigger.v1.CompleteInvocationRequest.secret")
    }
    if let value = self.output {
      writer.writeKey("\"output\":")
      writer.writeMessage(value)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      throw parameter.refusalOfSecret
    case 3:
      if self.output != nil {
        try self.output!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Struct>()
        try value.mergeParameter(&parameter)
        self.output = value
      }
    case 4:
      self.error = try parameter.string()
    case 5:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid CompleteInvocationRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid CompleteInvocationRequest.Id: value must not hold a zero byte"
    }
    if self.secret.isEmpty || !Validation.hasRunes(self.secret, atMost: 200) {
      return
        "invalid CompleteInvocationRequest.Secret: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.secret) {
      return "invalid CompleteInvocationRequest.Secret: value must not hold a zero byte"
    }
    if self.output == nil { return "invalid CompleteInvocationRequest.Output: value is required" }
    if !Validation.hasRunes(self.error, atMost: 4000) {
      return
        "invalid CompleteInvocationRequest.Error: value length must be at most 4000 runes, not \(Validation.shown(self.error))"
    }
    if Validation.hasZero(self.error) {
      return "invalid CompleteInvocationRequest.Error: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ListInvocationStatusRequest

extension Pintle.Trigger.V1.ListInvocationStatusRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 24: self.count = try reader.readBool()
      case 34: self.filters = try reader.readString()
      case 42: self.sorters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if self.count { writer.writeBool(self.count, tag: 24) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 34) }
    if !self.sorters.isEmpty { writer.writeString(self.sorters, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
      if name.matches("count") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
      if name.matches("sorters") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.count = try reader.readBool()
    case 4:
      self.filters = try reader.readString()
    case 5:
      self.sorters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if self.count || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeBool(self.count)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    if !self.sorters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sorters\":")
      writer.writeString(self.sorters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.count = try parameter.bool()
    case 4:
      self.filters = try parameter.string()
    case 5:
      self.sorters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListInvocationStatusRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListInvocationStatusRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListInvocationStatusRequest.Filters: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.sorters, atMost: 1000) {
      return
        "invalid ListInvocationStatusRequest.Sorters: value length must be at most 1000 runes, not \(Validation.shown(self.sorters))"
    }
    if Validation.hasZero(self.sorters) {
      return "invalid ListInvocationStatusRequest.Sorters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListInvocationStatusRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.ListInvocationStatusResponse

extension Pintle.Trigger.V1.ListInvocationStatusResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Trigger.V1.InvocationStatus()
        try reader.readMessage(&value)
        self.invocations.append(read: consume value)
      case 16: self.totalCount = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.invocations { writer.writeMessage(value, tag: 10) }
    if let value = self.totalCount { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("totalCount") { return 2 }
    case 11:
      if name.matches("invocations") { return 1 }
      if name.matches("total_count") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Trigger.V1.InvocationStatus()
        try reader.readMessage(&value)
        self.invocations.append(read: consume value)
      }
    case 2:
      self.totalCount = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.invocations.isEmpty || writer.writesDefaults {
      writer.writeKey("\"invocations\":")
      writer.writeArray(self.invocations) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.InvocationStatus) in
        writer.writeMessage(value)
      }
    }
    if let value = self.totalCount {
      writer.writeKey("\"totalCount\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.invocations) {
        (writer: inout JSONWriter, value: Pintle.Trigger.V1.InvocationStatus) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeInt32(self.totalCount ?? 0)
    default: return false
    }
    return true
  }
}

// MARK: pintle.trigger.v1.InvocationStatus

extension Pintle.Trigger.V1.InvocationStatus {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.triggerID = try reader.readString()
      case 26: self.subscriptionName = try reader.readString()
      case 34: self.subscriptionID = try reader.readString()
      case 42: self.type = try reader.readString()
      case 50: try reader.readMessage(&self.created)
      case 58: try reader.readMessage(&self.completed)
      case 66: try reader.readMessage(&self.startInvocationInput)
      case 74: try reader.readMessage(&self.completeInvocationInput)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 18) }
    if !self.subscriptionName.isEmpty { writer.writeString(self.subscriptionName, tag: 26) }
    if !self.subscriptionID.isEmpty { writer.writeString(self.subscriptionID, tag: 34) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 42) }
    if let value = self.created { writer.writeMessage(value, tag: 50) }
    if let value = self.completed { writer.writeMessage(value, tag: 58) }
    if let value = self.startInvocationInput { writer.writeMessage(value, tag: 66) }
    if let value = self.completeInvocationInput { writer.writeMessage(value, tag: 74) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("type") { return 5 }
    case 7:
      if name.matches("created") { return 6 }
    case 9:
      if name.matches("triggerId") { return 2 }
      if name.matches("completed") { return 7 }
    case 10:
      if name.matches("trigger_id") { return 2 }
    case 14:
      if name.matches("subscriptionId") { return 4 }
    case 15:
      if name.matches("subscription_id") { return 4 }
    case 16:
      if name.matches("subscriptionName") { return 3 }
    case 17:
      if name.matches("subscription_name") { return 3 }
    case 20:
      if name.matches("startInvocationInput") { return 8 }
    case 22:
      if name.matches("start_invocation_input") { return 8 }
    case 23:
      if name.matches("completeInvocationInput") { return 9 }
    case 25:
      if name.matches("complete_invocation_input") { return 9 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.triggerID = try reader.readString()
    case 3:
      self.subscriptionName = try reader.readString()
    case 4:
      self.subscriptionID = try reader.readString()
    case 5:
      self.type = try reader.readString()
    case 6:
      try reader.readMessage(&self.created)
    case 7:
      try reader.readMessage(&self.completed)
    case 8:
      try reader.readMessage(&self.startInvocationInput)
    case 9:
      try reader.readMessage(&self.completeInvocationInput)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if !self.subscriptionName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"subscriptionName\":")
      writer.writeString(self.subscriptionName)
    }
    if !self.subscriptionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"subscriptionId\":")
      writer.writeString(self.subscriptionID)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if let value = self.created {
      writer.writeKey("\"created\":")
      writer.writeMessage(value)
    }
    if let value = self.completed {
      writer.writeKey("\"completed\":")
      writer.writeMessage(value)
    }
    if let value = self.startInvocationInput {
      writer.writeKey("\"startInvocationInput\":")
      writer.writeMessage(value)
    }
    if let value = self.completeInvocationInput {
      writer.writeKey("\"completeInvocationInput\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.InvocationInput

extension Pintle.Trigger.V1.InvocationInput {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        try reader.settle(&self.contentJSON, "content_json_text")
        return
      case 10: self.triggerID = try reader.readString()
      case 18: try reader.readMessage(&self.input)
      case 26: try reader.readMessage(&self.contentJSON)
      case 34: try reader.readJSONText(&self.input)
      case 42: try reader.readJSONText(&self.contentJSON)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 10) }
    if let value = self.input { writer.writeMessage(value, tag: 18) }
    if let value = self.contentJSON { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.input, tag: 34)
    writer.writeJSONText(self.contentJSON, tag: 42)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("input") { return 2 }
    case 9:
      if name.matches("triggerId") { return 1 }
      if name.matches("inputJson") { return 4 }
    case 10:
      if name.matches("trigger_id") { return 1 }
      if name.matches("input_json") { return 4 }
    case 11:
      if name.matches("contentJson") { return 3 }
    case 12:
      if name.matches("content_json") { return 3 }
    case 15:
      if name.matches("contentJsonText") { return 5 }
    case 17:
      if name.matches("content_json_text") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
    try reader.settle(&self.contentJSON, "content_json_text")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.triggerID = try reader.readString()
    case 2:
      try reader.readMessage(&self.input)
    case 3:
      try reader.readMessage(&self.contentJSON)
    case 4:
      try reader.readJSONText(&self.input)
    case 5:
      try reader.readJSONText(&self.contentJSON)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if let value = self.contentJSON {
      writer.writeKey("\"contentJson\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.InvocationOutcome

extension Pintle.Trigger.V1.InvocationOutcome {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.output, "output_json")
        return
      case 10: try reader.readMessage(&self.localizedError)
      case 18: try reader.readMessage(&self.output)
      case 26: try reader.readJSONText(&self.output)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.localizedError { writer.writeMessage(value, tag: 10) }
    if let value = self.output { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.output, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("output") { return 2 }
    case 10:
      if name.matches("outputJson") { return 3 }
    case 11:
      if name.matches("output_json") { return 3 }
    case 14:
      if name.matches("localizedError") { return 1 }
    case 15:
      if name.matches("localized_error") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.output, "output_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.localizedError)
    case 2:
      try reader.readMessage(&self.output)
    case 3:
      try reader.readJSONText(&self.output)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.localizedError {
      writer.writeKey("\"localizedError\":")
      writer.writeMessage(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"localizedError\":")
      writer.writeNull()
    }
    if let value = self.output {
      writer.writeKey("\"output\":")
      writer.writeMessage(value)
    } else if writer.writesDefaults {
      writer.writeKey("\"output\":")
      writer.writeNull()
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.LocalizedMessage

extension Pintle.Trigger.V1.LocalizedMessage {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.locale = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 10) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("locale") { return 1 }
    case 7:
      if name.matches("message") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.locale = try reader.readString()
    case 2:
      self.message = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.locale.isEmpty || writer.writesDefaults {
      writer.writeKey("\"locale\":")
      writer.writeString(self.locale)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.StartInvocationRequest

extension Pintle.Trigger.V1.StartInvocationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        return
      case 10: self.triggerID = try reader.readString()
      case 18: try reader.readMessage(&self.input)
      case 26: try reader.readJSONText(&self.input)
      case 34: try reader.readMessage(&self.wait)
      case 42: self.idempotencyKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 10) }
    if let value = self.input { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.input, tag: 26)
    if let value = self.wait { writer.writeMessage(value, tag: 34) }
    if !self.idempotencyKey.isEmpty { writer.writeString(self.idempotencyKey, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("wait") { return 4 }
    case 5:
      if name.matches("input") { return 2 }
    case 9:
      if name.matches("triggerId") { return 1 }
      if name.matches("inputJson") { return 3 }
    case 10:
      if name.matches("trigger_id") { return 1 }
      if name.matches("input_json") { return 3 }
    case 14:
      if name.matches("idempotencyKey") { return 5 }
    case 15:
      if name.matches("idempotency_key") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.triggerID = try reader.readString()
    case 2:
      try reader.readMessage(&self.input)
    case 3:
      try reader.readJSONText(&self.input)
    case 4:
      try reader.readMessage(&self.wait)
    case 5:
      self.idempotencyKey = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if let value = self.wait {
      writer.writeKey("\"wait\":")
      writer.writeMessage(value)
    }
    if !self.idempotencyKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"idempotencyKey\":")
      writer.writeString(self.idempotencyKey)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.triggerID.isEmpty || !Validation.hasRunes(self.triggerID, atMost: 200) {
      return
        "invalid StartInvocationRequest.TriggerId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.triggerID))"
    }
    if Validation.hasZero(self.triggerID) {
      return "invalid StartInvocationRequest.TriggerId: value must not hold a zero byte"
    }
    if self.input == nil { return "invalid StartInvocationRequest.Input: value is required" }
    if let value = self.wait {
      if let cause = Validation.problem(value) {
        return
          "invalid StartInvocationRequest.Wait: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 60000000000 {
        return "invalid StartInvocationRequest.Wait: value must be inside range [0s, 1m0s]"
      }
    }
    if !Validation.hasRunes(self.idempotencyKey, atMost: 200) {
      return
        "invalid StartInvocationRequest.IdempotencyKey: value length must be at most 200 runes, not \(Validation.shown(self.idempotencyKey))"
    }
    if Validation.hasZero(self.idempotencyKey) {
      return "invalid StartInvocationRequest.IdempotencyKey: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.StartInvocationResponse

extension Pintle.Trigger.V1.StartInvocationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.invocation)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.invocation { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("invocation") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.invocation)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.invocation {
      writer.writeKey("\"invocation\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.GetInvocationRequest

extension Pintle.Trigger.V1.GetInvocationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.wait)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.wait { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("wait") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.wait)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.wait {
      writer.writeKey("\"wait\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.wait != nil {
        try self.wait!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.wait = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetInvocationRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetInvocationRequest.Id: value must not hold a zero byte"
    }
    if let value = self.wait {
      if let cause = Validation.problem(value) {
        return
          "invalid GetInvocationRequest.Wait: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 60000000000 {
        return "invalid GetInvocationRequest.Wait: value must be inside range [0s, 1m0s]"
      }
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.GetInvocationResponse

extension Pintle.Trigger.V1.GetInvocationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.invocation)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.invocation { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("invocation") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.invocation)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.invocation {
      writer.writeKey("\"invocation\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.StartedInvocation

extension Pintle.Trigger.V1.StartedInvocation {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.output, "output_json")
        return
      case 10: self.id = try reader.readString()
      case 18: self.triggerID = try reader.readString()
      case 24: self.state = try reader.readEnum(Pintle.Trigger.V1.InvocationState.init(rawValue:))
      case 34: try reader.readMessage(&self.createTime)
      case 42: try reader.readMessage(&self.deadline)
      case 50: try reader.readMessage(&self.finishTime)
      case 58: try reader.readMessage(&self.output)
      case 66: self.error = try reader.readString()
      case 74: try reader.readJSONText(&self.output)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.triggerID.isEmpty { writer.writeString(self.triggerID, tag: 18) }
    if self.state.rawValue != 0 { writer.writeEnum(self.state, tag: 24) }
    if let value = self.createTime { writer.writeMessage(value, tag: 34) }
    if let value = self.deadline { writer.writeMessage(value, tag: 42) }
    if let value = self.finishTime { writer.writeMessage(value, tag: 50) }
    if let value = self.output { writer.writeMessage(value, tag: 58) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 66) }
    writer.writeJSONText(self.output, tag: 74)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("state") { return 3 }
      if name.matches("error") { return 8 }
    case 6:
      if name.matches("output") { return 7 }
    case 8:
      if name.matches("deadline") { return 5 }
    case 9:
      if name.matches("triggerId") { return 2 }
    case 10:
      if name.matches("trigger_id") { return 2 }
      if name.matches("createTime") { return 4 }
      if name.matches("finishTime") { return 6 }
      if name.matches("outputJson") { return 9 }
    case 11:
      if name.matches("create_time") { return 4 }
      if name.matches("finish_time") { return 6 }
      if name.matches("output_json") { return 9 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.output, "output_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.triggerID = try reader.readString()
    case 3:
      if let value: Pintle.Trigger.V1.InvocationState = try reader.readEnum() { self.state = value }
    case 4:
      try reader.readMessage(&self.createTime)
    case 5:
      try reader.readMessage(&self.deadline)
    case 6:
      try reader.readMessage(&self.finishTime)
    case 7:
      try reader.readMessage(&self.output)
    case 8:
      self.error = try reader.readString()
    case 9:
      try reader.readJSONText(&self.output)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.triggerID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggerId\":")
      writer.writeString(self.triggerID)
    }
    if self.state.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"state\":")
      writer.writeEnum(self.state)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.deadline {
      writer.writeKey("\"deadline\":")
      writer.writeMessage(value)
    }
    if let value = self.finishTime {
      writer.writeKey("\"finishTime\":")
      writer.writeMessage(value)
    }
    if let value = self.output {
      writer.writeKey("\"output\":")
      writer.writeMessage(value)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.EventBus

extension Pintle.Trigger.V1.EventBus {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.awsAccount = try reader.readString()
      case 18: self.awsRegion = try reader.readString()
      case 26: self.busName = try reader.readString()
      case 34: self.accessKeyID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.awsAccount.isEmpty { writer.writeString(self.awsAccount, tag: 10) }
    if !self.awsRegion.isEmpty { writer.writeString(self.awsRegion, tag: 18) }
    if !self.busName.isEmpty { writer.writeString(self.busName, tag: 26) }
    if !self.accessKeyID.isEmpty { writer.writeString(self.accessKeyID, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("busName") { return 3 }
    case 8:
      if name.matches("bus_name") { return 3 }
    case 9:
      if name.matches("awsRegion") { return 2 }
    case 10:
      if name.matches("awsAccount") { return 1 }
      if name.matches("aws_region") { return 2 }
    case 11:
      if name.matches("aws_account") { return 1 }
      if name.matches("accessKeyId") { return 4 }
    case 13:
      if name.matches("access_key_id") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.awsAccount = try reader.readString()
    case 2:
      self.awsRegion = try reader.readString()
    case 3:
      self.busName = try reader.readString()
    case 4:
      self.accessKeyID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.awsAccount.isEmpty || writer.writesDefaults {
      writer.writeKey("\"awsAccount\":")
      writer.writeString(self.awsAccount)
    }
    if !self.awsRegion.isEmpty || writer.writesDefaults {
      writer.writeKey("\"awsRegion\":")
      writer.writeString(self.awsRegion)
    }
    if !self.busName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"busName\":")
      writer.writeString(self.busName)
    }
    if !self.accessKeyID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accessKeyId\":")
      writer.writeString(self.accessKeyID)
    }
    writer.endObject()
  }

  private static let pattern1 = Pattern([
    4, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48,
    57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 1, 1, 48, 57, 5, 0,
  ])

  private static let pattern2 = Pattern([
    4, 1, 1, 97, 122, 1, 1, 97, 122, 1, 1, 45, 45, 1, 1, 97, 122, 2, 20, 26, 1, 1, 97, 122, 3, 17,
    2, 29, 48, 1, 1, 45, 45, 1, 1, 97, 122, 2, 40, 46, 1, 1, 97, 122, 3, 37, 3, 26, 1, 1, 45, 45, 1,
    1, 48, 57, 2, 59, 65, 1, 1, 48, 57, 3, 56, 5, 0,
  ])

  private static let pattern3 = Pattern([
    4, 2, 4, 16, 1, 4, 45, 57, 65, 90, 95, 95, 97, 122, 3, 1, 5, 0,
  ])

  private static let pattern4 = Pattern([
    4, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 1, 4, 48, 57,
    65, 90, 95, 95, 97, 122, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 44, 1653, 1, 4, 48, 57, 65,
    90, 95, 95, 97, 122, 2, 57, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 70, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 83, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 96, 1653, 1,
    4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 109, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 122,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 135, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 148, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 161, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 174, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 187, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 200, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 213, 1653,
    1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 226, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2,
    239, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 252, 1653, 1, 4, 48, 57, 65, 90, 95, 95,
    97, 122, 2, 265, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 278, 1653, 1, 4, 48, 57, 65,
    90, 95, 95, 97, 122, 2, 291, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 304, 1653, 1, 4,
    48, 57, 65, 90, 95, 95, 97, 122, 2, 317, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 330,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 343, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 356, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 369, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 382, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 395, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 408, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 421, 1653,
    1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 434, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2,
    447, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 460, 1653, 1, 4, 48, 57, 65, 90, 95, 95,
    97, 122, 2, 473, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 486, 1653, 1, 4, 48, 57, 65,
    90, 95, 95, 97, 122, 2, 499, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 512, 1653, 1, 4,
    48, 57, 65, 90, 95, 95, 97, 122, 2, 525, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 538,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 551, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 564, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 577, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 590, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 603, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 616, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 629, 1653,
    1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 642, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2,
    655, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 668, 1653, 1, 4, 48, 57, 65, 90, 95, 95,
    97, 122, 2, 681, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 694, 1653, 1, 4, 48, 57, 65,
    90, 95, 95, 97, 122, 2, 707, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 720, 1653, 1, 4,
    48, 57, 65, 90, 95, 95, 97, 122, 2, 733, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 746,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 759, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 772, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 785, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 798, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 811, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 824, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 837, 1653,
    1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 850, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2,
    863, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 876, 1653, 1, 4, 48, 57, 65, 90, 95, 95,
    97, 122, 2, 889, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 902, 1653, 1, 4, 48, 57, 65,
    90, 95, 95, 97, 122, 2, 915, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 928, 1653, 1, 4,
    48, 57, 65, 90, 95, 95, 97, 122, 2, 941, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 954,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 967, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 980, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 993, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1006, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1019, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1032, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1045,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1058, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1071, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1084, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1097, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1110, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1123, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1136,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1149, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1162, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1175, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1188, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1201, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1214, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1227,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1240, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1253, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1266, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1279, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1292, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1305, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1318,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1331, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1344, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1357, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1370, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1383, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1396, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1409,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1422, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1435, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1448, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1461, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1474, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1487, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1500,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1513, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1526, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1539, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1552, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1565, 1653, 1, 4, 48,
    57, 65, 90, 95, 95, 97, 122, 2, 1578, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1591,
    1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1604, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97,
    122, 2, 1617, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 2, 1630, 1653, 1, 4, 48, 57, 65, 90,
    95, 95, 97, 122, 2, 1643, 1653, 1, 4, 48, 57, 65, 90, 95, 95, 97, 122, 5, 0,
  ])

  public func firstViolation() -> String? {
    if !Self.pattern1.matches(self.awsAccount) {
      return
        "invalid EventBus.AwsAccount: value does not match regex pattern \"^[0-9]{12}$\", not \(Validation.shown(self.awsAccount))"
    }
    if Validation.hasZero(self.awsAccount) {
      return "invalid EventBus.AwsAccount: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.awsRegion, atMost: 50) {
      return
        "invalid EventBus.AwsRegion: value length must be at most 50 runes, not \(Validation.shown(self.awsRegion))"
    }
    if !Self.pattern2.matches(self.awsRegion) {
      return
        "invalid EventBus.AwsRegion: value does not match regex pattern \"^[a-z]{2}(-[a-z]+)+-[0-9]+$\", not \(Validation.shown(self.awsRegion))"
    }
    if Validation.hasZero(self.awsRegion) {
      return "invalid EventBus.AwsRegion: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.busName, atMost: 256) {
      return
        "invalid EventBus.BusName: value length must be at most 256 runes, not \(Validation.shown(self.busName))"
    }
    if !Self.pattern3.matches(self.busName) {
      return
        "invalid EventBus.BusName: value does not match regex pattern \"^[A-Za-z0-9._/-]*$\", not \(Validation.shown(self.busName))"
    }
    if Validation.hasZero(self.busName) {
      return "invalid EventBus.BusName: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.accessKeyID, atMost: 128) {
      return
        "invalid EventBus.AccessKeyId: value length must be at most 128 runes, not \(Validation.shown(self.accessKeyID))"
    }
    if !Self.pattern4.matches(self.accessKeyID) {
      return
        "invalid EventBus.AccessKeyId: value does not match regex pattern \"^[A-Za-z0-9_]{4,128}$\", not \(Validation.shown(self.accessKeyID))"
    }
    if Validation.hasZero(self.accessKeyID) {
      return "invalid EventBus.AccessKeyId: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.SetEventBusRequest

extension Pintle.Trigger.V1.SetEventBusRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.eventBus)
      case 18: self.secretAccessKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.eventBus { writer.writeMessage(value, tag: 10) }
    if !self.secretAccessKey.isEmpty { writer.writeString(self.secretAccessKey, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("eventBus") { return 1 }
    case 9:
      if name.matches("event_bus") { return 1 }
    case 15:
      if name.matches("secretAccessKey") { return 2 }
    case 17:
      if name.matches("secret_access_key") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.eventBus)
    case 2:
      self.secretAccessKey = try reader.readSecretString(
        of: "pintle.trigger.v1.SetEventBusRequest.secret_access_key")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.eventBus {
      writer.writeKey("\"eventBus\":")
      writer.writeMessage(value)
    }
    if !self.secretAccessKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secretAccessKey\":")
      writer.writeSecretString(
        self.secretAccessKey, of: "pintle.trigger.v1.SetEventBusRequest.secret_access_key")
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.eventBus == nil { return "invalid SetEventBusRequest.EventBus: value is required" }
    if let cause = self.eventBus?.firstViolation() {
      return
        "invalid SetEventBusRequest.EventBus: embedded message failed validation | caused by: \(cause)"
    }
    if self.secretAccessKey.isEmpty || !Validation.hasRunes(self.secretAccessKey, atMost: 200) {
      return
        "invalid SetEventBusRequest.SecretAccessKey: value length must be between 1 and 200 runes, inclusive"
    }
    if Validation.hasZero(self.secretAccessKey) {
      return "invalid SetEventBusRequest.SecretAccessKey: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.SetEventBusResponse

extension Pintle.Trigger.V1.SetEventBusResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.eventBus)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.eventBus { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("eventBus") { return 1 }
    case 9:
      if name.matches("event_bus") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.eventBus)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.eventBus {
      writer.writeKey("\"eventBus\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.eventBus?.firstViolation() {
      return
        "invalid SetEventBusResponse.EventBus: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.GetEventBusRequest

extension Pintle.Trigger.V1.GetEventBusRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.GetEventBusResponse

extension Pintle.Trigger.V1.GetEventBusResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.eventBus)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.eventBus { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("eventBus") { return 1 }
    case 9:
      if name.matches("event_bus") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.eventBus)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.eventBus {
      writer.writeKey("\"eventBus\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.eventBus?.firstViolation() {
      return
        "invalid GetEventBusResponse.EventBus: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.trigger.v1.RemoveEventBusRequest

extension Pintle.Trigger.V1.RemoveEventBusRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.trigger.v1.RemoveEventBusResponse

extension Pintle.Trigger.V1.RemoveEventBusResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
