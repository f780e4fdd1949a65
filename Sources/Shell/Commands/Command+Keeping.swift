import Evaluation
import Language

extension Command {
  /// Commands about backends and their files.
  static let keeping = [importing, exporting, connect]

  private static let importing = Command(
    "import", "Read a workspace, or a test suite, into the workspace; all of it or, where anything is wrong, nothing",
    .first(.file), traits: .defines, examples: ["import clinic.yaml"]
  ) { shell, path in
    let file = try shell.read(path)
    do throws(BackendError) {
      let summary = try await shell.backend().importFile(file, into: shell.session.request())
      await shell.recount()
      return .imported(summary, from: path)
    } catch {
      guard case .badFile(let problems) = error else { throw error }
      throw ImportFailure(file, problems)
    }
  }

  private static let exporting = Command(
    "export", "Write the whole workspace as a file that 'import' reads: YAML, or JSON by its ending",
    .first(.file), examples: ["export workspace.yaml", "export workspace.json"]
  ) { shell, path in
    let text = try await shell.backend().exportWorkspace(asYAML: !path.hasSuffix(".json"))
    try shell.write(text, to: path)
    return .notice("exported to \(path)", ["file": .string(path)])
  }

  private static let connect = Command(
    "connect", "Choose the backend: the embedded engine, on the default workspace or on a file",
    .keyword("local", optional: .file), traits: .shapes, examples: ["connect local", "connect local other.db"],
    check: { $0 == nil ? Complaint("say what to connect to: local, or local FILE") : nil },
    action: { shell, path in
      let backend = try await shell.connectLocal(path?.value)
      await shell.recount()
      return .notice("connected to \(backend.label)", ["backend": .string(backend.label)])
    })
}

extension Interpreter {
  /// Writes a file that a line names.
  func write(_ text: String, to path: String) throws(CommandFailure) {
    do throws(FileError) { try surroundings.write(text, to: path) } catch {
      throw CommandFailure("'\(path)' can't be written: \(error.reason)", blame: .value(path), exit: .script)
    }
  }

  fileprivate func read(_ path: String) throws(CommandFailure) -> ImportFile {
    do throws(FileError) { return try surroundings.read(path, from: sourceName) } catch {
      throw CommandFailure("'\(path)' can't be read: \(error.reason)", blame: .value(path), exit: .script)
    }
  }
}

extension Reply {
  /// `imported clinic.yaml: 16 evaluators (2 new), 1 agent …`.
  fileprivate static func imported(_ summary: ImportSummary, from path: String) -> Reply {
    let counts = summary.counts
    let isNew = counts.allSatisfy { $0.added == $0.total }
    let isSame = counts.allSatisfy { $0.unchanged == $0.total }
    let parts = counts.map { $0.total.counted($0.kind) + (isNew || isSame ? "" : $0.changes) }
    let news = isSame ? "; nothing has changed" : isNew ? "; all new" : ""
    return .notice(
      "imported \(path): " + parts.joined(separator: ", ") + news,
      [
        "file": .string(path),
        "counts": .array(counts.map(\.json)),
        "evaluators": JSONValue(summary.evaluators),
      ])
  }
}

extension ImportSummary.Count {
  /// ` (2 new, 1 changed)`; empty where nothing is.
  fileprivate var changes: String {
    let parts = [(added, "new"), (changed, "changed")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  fileprivate var json: JSONValue {
    [
      "kind": .string(kind), "added": .integer(added), "changed": .integer(changed), "unchanged": .integer(unchanged),
    ]
  }
}
