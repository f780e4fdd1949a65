import ArgumentParser

/// `--workspace`, for what works on one.
struct WorkspaceOption: ParsableArguments {
  @Option(
    help: "The workspace's file (default: $EVSH_WORKSPACE, then workspace.db in $XDG_DATA_HOME/evsh).",
    completion: .file())
  var workspace: String?

  var path: String { workspace ?? LocalSurroundings.defaultWorkspace }
}
