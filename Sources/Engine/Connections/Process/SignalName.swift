/// What is printed for a signal that ended a program.
enum SignalName {
  private static let names: [Int32: String] = [
    1: "hang-up", 2: "interrupted", 3: "quit", 4: "illegal instruction", 6: "aborted", 8: "arithmetic error",
    9: "killed", 11: "segmentation fault", 13: "broken pipe", 14: "alarm", 15: "terminated",
  ]

  /// `signal 9 (killed)`.
  static func describe(_ number: Int32) -> String {
    "signal \(number)" + (names[number].map { " (\($0))" } ?? "")
  }
}
