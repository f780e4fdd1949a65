import Evaluation

/// What a server says of a request that it refuses, in whichever envelope: messages by field, a bare list of messages, or
/// a `detail`; suites put the first into `errors`.
struct WireRefusal: Sendable, Hashable {
  /// A message, and the field that it is about; nil where it is about the request.
  struct Complaint: Sendable, Hashable {
    let field: String?
    let text: String
  }

  let complaints: [Complaint]

  /// The names of members that hold a message about the request.
  private static let plain: Set<String> = ["detail", "error", "message", "msg", "non_field_errors"]
  /// More than this is no message for a person.
  private static let longest = 300

  init(_ text: String) { self.init(text.isEmpty ? [] : [Complaint(field: nil, text: text)]) }

  init(_ body: [UInt8]) {
    guard let json = try? JSONParser.parse(body).value else {
      self.init(Self.isMarkup(body) ? "" : Self.beginning(of: body))
      return
    }
    self.init(Self.complaints(json, field: nil))
  }

  private init(_ complaints: [Complaint]) { self.complaints = complaints }

  private static func complaints(_ json: JSONValue, field: String?) -> [Complaint] {
    if let object = json.object {
      return object.members.flatMap { member in
        let isPlain = plain.contains(member.key) || member.key == "errors"
        let name = [field, isPlain ? nil : member.key].compactMap(\.self).joined(separator: ".")
        return complaints(member.value, field: name.isEmpty ? nil : name)
      }
    }
    if let items = json.array { return items.flatMap { complaints($0, field: field) } }
    return json.wireText.map { [Complaint(field: field, text: String($0.prefix(longest)))] } ?? []
  }

  /// A page of HTML says nothing to who has asked for JSON.
  private static func isMarkup(_ body: [UInt8]) -> Bool {
    body.first { !Character(UnicodeScalar($0)).isWhitespace } == UInt8(ascii: "<")
  }

  /// The first words of an answer, on one line.
  static func beginning(of body: [UInt8]) -> String {
    let text = String(decoding: body.prefix(longest), as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 100 ? words.prefix(100) + "…" : words
  }

  /// All that it says on one line, `scenarios: Invalid scenario IDs`; empty where it says nothing.
  var text: String {
    complaints.map { complaint in (complaint.field.map { "\($0): " } ?? "") + complaint.text.sentence }
      .joined(separator: "; ")
  }

  /// With every text changed.
  func mapped(_ change: (String) -> String) -> WireRefusal {
    WireRefusal(complaints.map { Complaint(field: $0.field, text: change($0.text)) })
  }
}

extension String {
  /// Without the full stop at its end.
  var sentence: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}
