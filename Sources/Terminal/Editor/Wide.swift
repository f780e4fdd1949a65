/// Texts as libedit takes them: one `wchar_t` a Unicode scalar, with a 0 after the last.
enum Wide {
  static func with<Value>(_ text: String, _ body: (UnsafePointer<Int32>) -> Value) -> Value {
    // A 0 within the text would end it there.
    let scalars = text.unicodeScalars.lazy.filter { $0.value != 0 }.map { Int32(bitPattern: $0.value) }
    return body(Array(scalars + [0]))
  }

  /// The text of so many scalars; what is no scalar becomes the replacement character.
  static func text(_ scalars: UnsafeBufferPointer<Int32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars { text.append(Unicode.Scalar(UInt32(bitPattern: value)) ?? "\u{FFFD}") }
    return String(text)
  }
}
