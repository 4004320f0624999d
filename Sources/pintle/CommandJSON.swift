import Base
import Glibc
import Server
import Wire

/// JSON on the command line: what is read from files and operands, and what is printed where no message says it.
enum CommandJSON {
  /// An object in a line of its own.
  static func object(_ members: [(name: String, value: JSONValue)]) -> String {
    JSONValue.object(members.map { JSONValue.Member($0.name, $0.value) }).text() + "\n"
  }

  /// The value in a file.
  static func read(
    _ path: String, limit: Int = Limits.maxCommandFileBytes
  ) throws(CommandError) -> JSONValue {
    try parse(FileAccess.read(path, limit: limit), path)
  }

  /// The value that an argument stands for: "@FILE", "-" for the standard input, or JSON itself.
  static func argument(_ text: String) throws(CommandError) -> JSONValue {
    if text == "-" { return try read("/dev/stdin") }
    if text.utf8HasPrefix("@") {
      return try read(String(decoding: text.utf8.dropFirst(), as: UTF8.self))
    }
    do throws(CommandError) {
      return try parse(Array(text.utf8), "the argument")
    } catch {
      // What stands in the command line is wrong there; what is in a file is not.
      throw .usage(error.message)
    }
  }

  private static func parse(_ bytes: [UInt8], _ place: String) throws(CommandError) -> JSONValue {
    do throws(WireError) {
      return try JSONValue(strict: bytes)
    } catch {
      throw .failure("\(place) is not JSON that can be taken: \(error)")
    }
  }
}

extension JSONValue {
  /// An object of these members; those without a value are left out.
  init(members: [(name: String, value: JSONValue?)]) {
    self = .object(
      members.compactMap { member in member.value.map { JSONValue.Member(member.name, $0) } })
  }

  /// A member's text, or how its value is written; "" when there is none.
  func shown(_ name: String) -> String {
    switch self[name] {
    case .string(let text)?: text
    case nil, .null?: ""
    case .some(let value): value.text()
    }
  }

  /// This object with a member set, in its place or behind the others.
  func setting(_ name: String, _ value: JSONValue?) -> JSONValue {
    var members = objectValue ?? []
    let index = members.firstIndex { $0.name.utf8Equals(name) }
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?): members.append(Member(name, value))
    case (nil, nil): break
    }
    return .object(members)
  }
}
