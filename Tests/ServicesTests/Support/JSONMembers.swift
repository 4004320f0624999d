import Base
import Wire

extension JSONValue {
  /// An object of these members; those without a value are left out.
  init(members: [(name: String, value: JSONValue?)]) {
    self = .object(members.compactMap { member in member.value.map { Member(member.name, $0) } })
  }

  /// An object like this one but for one member, which is there in the end.
  func setting(_ name: String, _ value: JSONValue) -> JSONValue {
    .object((objectValue ?? []).filter { !$0.name.utf8Equals(name) } + [Member(name, value)])
  }
}
