public import Base
public import Wire

/// A function's run: the context that the identity provider gave, and what the targets have answered.
public final class FunctionContent: ExecutionContent {
  /// The members of the context that existing targets know, in the order in which they expect them.
  private static let knownMembers = [
    "userinfo", "user", "user_metadata", "org", "user_grants", "application",
  ]
  /// The members that Pintle itself sets, here or to tell that a payload is of another kind.
  private static let ownMembers = ["function", "response", "fullMethod", "event_type"]

  public let name: FunctionName
  /// What the targets have answered so far.
  public private(set) var response = FunctionResponse()
  /// The context's members in the order in which targets get them.
  private let members: [JSONValue.Member]
  /// The claims that the user has before the run.
  private let presentClaims: Set<UTF8Key>
  private var hasAnswer = false
  private var answeredBytes = 0

  /// Takes the context of one run.
  ///
  /// - Throws: A sentence for the caller, when the context sets what Pintle sets.
  public init(_ name: FunctionName, context: JSONValue) throws(FunctionContextError) {
    self.name = name
    let given = context.objectValue ?? []
    for own in Self.ownMembers where context[own] != nil { throw .reserved(own) }
    var order = Self.knownMembers.compactMap { known in given.last { $0.name.utf8Equals(known) } }
    order += given.filter { !Self.knownMembers.utf8Contains($0.name) }
      .sorted { $0.name.utf8Precedes($1.name) }
    members = order
    presentClaims = Set(
      texts: (context["userinfo"]?.objectValue ?? []).filter { $0.value != .null }.map(\.name))
  }

  public func body() throws(ExecutionFailure) -> [UInt8] {
    do throws(WireError) {
      var writer = JSONWriter(ByteBuffer(capacity: 1024))
      writer.beginObject()
      writer.writeKey("\"function\":")
      writer.writeString(name.executionID)
      for member in members {
        writer.writeKey(string: member.name)
        writer.writeValue(member.value)
      }
      if hasAnswer {
        writer.writeKey("\"response\":")
        response.write(to: &writer)
      }
      writer.endObject()
      return try writer.finish().array()
    } catch {
      throw .unencodable("\(error)")
    }
  }

  public func take(_ answer: [UInt8]) throws(ExecutionFailure) {
    guard answeredBytes + answer.count <= Limits.maxFunctionResultBytes else {
      throw .answerTooLong(limit: Limits.maxFunctionResultBytes - answeredBytes)
    }
    do throws(WireError) {
      try response.merge(answer)
    } catch {
      throw .invalidAnswer("\(error)")
    }
    answeredBytes += answer.count
    hasAnswer = true
  }

  /// What the identity provider shall do.
  public var result: FunctionResult {
    var result = FunctionResult()
    // Later answers about the same thing replace earlier ones, in the place of the first.
    for item in response.metadata {
      if let index = result.metadata.firstIndex(where: { $0.key.utf8Equals(item.key) }) {
        result.metadata[index] = item
      } else {
        result.metadata.append(item)
      }
    }
    guard name.addsClaims else {
      for item in response.attributes {
        if let index = result.attributes.firstIndex(where: { $0.name.utf8Equals(item.name) }) {
          result.attributes[index] = item
        } else {
          result.attributes.append(item)
        }
      }
      return result
    }
    var log: [String] = []
    for claim in response.claims where !claim.key.utf8HasPrefix(Self.reservedPrefix) {
      if presentClaims.contains(claim.key) || result.claims[claim.key] != nil {
        log.append("key \"\(claim.key)\" already exists")
      } else {
        result.claims[claim.key] = claim.value
      }
    }
    log += response.logClaims
    if !log.isEmpty {
      result.claims["\(Self.reservedPrefix):action:\(name.executionID):log"] = .array(
        log.map { .string($0) })
    }
    return result
  }

  /// Claims that begin so are the identity provider's own.
  private static let reservedPrefix = "urn:zitadel:iam"
}

/// What an identity provider shall add, by the rules of the function.
public struct FunctionResult: Sendable, Equatable {
  /// Claims that the user did not have, and the log of the run when there is something to tell.
  public var claims: [UTF8Key: JSONValue] = [:]
  /// One for each key.
  public var metadata: [FunctionResponse.Metadata] = []
  /// One for each name.
  public var attributes: [FunctionResponse.Attribute] = []

  public init() {}
}

/// Why a function's context cannot be shown to targets.
public enum FunctionContextError: Error, Sendable, Equatable, CustomStringConvertible {
  /// It sets a member that Pintle itself sets.
  case reserved(String)

  public var description: String {
    switch self {
    case .reserved(let member): "the context may not hold the member \"\(member)\""
    }
  }
}
