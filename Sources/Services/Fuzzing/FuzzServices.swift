import Base
import RPC

/// What a fuzzer calls: reads a filter and sorters of a collection, and traps where they say two things at once.
///
/// - Parameters:
///   - filter: A filter as a query has it.
///   - sorters: Sorters as a query has them.
package func fuzzCollection(filter: String, sorters: String) {
  fuzzFilter(filter)
  fuzzSorters(sorters)
}

private let fields = [
  CollectionFilter.Field(
    "name", .equals, .notEqual, .startsWith, .contains, .among, .isPresent, .isNull, .less,
    .greaterOrEqual),
  CollectionFilter.Field("enabled", .equals, .isNull, .containsAll),
  CollectionFilter.Field("modified", .less, .greater, .lessOrEqual, .greaterOrEqual, .equals),
]

/// Elements of a collection: a name, whether it is enabled, and a time, each of which may be missing.
private let elements: [[UTF8Key: CollectionFilter.Content]] = [
  [
    "name": .text("Alpha"), "enabled": .boolean(true), "modified": .time(1_700_000_000_000_000_000),
  ],
  ["name": .text("al\u{301}pha"), "enabled": .boolean(false), "modified": .null],
  ["name": .null, "enabled": .null, "modified": .time(0)],
  ["name": .text(""), "enabled": .boolean(true), "modified": .time(.max)],
]

private func fuzzFilter(_ text: String) {
  func read(_ text: String) -> CollectionFilter? {
    do throws(RPCError) {
      return try CollectionFilter(text, fields: fields)
    } catch {
      precondition(error.code == .invalidArgument && !error.message.isEmpty, "an error of no words")
      // What is cut from it is short; the fields and comparisons that there are, too.
      precondition(error.message.utf8.count < 2048, "an error that echoes too much")
      return nil
    }
  }
  guard let filter = read(text) else { return }
  let found = elements.map { element in filter.matches { element[UTF8Key($0)] ?? .null } }
  if let terms = filter.conjunction {
    for (element, isFound) in zip(elements, found) {
      let all = terms.allSatisfy { $0.matches(element[UTF8Key($0.field)] ?? .null) }
      precondition(all == isFound, "terms that say otherwise than their filter")
    }
  }
  // At the bounds one more level is refused.
  guard let opposite = read("not (\(text))") else { return }
  let others = elements.map { element in opposite.matches { element[UTF8Key($0)] ?? .null } }
  precondition(zip(found, others).allSatisfy { $0 != $1 }, "a filter and its opposite agree")
  guard let twice = read("(\(text)) or (\(text))"), let both = read("(\(text)) and (\(text))")
  else { return }
  for (element, isFound) in zip(elements, found) {
    precondition(
      twice.matches { element[UTF8Key($0)] ?? .null } == isFound, "or with itself is another")
    precondition(
      both.matches { element[UTF8Key($0)] ?? .null } == isFound, "and with itself is another")
  }
}

private func fuzzSorters(_ text: String) {
  let sorters: CollectionSorters
  do throws(RPCError) {
    sorters = try CollectionSorters(text, fields: fields.map(\.name))
  } catch {
    precondition(error.code == .invalidArgument && error.message.utf8.count < 2048)
    return
  }
  precondition(sorters.sorters.count <= Limits.maxSorters, "too many sorters")
  // What it read is what is written, but for blanks.
  let written = sorters.sorters.map { ($0.isDescending ? "-" : "") + $0.field }
  precondition(
    written.joined(separator: ",").utf8.elementsEqual(text.utf8.filter { $0 != 0x20 }),
    "sorters that are not written so")
  let sorted = sorters.sorted(Array(elements.indices)) { elements[$0][UTF8Key($1)] ?? .null }
  precondition(sorted.sorted() == Array(elements.indices), "elements that are lost")
  precondition(
    sorters.sorted(sorted) { elements[$0][UTF8Key($1)] ?? .null } == sorted,
    "sorted again is another order")
}

/// What a fuzzer calls: reads a body as the forms of a token endpoint, and a field as its Basic credentials; traps where
/// what was read is not read again from what it is written as.
///
/// - Parameters:
///   - head: A content type, or an authorization field.
///   - body: A form.
package func fuzzForms(head: String, body: [UInt8]) {
  let type = MediaType(head)
  precondition(MediaType(type.essence).essence.utf8Equals(type.essence), "a type of another type")
  if let parameters = FormBody.urlEncoded(body) {
    let text = parameters.map { encoded($0.name) + "=" + encoded($0.value) }
    let again = FormBody.urlEncoded(Array(text.joined(separator: "&").utf8))
    precondition(again.map { isSame($0, parameters) } ?? false, "a form that is another")
  }
  if let boundary = type["boundary"], let parameters = MultipartForm.read(body, boundary: boundary)
  {
    precondition(parameters.count <= Limits.maxTokenParameters, "too many parts")
    var text = ""
    // A name in quotes ends at the next one, and a value may hold no delimiter.
    guard
      parameters.allSatisfy({ !$0.name.utf8.contains { [0x22, 0x3B, 0x0A, 0x0D].contains($0) } })
    else { return }
    for one in parameters {
      text += "--\(boundary)\r\ncontent-disposition: form-data; name=\"\(one.name)\"\r\n\r\n"
      text += "\(one.value)\r\n"
    }
    let again = MultipartForm.read(Array("\(text)--\(boundary)--".utf8), boundary: boundary)
    precondition(again.map { isSame($0, parameters) } ?? false, "parts that are others")
  }
  guard let client = try? TokenRequest.basic(head) else { return }
  let pair = Array("\(encoded(client.id)):\(encoded(client.secret))".utf8)
  let again = try? TokenRequest.basic("Basic \(Base64.encode(pair))")
  precondition(
    again.map { $0.id.utf8Equals(client.id) && $0.secret.utf8Equals(client.secret) } ?? false,
    "another client when read again")
}

private func isSame(
  _ left: [(name: String, value: String)], _ right: [(name: String, value: String)]
) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy {
      $0.name.utf8Equals($1.name) && $0.value.utf8Equals($1.value)
    }
}

/// A text with every byte escaped.
private func encoded(_ text: String) -> String {
  text.utf8.map { "%" + HexText.encode([$0]) }.joined()
}
