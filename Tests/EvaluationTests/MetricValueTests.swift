import Evaluation
import Testing

@Suite struct MetricValueTests {
  @Test(arguments: [
    (MetricValue("Latency", .numeric, .number(1.25)), #"{"name":"Latency","type":"numeric","score":1.25}"#),
    (
      MetricValue("Tool Call Success", .binary, .flag(true)),
      #"{"name":"Tool Call Success","type":"binary","score":5,"passed":true}"#
    ),
    (MetricValue("Mood", .enumeration, .word("calm")), #"{"name":"Mood","type":"enum","enum":"calm"}"#),
    (
      MetricValue("Warmth", .continuous, .number(80.5)),
      #"{"name":"Warmth","type":"continuous_qualitative","score":80.5}"#
    ),
  ])
  func isWrittenAndRead(metric: MetricValue, written: String) throws {
    #expect(metric.json.compact == written)
    #expect(MetricValue(try JSONParser.parse(written).value) == metric)
  }

  @Test(arguments: [
    #"{"name":"x","type":"numeric"}"#, #"{"name":"x","type":"odd","score":1}"#, #"{"type":"enum"}"#, "1",
  ])
  func whatIsNoMetricIsNone(written: String) throws {
    #expect(MetricValue(try JSONParser.parse(written).value) == nil)
  }

  @Test func namesAreComparedByLettersAndDigits() {
    #expect(MetricName("tool-call success") == MetricName("Tool Call Success"))
    #expect(MetricName("p50") != MetricName("p95"))
  }

  @Test func aRunTellsItsMetrics() {
    var run = Run.staged(1, .passed)
    run.metrics = [MetricValue("Mood", .enumeration, .word("calm"))]
    #expect(run.json["evaluation"]?["metrics"]?.array == [["name": "Mood", "type": "enum", "enum": "calm"]])
    #expect(run.summary["evaluation"] == run.json["evaluation"])
  }
}
