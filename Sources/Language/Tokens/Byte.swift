/// The classes of bytes that the lexical rules speak of.
extension UInt8 {
  package var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  package var isDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }

  var isHexDigit: Bool {
    isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 0x20
  }

  /// An ASCII letter or an underscore: what a name may start with.
  var isNameStart: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == UInt8(ascii: "_")
  }

  /// What may follow in a name.
  var isNamePart: Bool {
    isNameStart || isDigit
  }

  /// A byte of a character of several bytes, but not its first.
  var isUTF8Continuation: Bool {
    self & 0b1100_0000 == 0b1000_0000
  }

  /// A character that comparisons are made of.
  var isComparisonPart: Bool {
    UInt8(ascii: "<")...UInt8(ascii: ">") ~= self || self == UInt8(ascii: "!")
  }

  /// Whether a word has to end before this byte: white space and `; { }`.
  var endsWord: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether bare text has to stop before this byte: where the word ends, and before `" ' $ \`.
  var endsBareText: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "$"), UInt8(ascii: "\\"): true
    default: endsWord
    }
  }
}
