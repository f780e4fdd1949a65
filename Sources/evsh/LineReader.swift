import Foundation

/// Reads standard input line by line on a thread of its own, so that runs go on while a line is awaited.
struct LineReader {
  private let queue = DispatchQueue(label: "evsh.input")

  /// The next line with its end, or nil at the end of the input.
  func next() async -> String? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: readLine(strippingNewline: false)) }
    }
  }
}
