/// The parts of a body in several parts (RFC 7578), each by its name.
struct MultipartForm {
  /// More parts than these are nobody's form.
  private static let mostParts = 1000
  /// The longest boundary (RFC 2046, section 5.1.1), and the longest head of a part, in bytes.
  private static let (longestBoundary, longestHead) = (70, 16_384)

  private(set) var parts: [(name: String, content: [UInt8])] = []

  /// Nil where the body isn't made as its boundary says.
  init?(_ body: [UInt8], boundary: String) {
    guard (1...Self.longestBoundary).contains(boundary.utf8.count) else { return nil }
    let mark = Array("\r\n--\(boundary)".utf8)
    // The first boundary needn't have a line before it.
    var rest = (Array("\r\n".utf8) + body)[...]
    guard let first = rest.first(mark) else { return nil }
    rest = rest[first.upperBound...]
    while !rest.starts(with: Array("--".utf8)) {
      guard parts.count < Self.mostParts, rest.starts(with: Array("\r\n".utf8)) else { return nil }
      let content = rest.dropFirst(2)
      guard let next = content.first(mark), let part = Self.part(content[..<next.lowerBound]) else {
        return nil
      }
      parts.append(part)
      rest = rest[next.upperBound...]
    }
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> (name: String, content: [UInt8])? {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.prefix(longestHead).first(blank),
      let head = String(validating: bytes[..<end.lowerBound], as: UTF8.self)
    else { return nil }
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
      if let name = HeaderParameter.value("name", of: String(line)) { return (name, Array(bytes[end.upperBound...])) }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where a mark that begins with CR stands first. The general search of collections takes seconds for megabytes.
  fileprivate func first(_ mark: [UInt8]) -> Range<Int>? {
    var rest = self
    while let place = rest.firstIndex(of: UInt8(ascii: "\r")) {
      if self[place...].starts(with: mark) { return place..<place + mark.count }
      rest = self[(place + 1)...]
    }
    return nil
  }
}
