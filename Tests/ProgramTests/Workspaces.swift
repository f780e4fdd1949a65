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
        connection:
          process: {command: [sh, -c, "while read -r line; do :; done"]}
          limits: {silence: 1h, turn: 1h, run: 1h}
    evaluators:
      - name: Waits
        project: 1
        agent: 1
        conditional_actions:
          role: a patient caller
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: Hello?, type: standard, fixed_message: true}]
    """

  /// An agent whose words are sequences that colour, clear and retitle a terminal, and a null.
  static let hostile = #"""
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Hostile
        project: 1
        connection:
          process:
            command:
              - printf
              - '%s\n'
              - '{"content": "red\u001b[31m\u001b[2J\u001b]0;gone\u0007\u0000 end", "type": "end_call"}'
    evaluators:
      - name: Listens
        project: 1
        agent: 1
        conditional_actions:
          role: a caller who listens
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
    """#

  /// An agent that greets and hangs up, from the 61st run on only where a file `go` is; two evaluators, one of which
  /// wants more.
  static let many = """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Brief
        project: 1
        connection:
          process:
            command:
              - sh
              - -c
              - |
                if [ "$EVSH_RUN_ID" -gt 60 ] && [ ! -e go ]; then while read -r line; do :; done; fi
                echo '{"content": "Hello and goodbye.", "type": "end_call"}'
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

  /// Fifty evaluators; the agent greets all but the first, whom it never greets.
  static let fifty = """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Greets all but one
        project: 1
        connection:
          process:
            command:
              - sh
              - -c
              - |
                if [ "$EVSH_SCENARIO_ID" = 1001 ]; then word=Go; else word=Hello; fi
                echo "{\\"content\\": \\"$word.\\", \\"type\\": \\"end_call\\"}"
    evaluators:

    """
    + (0..<50).map { index in
      """
        - id: \(1001 + index)
          name: Is greeted \(index + 1)
          project: 1
          agent: 1
          conditional_actions:
            role: a caller who listens
            conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
          checks: [{says: hello}]

      """
    }.joined()
}
