import Base
import Descriptors
import RPC
import Records
import Store
import Testing
import Wire

/// Every method of every service, called by one organization's owner with the ids of another, and with those of
/// targets, which belong to the instance.
///
/// The requests are made from the descriptors, so that a method that is added is called here too.
@Suite struct TenancyTests {
  /// Everything that an organization can have, for its ids to be tried.
  private struct Belongings {
    let tenant: Tenant
    let action: String
    let account: String
    let token: String
    let subscription: String
    let invocation: String
    /// By which the invocation is completed.
    let secret: String
    let client: String
    let key: String
    let certificate: String
    let workflow: String
    let run: String

    init(_ name: String, _ pintle: TestPintle) throws {
      tenant = try pintle.makeTenant(name)
      action = try pintle.makeAction("action of \(name)", as: tenant.caller)
      #expect(try pintle.setActions([action], as: tenant.caller).code == 0)
      let made = try pintle.makeAccount("account of \(name)", in: tenant.organization)
      account = made.id
      token = made.tokenID
      subscription = try pintle.subscribe(as: tenant.caller)
      let begun = try #require(try pintle.test(as: tenant.caller).first)
      invocation = begun["id"]?.stringValue ?? ""
      secret = begun["secret"]?.stringValue ?? ""
      let client = try pintle.call(
        "CreateClient", ["name": "client", "accountId": .string(made.id)], as: tenant.caller)
      self.client = client.string("client.id")
      let key = try pintle.call(
        "CreateAccountKey", ["accountId": .string(made.id), "publicKey": .string(KeyTexts.ec)],
        as: tenant.caller)
      self.key = key.string("key.id")
      // By the administrator: who is who under the authorities is the instance's matter.
      certificate = try pintle.call(
        "BindCertificate",
        ["accountId": .string(made.id), "dnsName": .string("\(name).example.com")],
        as: .owner.selecting(tenant.organization)
      ).string("certificate.id")
      #expect(!certificate.isEmpty)
      workflow = try pintle.makeWorkflow(as: tenant.caller)
      run = try pintle.call(
        "TestWorkflow", ["id": .string(workflow), "input": [:]], as: tenant.caller
      ).string("workflowExecutionId")
      #expect(!run.isEmpty)
      #expect(!self.client.isEmpty && !self.key.isEmpty, "\(client.text) \(key.text)")
    }

    var ids: [String] {
      [
        tenant.organization, tenant.owner, tenant.tokenID, action, account, token, subscription,
        invocation, secret, client, key, certificate,
        workflow, run,
      ]
    }
  }

  /// The fields of a method's request, by their JSON names.
  private func fields(_ method: MethodDescriptor, of service: ServiceDescriptor) throws -> [String]
  {
    let file = try Google.Protobuf.FileDescriptorProto(protobuf: service.file.bytes.bytes)
    let name = method.requestName.split(separator: ".").last.map(String.init)
    let message = try #require(file.messageType.first { $0.name == name })
    return message.field.compactMap(\.jsonName)
  }

  /// A target of the instance with a key, and an execution that calls it.
  private struct InstanceBelongings {
    let target: String
    let signingKey: String

    init(_ pintle: TestPintle) throws {
      target = try pintle.makeTarget("the instance's")
      let got = try pintle.call(ActionsFlavor.v2.path(.get), ["id": .string(target)])
      signingKey = got.string("target.signingKey")
      let set = try pintle.set(["event": ["all": true]], [.target(target)])
      #expect(set.code == 0 && !signingKey.isEmpty)
    }

    /// A request for a method of the actions API.
    func request(_ fields: [String]) -> JSONValue {
      var members: [JSONValue.Member] = []
      for field in fields {
        switch field {
        case "id", "targetId": members.append(.init(field, .string(target)))
        case "keyId": members.append(.init(field, "1"))
        case "name": members.append(.init(field, "changed"))
        case "condition": members.append(.init(field, ["event": ["all": true]]))
        case "executionId": members.append(.init(field, "event"))
        case "filter" where fields.contains("executionId"):
          members.append(.init(field, ["path": "$.tried"]))
        case "targetIds": members.append(.init(field, .array([.string(target)])))
        case "objects":
          members.append(
            .init(field, .array([["id": .string(target), "labels": ["app": "tried"]]])))
        default: break
        }
      }
      return .object(members)
    }
  }

  /// What is answered with the status 400 for an id that does not exist.
  private static let unknownTexts = [
    "no invocation waits for a decision under this id and secret",
    "not all of these are subscriptions to the trigger",
  ]

  /// What only administrators of the instance may call, besides the actions API.
  private static let instanceServices = [
    "pintle.delivery.v1.DeliveryService", "pintle.target.v1.TargetService",
    "pintle.execution.v1.ExecutionService",
  ]

  /// Methods on labels of what belongs to the instance.
  private static let instanceLabels = [
    "SetTargetLabels", "ListTargetLabels", "SetExecutionLabels", "ListExecutionLabels",
  ]

