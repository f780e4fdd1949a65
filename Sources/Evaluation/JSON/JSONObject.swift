/// The members of a JSON object, in their order; a key that is given twice keeps its place and its last value.
package struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// A key and its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package var value: JSONValue
  }

  /// So many keys are sooner compared than hashed.
  private static let few = 24

  package private(set) var members: [Member] = []

  package init() {}

  package init(_ pairs: some Sequence<(String, JSONValue)>) {
    // Looked up where there are many, such as a result's thousands of runs by their ids; searched for among a few.
    var places: [String: Int]?
    for (key, value) in pairs {
      if places == nil, members.count == Self.few {
        places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
      }
      let place: Int? = if let places { places[key] } else { members.firstIndex { $0.key == key } }
      if let place {
        members[place].value = value
      } else {
        places?[key] = members.count
        members.append(Member(key: key, value: value))
      }
    }
  }

  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }

  package var isEmpty: Bool { members.isEmpty }
  package var keys: [String] { members.map(\.key) }

  /// The value of a key; setting nil removes the member.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// This object with the other's members laid over it, last write wins.
  package func merging(_ other: JSONObject) -> JSONObject {
    var merged = self
    for member in other.members { merged[member.key] = member.value }
    return merged
  }
}
