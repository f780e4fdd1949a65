import Evaluation
import Foundation
import Language
import Shell

extension BackendError {
  /// Says what was wrong on standard error, and ends the process with the code that the error has in scripts.
  func leave() -> Never {
    for line in lines { FileHandle.standardError.write(Data("evsh: \(line.printable)\n".utf8)) }
    Foundation.exit(code.rawValue)
  }

  private var lines: [String] {
    switch self {
    case .unknown(let unknown): [unknown.message]
    case .refused(let problems): problems.map(\.message)
    case .badFile(let problems): problems.map(\.message)
    case .conflict(let message), .unsupported(let message), .unreachable(let message), .unauthorized(let message),
      .storage(let message):
      [message]
    case .overTime(let limit): ["not at its end after \(limit.readable)"]
    case .interrupted: ["interrupted"]
    }
  }

  private var code: Shell.ExitCode {
    switch self {
    case .unknown, .refused, .badFile, .conflict, .unsupported: .refused
    case .unreachable, .storage, .overTime: .unreachable
    case .unauthorized: .unauthorized
    case .interrupted: .interrupted
    }
  }
}
