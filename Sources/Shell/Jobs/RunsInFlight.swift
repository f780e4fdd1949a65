/// The runs of all results under way, for the prompt: those not at their end, and of the others how many passed and how
/// many failed.
package struct RunsInFlight: Sendable, Hashable {
  package var running: Int
  package var passed: Int
  package var failed: Int

  package init(running: Int, passed: Int, failed: Int) {
    self.running = running
    self.passed = passed
    self.failed = failed
  }
}
