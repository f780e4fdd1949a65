/// A caller as conditions on what the agent says, and what to answer: the API's *conditional actions*.
package struct ConditionalActions: Sendable, Hashable {
  /// One condition and its action.
  package struct Condition: Sendable, Hashable {
    /// When the action is due.
    package enum Trigger: Sendable, Hashable {
      /// At the opening; condition 0 always, and only it.
      case firstMessage
      /// When what the agent said fits the text: `contains "x" AND contains "y"`, or words in common.
      case says(String)
      /// On the caller's next turn after the condition of this id, whatever the agent answers.
      case after(Int)
    }

    package var id: Int
    package var trigger: Trigger
    /// What the caller says, tags included; empty only at the opening, where the agent speaks first.
    package var action: String
    /// Said word for word; otherwise the action is an instruction of what to say.
    package var isFixed: Bool
    /// What decides instead of the trigger's text, where the text isn't exact enough.
    package var match: MatchRule?

    package init(id: Int, trigger: Trigger, action: String, isFixed: Bool = true, match: MatchRule? = nil) {
      self.id = id
      self.trigger = trigger
      self.match = match
      self.action = action
      self.isFixed = isFixed
    }
  }

  /// Who the caller is.
  package var role: String
  package var conditions: [Condition]
  /// What the caller may ask servers for.
  package var functions: [CallerFunction]

  package init(role: String, conditions: [Condition], functions: [CallerFunction] = []) {
    self.role = role
    self.conditions = conditions
    self.functions = functions
  }
}
