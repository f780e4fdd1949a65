/// The clinic's appointments, made up from the name alone so that every call finds the same.
enum Diary {
  private static let appointments = [
    "on Tuesday at 9:15 a.m. for a check-up", "on Thursday at 2:30 p.m. for a blood test",
    "on Monday at 11:00 a.m. for a root canal", "on Friday at 4:45 p.m. for an X-ray",
  ]

  /// When and what for, as in "on Tuesday at 9:15 a.m. for a check-up".
  static func appointment(of name: String) -> String { appointments[number(name) % appointments.count] }

  /// A booking's confirmation number, as in "MS-4711".
  static func confirmation(of form: Form) -> String {
    "MS-\(1000 + number(form[.name] + form[.day] + form[.time]) % 9000)"
  }

  private static func number(_ text: String) -> Int {
    text.lowercased().utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 }
  }
}
