import Language

/// A script that another one sources, and the line that does it.
struct SourcedScript: Sendable {
  /// The file, whatever name it goes by.
  let file: String
  let source: Source
  let line: Span

  /// `nightly.evs:4`.
  var place: String { "\(source.name):\(source.lineNumber(of: line.lower))" }
}

/// Scripts that lines source: they are bound where the lines stand.
extension StatementBinder {
  /// So many scripts are read before a script runs.
  private static let mostSourced = 1000

  /// Whether the script always leaves, and this one with it.
  mutating func source(_ line: CommandLine) throws(BindingError) -> Bool {
    guard let library = binder.library, let word = line.arguments.first else {
      scope.open()
      return false
    }
    let paths = try scope.knowledge(of: word)
    if paths.isOpen { scope.open() }
    let arguments = try BindingError.collect(Array(line.arguments.dropFirst())) { word throws(BindingError) in
      try scope.knowledge(of: word)
    }
    var leaves: [Bool] = []
    for path in paths.texts { leaves.append(try source(path, word, arguments, library)) }
    return !paths.isOpen && !leaves.isEmpty && leaves.allSatisfy(\.self)
  }

  private mutating func source(
    _ path: String, _ word: Word, _ arguments: [Knowledge], _ library: ScriptLibrary
  ) throws(BindingError) -> Bool {
    let script: ScriptLibrary.Script
    do throws(FileError) { script = try library.script(path, from: source.name) } catch {
      throw BindingError(Diagnostic("'\(path)' can't be read: \(error.reason)", at: word.span))
    }
    let call = SourcedScript(file: script.file, source: source, line: word.span)
    if let cycle = cycle(with: call, library) { throw BindingError(cycle) }
    guard sourcedCount < Self.mostSourced else {
      defer { sourcedCount += 1 }
      scope.open()
      if sourcedCount > Self.mostSourced { return false }
      throw BindingError(
        Diagnostic(
          "more than \(Self.mostSourced) scripts are sourced in all", at: word.span,
          helps: ["source what all of them need once, at the beginning"]))
    }
    var inner = StatementBinder(binder, script.parsed.source, scope.inside(with: arguments), callers: callers + [call])
    inner.sourcedCount = sourcedCount + 1
    let bound = inner.script(script.parsed)
    findings += bound.findings.map { $0.source.name == bound.source.name ? $0.sourced(at: call.place) : $0 }
    sourcedCount = inner.sourcedCount
    let own = scope.arguments
    scope = inner.scope.inside(with: own)
    return inner.leaves
  }

  /// The chain of scripts that leads back to one of them; nil where there is none.
  private func cycle(with call: SourcedScript, _ library: ScriptLibrary) -> Diagnostic? {
    let files = callers.map(\.file)
    let outermost = library.file(of: callers.first?.source.name ?? source.name)
    guard call.file == outermost || files.contains(call.file) else { return nil }
    let chain = (callers + [call]).map(\.place)
    return Diagnostic(
      "'\(call.file.lastComponent)' sources itself", at: call.line,
      label: chain.joined(separator: " → ") + " → \(call.file.lastComponent)")
  }
}

extension String {
  /// The part of a path behind its last slash.
  fileprivate var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
