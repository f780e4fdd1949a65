import Language

extension String {
  /// The text made safe for a terminal, its line breaks kept.
  var printableLines: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return printable }
    return split(separator: "\n", omittingEmptySubsequences: false).map(\.printable).joined(separator: "\n")
  }
}
