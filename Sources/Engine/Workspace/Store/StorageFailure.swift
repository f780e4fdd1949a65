import Evaluation
import GRDB

/// Says in the user's words what failed in the database.
enum StorageFailure {
  static func describe(_ error: any Error, _ path: String) -> BackendError {
    switch error {
    case let error as BackendError: error
    case is CancellationError: .interrupted
    case let error as DatabaseError: .storage(message(error, path))
    default: .storage("the workspace '\(path)' can't be used: \(error)")
    }
  }

  private static func message(_ error: DatabaseError, _ path: String) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full: the workspace '\(path)' can't grow"
    case .SQLITE_NOTADB: "'\(path)' is no workspace: it is not a database"
    case .SQLITE_CORRUPT: "the workspace '\(path)' is damaged: make a new one and import its export, or a backup"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "the workspace '\(path)' is locked by another process"
    case .SQLITE_READONLY: "the workspace '\(path)' can't be written: it is read-only"
    case .SQLITE_PERM, .SQLITE_AUTH: "the workspace '\(path)' can't be used: permission denied"
    case .SQLITE_CANTOPEN: "the workspace '\(path)' can't be opened"
    case .SQLITE_IOERR: "the workspace '\(path)' can't be read or written: the disk failed"
    case .SQLITE_ABORT, .SQLITE_INTERRUPT: "the workspace '\(path)' was interrupted"
    default: "the workspace '\(path)' can't be used: \(error.message ?? "error \(error.resultCode.rawValue)")"
    }
  }
}
