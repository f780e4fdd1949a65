import Evaluation

/// What the tests of chats have beside the others: an agent that nothing but a client can speak for.
enum ChatWorkspace {
  private static let text = """
    workspace: 1
    projects: [{id: 1, name: Clinic}, {id: 2, name: Bank}]
    agents: [{id: 13, name: By hand, project: 1}, {id: 23, name: By hand, project: 2}]
    evaluators:
      - id: 151
        name: Books
        project: 1
        agent: 13
        conditional_actions: &books
          role: a caller who books
          conditions:
            - {id: 0, condition: FIRST_MESSAGE, action: "I'd like to book.", type: standard, fixed_message: true}
            - {id: 1, condition: contains "which day", action: "Tuesday.", type: standard, fixed_message: true}
            - {id: 2, condition: contains "booked", action: "Goodbye. <endcall/>", type: standard, fixed_message: true}
        checks: [{calls: book, arguments: {day: Tuesday}}]
      - id: 152
        name: Listens
        project: 1
        agent: 13
        conditional_actions:
          role: a caller who listens
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
      - {id: 251, name: Books, project: 2, agent: 23, conditional_actions: *books}
    """

  static func add(to library: any Library) async throws {
    _ = try await library.importFile(
      ImportFile(name: "chats.yaml", bytes: Array(text.utf8), folder: "/"), into: RunRequest())
  }
}
