/// Workspaces of the tests' own.
enum Workspaces {
  /// An agent that never says a word.
  static let silent = """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Silent
        project: 1
        connection: {process: {command: [sh, -c, "cat > /dev/null"]}}
    evaluators:
      - name: Waits
        project: 1
        agent: 1
        conditional_actions:
          role: a patient caller
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: Hello?, type: standard, fixed_message: true}]
    """

  /// An agent that greets and hangs up, and two evaluators, one of which wants more.
  static let many = """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Brief
        project: 1
        connection:
          process:
            command: [sh, -c, "echo '{\\"content\\": \\"Hello and goodbye.\\", \\"type\\": \\"end_call\\"}'"]
    evaluators:
      - name: Is greeted
        project: 1
        agent: 1
        conditional_actions: &waits
          role: a caller who listens
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
        checks: [{says: hello}]
      - name: Is helped
        project: 1
        agent: 1
        conditional_actions: *waits
        checks: [{says: how can I help}]
    """
}
