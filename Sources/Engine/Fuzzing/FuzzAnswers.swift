import Base
import Wire

/// What a fuzzer calls: reads the body of a target's answer as a call and as a function read it, and traps where an answer
/// says more than it may, or another thing when it is read again.
package func fuzzAnswers(_ body: [UInt8]) {
  if case .failure(let failure) = TargetAnswer(body) {
    switch failure {
    case .forwarded(let status, let message):
      precondition((400..<500).contains(status), "a status that is not the caller's fault")
      checkMessage(message)
    case .forwardedOther(let message): checkMessage(message)
    default: preconditionFailure("an answer that is no answer")
    }
  }
  fuzzFunctionResponse(body)
}

private func checkMessage(_ message: String) {
  precondition(message.utf8.count <= Limits.maxForwardedMessageBytes, "a text that is too long")
}

private func fuzzFunctionResponse(_ body: [UInt8]) {
  var response = FunctionResponse()
  guard (try? response.merge(body)) != nil else {
    precondition(response == FunctionResponse(), "an answer that failed and says something")
    return
  }
  for count in [response.metadata.count, response.claims.count, response.attributes.count] {
    precondition(count <= Limits.maxFunctionEntries, "more than there may be")
  }
  var twice = response
  if (try? twice.merge(body)) != nil {
    precondition(twice.metadata == response.metadata, "metadata that counts twice")
    precondition(twice.claims == response.claims, "claims that count twice")
    precondition(twice.attributes == response.attributes, "attributes that count twice")
  }
  var writer = JSONWriter()
  response.write(to: &writer)
  var again = FunctionResponse()
  guard let written = try? writer.finish() else { preconditionFailure("no form in JSON") }
  let bytes = written.withUnsafeBytes { Array($0) }
  precondition((try? again.merge(bytes)) != nil, "a response that is not read again")
  precondition(again == response, "another response when read again")
}
