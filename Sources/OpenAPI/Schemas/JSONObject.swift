import Base
import Wire

/// A JSON object that is being put together: members stand in the order in which they were set.
struct JSONObject: ExpressibleByDictionaryLiteral {
  private(set) var members: [JSONValue.Member] = []

  init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = elements.map { JSONValue.Member($0.0, $0.1) }
  }

  init(_ members: [JSONValue.Member]) { self.members = members }

  /// A member; nil takes it out.
  subscript(name: String) -> JSONValue? {
    get { members.last { $0.name.utf8Equals(name) }?.value }
    set {
      let place = members.firstIndex { $0.name.utf8Equals(name) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(JSONValue.Member(name, value))
      case (nil, nil): break
      }
    }
  }

  var isEmpty: Bool { members.isEmpty }
  var value: JSONValue { .object(members) }
}
