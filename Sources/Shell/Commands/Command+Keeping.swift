import Evaluation
import Language

extension Command {
  /// Commands about backends and their files.
  static let keeping = [importing, exporting, connect]

  private static let importing = Command(
    "import", "Read a workspace, or a test suite, into the workspace; all of it or, where anything is wrong, nothing",
    .first(.file), examples: ["import clinic.yaml"]
  ) { shell, path in
    let file = try shell.read(path)
    do throws(BackendError) {
      let summary = try await shell.backend().importFile(file, into: shell.session.request())
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
    do throws(FileError) { try shell.surroundings.write(text, to: path) } catch {
      throw CommandFailure("'\(path)' can't be written: \(error.reason)", blame: .value(path))
    }
    return .notice("exported to \(path)", ["file": .string(path)])
  }

  private static let connect = Command(
    "connect", "Choose the backend: the embedded engine, on the default workspace or on a file",
    .keyword("local", optional: .file), examples: ["connect local", "connect local other.db"],
    check: { $0 == nil ? "say what to connect to: local, or local FILE" : nil },
    action: { shell, path in
      let backend = try await shell.connectLocal(path?.value)
      return .notice("connected to \(backend.label)", ["backend": .string(backend.label)])
    })
}

extension Interpreter {
  fileprivate func read(_ path: String) throws(CommandFailure) -> ImportFile {
    do throws(FileError) { return try surroundings.read(path, from: sourceName) } catch {
      throw CommandFailure("'\(path)' can't be read: \(error.reason)", blame: .value(path))
    }
  }
}

extension Reply {
  /// `imported clinic.yaml: 16 evaluators (2 new), 1 agent …`.
  fileprivate static func imported(_ summary: ImportSummary, from path: String) -> Reply {
    let parts = summary.counts.map { count in
      let news = [(count.added, "new"), (count.changed, "changed")].filter { $0.0 > 0 && $0.0 < count.total }
      let all = count.added == count.total ? " (new)" : count.changed == count.total ? " (changed)" : ""
      let some = news.isEmpty ? all : " (" + news.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ")"
      return count.total.counted(count.kind) + some
    }
    let isSame = summary.counts.allSatisfy { $0.unchanged == $0.total }
    return .notice(
      "imported \(path): " + parts.joined(separator: ", ") + (isSame ? "; nothing has changed" : ""),
      [
        "file": .string(path),
        "counts": .array(
          summary.counts.map {
            [
              "kind": .string($0.kind), "added": .integer($0.added), "changed": .integer($0.changed),
              "unchanged": .integer($0.unchanged),
            ]
          }),
        "evaluators": JSONValue(summary.evaluators),
      ])
  }
}
