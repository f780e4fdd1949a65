/// Keys of a telephone that the caller presses, as a chat has them: `<dtmf digits="12#"/>`.
enum KeyPresses {
  /// The keys (ITU-T Q.23).
  private static let keys = Set("0123456789*#ABCD")
  /// What numbers are written with to be read.
  private static let formatting = Set(" -()./+,")

  /// The keys among the text's characters.
  static func digits(of text: String) -> String { text.uppercased().filter(keys.contains) }

  /// A character of the text that is no key, and doesn't only group them; nil where there is none.
  static func stranger(in text: String) -> Character? {
    text.first { !keys.contains($0) && !formatting.contains($0) && !keys.contains(Character($0.uppercased())) }
  }

  /// The message that presses them, in the documentation's own notation; none presses nothing.
  static func message(_ digits: String) -> String { digits.isEmpty ? "" : "<dtmf digits=\"\(digits)\"/>" }
}
