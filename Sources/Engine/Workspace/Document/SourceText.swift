import Evaluation

/// A file's text: valid UTF-8, without the byte order mark it may begin with.
struct SourceText {
  /// The text's bytes; their indices are those of the file.
  let bytes: ArraySlice<UInt8>
  let text: String

  init(_ file: [UInt8]) throws(FileProblem) {
    bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileProblem(offset: Self.firstInvalid(in: bytes), location: "", message: "the file is not valid UTF-8")
    }
    self.text = text
  }

  func problem(_ message: String, at offset: Int? = nil) -> FileProblem {
    FileProblem(offset: offset ?? bytes.startIndex, location: "", message: message)
  }

  private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while case .valid(let encoded) = parser.parseScalar(from: &iterator) { offset += encoded.count }
    return offset
  }

  /// Refuses what YAML doesn't allow in a file: control characters, but for line breaks and tabs.
  func refuseControlCharacters() throws(FileProblem) {
    var offset = bytes.startIndex
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}": break
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        throw problem("the character U+\(Self.hexadecimal(scalar)) is not allowed in YAML", at: offset)
      default: break
      }
      offset += UTF8.width(scalar)
    }
  }

  private static func hexadecimal(_ scalar: UnicodeScalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
