import Wire

/// What commands print for programs where no message of the API says it.
enum CommandJSON {
  /// An object in a line of its own.
  static func object(_ members: [(name: String, value: JSONValue)]) -> String {
    JSONValue.object(members.map { JSONValue.Member($0.name, $0.value) }).text()
      + "\n"
  }
}
