import Evaluation

/// The JSON object in what a language model wrote: models put words around it, or a fence of Markdown, though they are
/// told not to.
enum ModelObject {
  /// Longer answers are no answers, and would take long to look through.
  private static let longest = 16_384

  /// The first object with one of the members; nil where there is none.
  static func find(in text: String, having members: [String]) -> JSONObject? {
    let bytes = Array(text.utf8.prefix(longest))
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      if let end = end(of: open, in: bytes),
        let object = (try? JSONParser.parse(Array(bytes[open..<end])))?.value.object,
        members.contains(where: { object[$0] != nil })
      {
        return object
      }
      start = open + 1
    }
    return nil
  }

  /// After the brace that closes the one at the index; braces in strings don't count.
  private static func end(of open: Int, in bytes: [UInt8]) -> Int? {
    var (depth, isString, isEscaped) = (0, false, false)
    for index in open..<bytes.count {
      let byte = bytes[index]
      if isString {
        if byte == UInt8(ascii: "\""), !isEscaped { isString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
    }
    return nil
  }
}
