/// A JSON value that knows where it stood in its text, for errors that point at their place.
package struct JSONNode: Sendable {
  /// The node's content; an object's members keep their order and their repeats.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A member with the place of its key.
  package struct Member: Sendable {
    package let key: String
    package let keyOffset: Int
    package let value: JSONNode
  }

  package let content: Content
  /// Where the value begins, in bytes from the start of the text.
  package let offset: Int

  package init(_ content: Content, at offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// The value without its places.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.value))
    case .object(let members): .object(JSONObject(members.lazy.map { ($0.key, $0.value.value) }))
    }
  }
}
