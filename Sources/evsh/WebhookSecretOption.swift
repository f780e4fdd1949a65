import ArgumentParser
import Foundation

/// What webhooks know the server by: in a file, or in the environment, and nowhere where others see it.
struct WebhookSecretOption: ParsableArguments {
  private static let variable = "EVSH_WEBHOOK_SECRET"

  @Option(
    help: ArgumentHelp(
      "The file with what is sent to webhooks as X-CEKURA-SECRET (default: what $EVSH_WEBHOOK_SECRET holds).",
      valueName: "file"),
    completion: .file())
  var webhookSecretFile: String?

  func validate() throws { _ = try read() }

  /// Without the white space around it; nil where there is none.
  func read() throws -> String? {
    let source = webhookSecretFile.map { "the file '\($0)'" } ?? "$\(Self.variable)"
    guard let text = try text() else { return nil }
    let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !secret.isEmpty, secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw ValidationError("\(source) holds no secret: a line of ASCII without spaces")
    }
    return secret
  }

  private func text() throws -> String? {
    guard let webhookSecretFile else { return ProcessInfo.processInfo.environment[Self.variable] }
    do { return try String(contentsOfFile: webhookSecretFile, encoding: .utf8) } catch {
      throw ValidationError("the file '\(webhookSecretFile)' can't be read")
    }
  }
}
