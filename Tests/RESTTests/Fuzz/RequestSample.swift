import Evaluation

/// What a client may send: a query, and a body of the kind that it says.
struct RequestSample: Sendable {
  var query: [UInt8] = []
  var contentType: String?
  var body: [UInt8] = []

  /// Fields in one of the forms that bodies have.
  init(_ fields: JSONObject, as form: Form, query: String = "") {
    self.query = Array(query.utf8)
    contentType = form.contentType
    body =
      switch form {
      case .json: Array(JSONValue.object(fields).compact.utf8)
      case .form: Array(Self.urlEncoded(fields).utf8)
      case .parts: Array(Self.parts(fields).utf8)
      }
  }

  /// The contract's forms of a body.
  enum Form: CaseIterable {
    case json, form, parts

    static let boundary = "b0und-ary"

    var contentType: String {
      switch self {
      case .json: "application/json"
      case .form: "application/x-www-form-urlencoded"
      case .parts: "multipart/form-data; boundary=\(Self.boundary)"
      }
    }
  }

  /// What a form makes of a value: lists are repeats, objects are JSON.
  private static func texts(_ value: JSONValue) -> [String] {
    value.array.map { $0.map { $0.string ?? $0.compact } } ?? [value.string ?? value.compact]
  }

  private static func urlEncoded(_ fields: JSONObject) -> String {
    fields.members.flatMap { member in
      texts(member.value).map { "\(escaped(member.key))=\(escaped($0))" }
    }.joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      if character.isASCII, character.isLetter || character.isNumber { return String(character) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
    }.joined()
  }

  private static func parts(_ fields: JSONObject) -> String {
    let parts = fields.members.flatMap { member in
      texts(member.value).map { text in
        "--\(Form.boundary)\r\nContent-Disposition: form-data; name=\"\(member.key)\"\r\n\r\n\(text)\r\n"
      }
    }
    return parts.joined() + "--\(Form.boundary)--\r\n"
  }
}