  /// A request with the ids of `other` wherever an id belongs; nil values are left out.
  private func request(
    _ method: MethodDescriptor, of service: ServiceDescriptor, _ fields: [String],
    _ other: Belongings
  ) -> (json: JSONValue, namesOther: Bool) {
    var members: [JSONValue.Member] = []
    var namesOther = false
    func add(_ name: String, _ value: JSONValue, isID: Bool = false) {
      members.append(.init(name, value))
      if isID { namesOther = true }
    }
    for field in fields {
      switch field {
      case "id":
        let id =
          method.name.contains("WorkflowExecution")
            || service.name == "pintle.run.v1.RunService"
          ? other.run
          : service.name == "pintle.workflow.v1.WorkflowService"
            ? other.workflow
            : method.name.contains("Action")
              ? other.action
              : method.name.contains("Token")
                ? other.token
                : method.name.hasSuffix("Subscription")
                  ? other.subscription
                  : method.name.hasSuffix("Invocation")
                    ? other.invocation
                    : method.name.contains("Certificate")
                      ? other.certificate
                      : method.name.contains("Key")
                        ? other.key
                        : method.name.contains("Client")
                          ? other.client
                          : method.name.contains("Account")
                            ? other.account : other.tenant.organization
        add(field, .string(id), isID: true)
      case "runId": add(field, .string(other.run), isID: true)
      case "workflowId": add(field, .string(other.workflow), isID: true)
      case "workflow": add(field, ["name": "tried"])
      case "accountId": add(field, .string(other.account), isID: true)
      case "actionIds": add(field, .array([.string(other.action)]), isID: true)
      case "queries":
        add(field, .array([["actionIdQuery": ["id": .string(other.action)]]]))
      case "subscriptionIds":
        add(field, .array([.string(other.subscription)]), isID: true)
      case "secret": add(field, .string(other.secret))
      case "subscription": add(field, ["name": "tried"])
      case "objects":
        let id =
          method.name.contains("Workflow")
          ? other.workflow : method.name.contains("Account") ? other.account : other.subscription
        add(field, .array([["id": .string(id), "labels": ["app": "tried"]]]), isID: true)
      case "triggerId": add(field, .string(TestTriggers.asks))
      case "input", "output", "contentJson": add(field, [:])
      case "filter": add(field, "$")
      case "filters": add(field, #"status eq "Failed""#)
      case "name": add(field, .string("tried by \(method.name)"))
      case "script": add(field, .string("x"))
      case "type", "flowType", "position": add(field, .string("1"))
      case "reaction": add(field, .string("event-executions"))
      // A trigger that is empty on both sides, so that the ids are what is refused.
      case "triggerType": add(field, .string("2"))
      case "role":
        add(field, .string(method.name.contains("Instance") ? "IAM_OWNER_VIEWER" : "ORG_OWNER"))
      default: break
      }
    }
    return (.object(members), namesOther)
  }

  @Test(arguments: [CallRoute.json, .grpc])
  func othersIDsDoNotExist(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let own = try Belongings("Own", pintle)
    let other = try Belongings("Other", pintle)
    let instance = try InstanceBelongings(pintle)
    let hidden = other.ids + [instance.target, instance.signingKey]
    func dump() throws -> [String] {
      try pintle.dump(organization: other.tenant.organization)
        + pintle.dump(organization: pintle.store.instanceID)
    }
    let before = try dump()
    let eventsBefore = try pintle.events(of: other.tenant.organization)
    var called = 0
    var refused = 0
    var refusedByInstance = 0
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        let fields = try fields(method, of: service.descriptor)
        let isInstances =
          Self.instanceServices.contains(service.descriptor.name)
          || ActionsFlavor.allCases.contains { $0.serves(method.path) }
          || Self.instanceLabels.contains(method.name)
        let (json, namesOther) =
          isInstances
          ? (instance.request(fields), false)
          : request(method, of: service.descriptor, fields, other)
        called += 1

        // In its own organization the other's things do not exist.
        let answer = try pintle.call(method.path, json, as: own.tenant.caller, by: route)
        if namesOther {
          let isNotFound = answer.code == 5 || answer.code == 7
          let doesNotExist =
            answer.code == 9 && answer.message.contains("do not exist")
            || answer.status == 400 && Self.unknownTexts.contains(answer.message)
          #expect(isNotFound || doesNotExist, "\(method.name): \(answer.code) \(answer.text)")
          refused += 1
        }
        if isInstances, case .required = method.permission {
          #expect(answer.errorID == "AUTH-5mWD2", "\(method.path): \(answer.text)")
          refusedByInstance += 1
        }
        for id in hidden {
          #expect(!answer.text.contains("\"\(id)\""), "\(method.name) shows \(id)")
        }

        // In the other's organization it may do nothing; only who needs no permission gets in.
        let there = own.tenant.caller.selecting(other.tenant.organization)
        let denied = try pintle.call(method.path, json, as: there, by: route)
        if case .required = method.permission {
          #expect(denied.errorID == "AUTH-5mWD2", "\(method.name): \(denied.text)")
        }
        for id in hidden {
          #expect(!denied.text.contains("\"\(id)\""), "\(method.name) shows \(id)")
        }
        #expect(
          try dump() == before, "\(method.path) changed the other organization or the instance")
      }
    }
    #expect(called == 176)
    // All of the four versions but the three lists of what conditions may name, open to all in three of them: 37; 7 on
    // deliveries, 12 on the settings of targets, 3 on filters of executions and 4 on labels of targets and executions.
    #expect(refusedByInstance == 63)
    // 6 methods on actions and triggers, 3 on organizations, 2 on accounts, 4 on roles, 3 on tokens,
    // 4 on clients, 3 on keys of accounts, 3 on subscriptions, 3 on invocations,
    // 19 on workflows and their runs, 2 on timelines, 3 on labels.
    #expect(refused == 58)
    #expect(try pintle.events(of: other.tenant.organization) == eventsBefore)
  }

  @Test func namesOfTwoOrganizationsDoNotMeet() throws {
    let pintle = try TestPintle()
    let own = try pintle.makeTenant("Own")
    let other = try pintle.makeTenant("Other")
    for tenant in [own, other] {
      _ = try pintle.makeAction("same", as: tenant.caller)
      _ = try pintle.makeAccount("same", in: tenant.organization)
    }
  }
}
