import Evaluation
import Language
import Reports

/// Rows under a header, each as RFC 4180 has it: for spreadsheets and programs.
///
/// A row is an element of the reply, or a member of its one object. What holds several values is JSON in its cell,
/// null is empty, and an empty text is a pair of quotes.
struct CSVFormat: ReplyFormat {
  /// Whether a terminal shows it: then nothing that would disturb one is left, as in a table.
  let isForTerminal: Bool

  func output(of reply: Reply, command: String) -> String {
    reply.records.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(""): "\"\""
    case .string(let text): (isForTerminal ? text.printableLines : text.storable).csvField
    case .bool, .integer, .number, .array, .object: value.compact.csvField
    }
  }
}

extension Reply {
  /// The header and the rows.
  fileprivate var records: [[JSONValue]] {
    switch rows {
    case .none: return []
    case .members:
      return [["key", "value"]] + (value.object?.members ?? []).map { [.string($0.key), $0.value] }
    case .elements(let key, let columns):
      let objects = (value[key]?.array ?? []).compactMap(\.object)
      let columns = columns.joined(with: objects)
      return columns.isEmpty
        ? [] : [columns.map { .string($0) }] + objects.map { object in columns.map { object[$0] ?? .null } }
    }
  }
}

extension [String] {
  /// The keys, and behind them those that only objects have.
  fileprivate func joined(with objects: [JSONObject]) -> [String] {
    var keys = self
    var known = Set(self)
    for object in objects {
      for member in object.members where known.insert(member.key).inserted { keys.append(member.key) }
    }
    return keys
  }
}

extension String {
  /// The text with control characters written as escapes, which a field of RFC 4180 can't hold; tabs, which do no harm,
  /// and ends of lines stay.
  fileprivate var storable: String {
    guard unicodeScalars.contains(where: \.isUnstorable) else { return self }
    return unicodeScalars.map { $0.isUnstorable ? String($0).printable : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  fileprivate var isUnstorable: Bool {
    properties.generalCategory == .control && self != "\t" && self != "\r" && self != "\n"
  }
}
