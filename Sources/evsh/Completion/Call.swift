/// A way to call evsh, as its declaration says it.
///
/// It is read from what ArgumentParser prints for `--experimental-dump-help` (its `ToolInfoV0`), of which completion
/// needs no more than this.
struct Call: Decodable {
  let commandName: String
  let abstract: String?
  let shouldDisplay: Bool
  let defaultSubcommand: String?
  let subcommands: [Call]?
  private(set) var arguments: [CallArgument]?

  /// What can be given by name, an option or a flag.
  var options: [CallArgument] { shown.filter { $0.kind != .positional } }
  /// What is given without a name, in its order.
  var values: [CallArgument] { shown.filter { $0.kind == .positional } }
  var summary: String { (abstract ?? "").withoutFullStop }

  /// The same call where its values can only be one of the words.
  func taking(_ words: [String]) -> Call {
    var call = self
    call.arguments = arguments?.map { $0.kind == .positional ? $0.taking(words) : $0 }
    return call
  }

  private var shown: [CallArgument] { (arguments ?? []).filter(\.shouldDisplay) }
}
