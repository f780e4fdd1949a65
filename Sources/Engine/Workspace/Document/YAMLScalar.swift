import Evaluation

/// What a word without quotes means in YAML.
///
/// Only what JSON writes so is a number, `true`, `false` or `null` (as `~` and nothing are): `0123`, `1_000`, `yes` and
/// `2024-05-01` are text, so that numbers to dial and dates stay as they were written.
enum YAMLScalar {
  static func content(of text: String) -> DocumentNode.Content {
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return number(text) ?? .text(text)
    }
  }

  private static func number(_ text: String) -> DocumentNode.Content? {
    guard let first = text.utf8.first,
      first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let node = try? JSONParser.parse(text)
    else { return nil }
    switch node.content {
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    default: return nil
    }
  }
}
