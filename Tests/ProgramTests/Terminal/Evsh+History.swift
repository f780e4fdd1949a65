import Foundation

/// Where the lines typed at a terminal are kept.
extension Evsh {
  var historyFile: URL { folder.appending(path: ".local/state/evsh/history") }

  /// What the file says, without its first line.
  var historyRecords: [String] {
    get throws {
      try String(contentsOf: historyFile, encoding: .utf8).split(separator: "\n").dropFirst().map(String.init)
    }
  }

  /// The texts of the lines in the file, as they are written there.
  var historyTexts: [String] {
    get throws {
      try historyRecords.filter { $0.hasPrefix("+\t") }.map { record in
        String(record.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)[4])
      }
    }
  }

  /// Writes a file that former sessions could have left.
  func writeHistory(_ texts: some Sequence<[UInt8]>) throws {
    var bytes = Array("# evsh history 1\n".utf8)
    for (number, text) in texts.enumerated() {
      bytes += Array("+\tf00.\(number + 1)\t\(1_700_000_000 + number)\tlocal\t".utf8) + text + [UInt8(ascii: "\n")]
    }
    try FileManager.default.createDirectory(
      at: historyFile.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: historyFile)
  }
}
