import Evaluation

/// How well conditions fired.
struct Scores {
  /// Turns that expect a condition; of those the ones on which one fired, and on which an expected one did; turns that
  /// expect none, and those of them on which one fired.
  struct Counts {
    var expecting = 0
    var fired = 0
    var right = 0
    var silent = 0
    var falselyFired = 0

    /// The share of the turns that expect a condition on which an expected one fired.
    var rightRate: Double? { rate(right, of: expecting) }
    /// The share of those that fired on such turns which were expected.
    var precision: Double? { rate(right, of: fired) }
    /// The share of the turns that expect none on which one fired.
    var falseFireRate: Double? { rate(falselyFired, of: silent) }

    private func rate(_ count: Int, of total: Int) -> Double? { total == 0 ? nil : Double(count) / Double(total) }

    mutating func add(_ other: Counts) {
      expecting += other.expecting
      fired += other.fired
      right += other.right
      silent += other.silent
      falselyFired += other.falselyFired
    }
  }

  private(set) var all = Counts()
  private(set) var byService: [String: Counts] = [:]

  mutating func add(fired: Int?, expected: Set<Int>, service: String) {
    var counts = Counts()
    if expected.isEmpty {
      counts.silent = 1
      counts.falselyFired = fired == nil ? 0 : 1
    } else {
      counts.expecting = 1
      counts.fired = fired == nil ? 0 : 1
      counts.right = fired.map(expected.contains) == true ? 1 : 0
    }
    add(counts, to: service)
  }

  mutating func add(_ other: Scores) {
    for (service, counts) in other.byService { add(counts, to: service) }
  }

  private mutating func add(_ counts: Counts, to service: String) {
    all.add(counts)
    byService[service, default: Counts()].add(counts)
  }

  /// A line a service, and one for all of them with the budget beneath.
  var table: String {
    let rows = byService.sorted { $0.key < $1.key }.map { Self.row($0.key, $0.value) }
    let columns = ["turns", "right", "precision", "false fire"]
    return
      ([Self.row("service", columns)] + rows
      + [Self.row("all", all), Self.row("budget", ["", "0.850", "0.920", "0.080"])]).joined(separator: "\n")
  }

  var json: JSONValue {
    var services = JSONObject()
    for (name, counts) in byService.sorted(by: { $0.key < $1.key }) { services[name] = counts.json }
    return ["all": all.json, "services": .object(services)]
  }

  private static func row(_ name: String, _ counts: Counts) -> String {
    row(
      name,
      [String(counts.expecting + counts.silent)]
        + [counts.rightRate, counts.precision, counts.falseFireRate].map { $0.map(thousandths) ?? "–" })
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    padded(name, 20, atEnd: true) + cells.map { padded($0, 12, atEnd: false) }.joined()
  }

  private static func padded(_ text: String, _ width: Int, atEnd: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + space : space + text
  }

  private static func thousandths(_ rate: Double) -> String {
    let digits = String(Int((rate * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return padded.dropLast(3) + "." + padded.suffix(3)
  }
}

extension Scores.Counts {
  fileprivate var json: JSONValue {
    [
      "turns": .integer(expecting + silent), "expecting": .integer(expecting), "fired": .integer(fired),
      "right": JSONValue(rightRate), "precision": JSONValue(precision), "false_fire": JSONValue(falseFireRate),
    ]
  }
}
