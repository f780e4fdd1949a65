/// What the tests' server has: an agent that greets and hangs up, one that never says a word, and another project.
enum TestWorkspace {
  static let text = """
    workspace: 1
    projects: [{id: 1, name: Clinic}, {id: 2, name: Bank}]
    phone_numbers: ["+14155550110"]
    agents:
      - id: 11
        name: Front desk
        project: 1
        assistant_id: asst_11
        connection:
          process: {command: [printf, '%s\\n', '{"content": "Hello and goodbye.", "type": "end_call"}']}
      - id: 12
        name: Silent
        project: 1
        connection:
          process: {command: [sh, -c, "while read -r line; do :; done"]}
          limits: {silence: 1h, turn: 1h, run: 1h}
      - id: 21
        name: Teller
        project: 2
        connection:
          process: {command: [printf, '%s\\n', '{"content": "Hello from the bank.", "type": "end_call"}']}
    personalities:
      - {id: 31, name: Calm}
      - {id: 32, name: Hurried, language: de}
      - {id: 33, name: Banker, project: 2}
    test_profiles:
      - {id: 41, name: Jane, project: 1, information: {testing_agent_variables: {name: Jane}}}
      - {id: 42, name: John, project: 2, information: {testing_agent_variables: {name: John}}}
    folders: [{path: Sales.Empty, project: 1}]
    evaluators:
      - id: 101
        name: Is greeted
        project: 1
        agent: 11
        folder: Sales.Inbound
        tags: [smoke, greeting]
        personality: 31
        metrics: [latency]
        conditional_actions: &listens
          role: a caller who listens
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
        checks: [{says: hello}]
      - id: 102
        name: Is helped
        project: 1
        agent: 11
        folder: Sales.Inbound
        tags: [smoke]
        conditional_actions: *listens
        checks: [{says: how can I help}]
      - id: 103
        name: Stands alone
        project: 1
        agent: 11
        conditional_actions: *listens
      - id: 104
        name: Waits
        project: 1
        agent: 12
        conditional_actions: *listens
      - id: 201
        name: Opens an account
        project: 2
        agent: 21
        folder: Accounts
        tags: [bank]
        conditional_actions: *listens
    """
}
