import Evaluation

/// One `<testsuite>`: a result, or what was expected.
struct JUnitSuite: Sendable {
  let name: String
  let cases: [JUnitCase]
  let createdAt: Timestamp
  /// Names and values; a name may come several times.
  var properties: [(name: String, value: String)] = []

  var time: Double { cases.reduce(0) { $0 + $1.time } }
  var failures: Int { cases.count(where: \.outcome.isFailure) }
  var errors: Int { cases.count(where: \.outcome.isError) }
  private var skipped: Int { cases.count(where: \.outcome.isSkipped) }

  var markup: Markup {
    """
      <testsuite name="\(name)" tests="\(cases.count)" failures="\(failures)" errors="\(errors)" skipped="\(skipped)" \
    time="\(time.junitSeconds)" timestamp="\(createdAt.iso8601.prefix(19))">
    \(properties.isEmpty ? nil : propertyList)\(cases.map { $0.markup(inSuite: name) })  </testsuite>

    """
  }

  private var propertyList: Markup {
    """
        <properties>
    \(properties.map { "      <property name=\"\($0.name)\" value=\"\($0.value)\"/>\n" })    </properties>

    """
  }
}

extension JUnitSuite {
  /// A result, with its figures as properties. The schema gives cases no properties, so what is flaky is said here.
  init(_ reported: ReportedResult, isTolerated: Bool = false) {
    let figures = reported.figures
    name = reported.name
    createdAt = reported.result.createdAt
    cases = figures.evaluators.map { JUnitCase($0, isTolerated: isTolerated) }
    properties = [("result", String(reported.id)), ("status", reported.result.status.rawValue)]
    if let agent = reported.result.agent { properties.append(("agent", String(agent))) }
    if let rate = figures.rate { properties.append(("success-rate", "\(rate.percent): \(reported.tries.words)")) }
    if let interval = reported.interval {
      properties.append(("interval", "\(interval.range) (95%, \(interval.method.words))"))
    }
    if let excluded = figures.excluded.words { properties.append(("excluded", excluded)) }
    properties += figures.evaluators.filter { $0.standing == .flaky }.map { ("flaky", $0.name) }
  }

  /// What was expected of all results.
  init(_ expectations: [Expected], at createdAt: Timestamp) {
    name = "expectations"
    self.createdAt = createdAt
    cases = expectations.map { expected in
      let found = "found \(expected.found)"
      return JUnitCase(
        name: expected.text, time: 0,
        outcome: expected.holds
          ? .passed : .failure(type: "expectation", message: found, details: "\(expected.place): \(found)"))
    }
  }
}
