import ArgumentParser
import Engine
import Evaluation
import Foundation
import Language
import Shell

/// `evsh lint FILE…`: says how callers without a language model understand a file's evaluators, and imports nothing.
struct LintFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say how callers without a language model understand evaluators, and what they can't.")

  @Argument(
    help: "Workspaces or test suites, as 'import' reads them.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Flag(help: "Print one JSON object a file, one a line.")
  var json = false

  func run() throws {
    var settings = Settings()
    settings.output = json ? .jsonl : .table
    let console = Console(settings, isPrompt: false)
    let codes = files.map { lint($0, console) }
    console.flush()
    Foundation.exit((codes.max { $0.rawValue < $1.rawValue } ?? .success).rawValue)
  }

  private func lint(_ path: String, _ console: Console) -> Shell.ExitCode {
    do throws(FileError) {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      return lint(ImportFile(name: path, bytes: try ScriptFile.bytes(of: path), folder: folder), console)
    } catch {
      console.remark("evsh: '\(path)': \(error.reason)")
      return .usage
    }
  }

  private func lint(_ file: ImportFile, _ console: Console) -> Shell.ExitCode {
    do throws(BackendError) {
      let lints = try Linter.lint(file)
      console.show(.lint(file.name, lints), of: "lint")
      return lints.allSatisfy(\.isClean) ? .success : .failed
    } catch {
      guard case .badFile(let problems) = error else { return .refused }
      let source = Source(name: file.name, text: String(decoding: file.bytes, as: UTF8.self))
      console.show(
        problems.map { Diagnostic($0.message, at: Span(at: $0.offset), label: $0.location) }, in: source, of: nil)
      return .script
    }
  }
}
