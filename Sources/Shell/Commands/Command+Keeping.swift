import Evaluation
import Language

extension Command {
  /// Commands about backends and their files.
  static let keeping = [importing, exporting, connect, login]

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
    "connect", "Choose the backend: a server with the evaluator API, or the embedded engine on a workspace",
    .optional(.address), .flag("hosted"), .keyword("local", optional: .file), traits: .shapes,
    examples: [
      "connect https://evsh.example.com", "connect hosted; list agents", "connect local", "connect local other.db",
    ],
    check: { address, isHosted, path in
      let given = [address.map { _ in "URL" }, isHosted ? "hosted" : nil, path.map { _ in "local" }].compactMap(\.self)
      if given.count > 1 { return Complaint("one backend at a time: \(given.joined(separator: ", "))", at: given[1]) }
      return given.isEmpty ? Complaint("say what to connect to: URL, hosted, local, or local FILE") : nil
    },
    action: { shell, address, isHosted, path in
      let isServer = isHosted || address != nil
      let backend =
        isServer ? try await shell.connect(toServer: address) : try await shell.connectLocal(path?.value)
      await shell.recount()
      return .notice("connected to \(backend.label)", ["backend": .string(backend.label)])
    })

  private static let login = Command(
    "login", "Type the key of the server, the hosted one where none was named; 'keep' keeps it for later sessions",
    .oneOf([("keep", LoginChoice.keep), ("forget", .forget)]), traits: .shapes,
    examples: ["login", "connect hosted; login keep", "login forget"]
  ) { shell, choice in
    switch choice {
    case .forget: try shell.forgetKey()
    case .keep, nil: try await shell.login(keeps: choice == .keep)
    }
  }

  /// What becomes of a key beyond this session.
  private enum LoginChoice: Sendable {
    case keep, forget
  }
}

extension Interpreter {
  /// Connects to the server of an address, or to the hosted one; where that fails the address is to blame.
  fileprivate func connect(toServer address: String?) async throws -> any Backend {
    do throws(BackendError) { return try await connect(to: surroundings.server(address)) } catch {
      guard let address, var failure = CommandFailure.failures(error).first, error != .interrupted else { throw error }
      failure.blame = .value(address)
      throw failure
    }
  }

  /// Writes a file that a line names.
  func write(_ text: String, to path: String) throws(CommandFailure) {
    do throws(FileError) { try surroundings.write(text, to: path) } catch {
      throw CommandFailure("'\(path)' can't be written: \(error.reason)", blame: .value(path), exit: .script)
    }
  }

  /// Reads a file that a line names.
  func read(_ path: String) throws(CommandFailure) -> ImportFile {
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
