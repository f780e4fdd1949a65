import Foundation

/// Who carries out a run: a process on a machine, told apart from a later one with the same number.
struct Owner: Sendable, Hashable {
  let machine: String
  let process: Int32
  /// In clock ticks since the machine's start (proc(5), field 22 of `stat`); 0 where the system doesn't tell.
  let startedAt: Int

  static let current = Owner(
    machine: ProcessInfo.processInfo.hostName, process: ProcessInfo.processInfo.processIdentifier,
    startedAt: start(of: ProcessInfo.processInfo.processIdentifier) ?? 0)

  init(machine: String, process: Int32, startedAt: Int) {
    self.machine = machine
    self.process = process
    self.startedAt = startedAt
  }

  /// As it is kept with a claimed run.
  var text: String { "\(machine)/\(process)/\(startedAt)" }

  init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let process = Int32(parts[1]), let startedAt = Int(parts[2]) else { return nil }
    self.init(machine: String(parts[0]), process: process, startedAt: startedAt)
  }

  /// Whether the owner may still be at work: another machine's processes can't be seen from here, their leases tell.
  static func isAlive(_ text: String) -> Bool {
    guard let owner = Owner(text: text), owner.machine == current.machine else { return true }
    return start(of: owner.process) == owner.startedAt
  }

  private static func start(of process: Int32) -> Int? {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      // The command's name, in parentheses, may hold anything.
      let end = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[end...].split(separator: " ")
    return fields.count > 20 ? Int(fields[20]) : nil
  }
}
