import Evaluation

extension Repertoire {
  /// What the plan says of an evaluator.
  func entry(for evaluator: Evaluator, _ request: RunRequest) -> RunPlan.Entry {
    let agent = inventory.agent(of: evaluator, request)
    var obstacles = agentObstacles(agent, request)
    var notes: [String] = []
    for cast in inventory.casts(of: evaluator, request) {
      do throws(Obstacles) {
        notes += try cast.notes(request.model, script(of:)).filter { !notes.contains($0) }
      } catch {
        obstacles += error.lines.filter { !obstacles.contains($0) }
      }
      obstacles += projectObstacles(cast, agent).filter { !obstacles.contains($0) }
    }
    do throws(Obstacles) { notes += try judge(of: evaluator).notes(request.model) } catch { obstacles += error.lines }
    return RunPlan.Entry(
      id: evaluator.id, name: evaluator.name, agent: agent?.id, channel: .text, obstacles: obstacles, notes: notes)
  }

  private func agentObstacles(_ agent: Agent?, _ request: RunRequest) -> [String] {
    guard let agent else {
      // An agent that was named and isn't there has been reported already.
      return request.agent == nil && request.assistant == nil ? ["no agent is chosen, 'agent ID' chooses one"] : []
    }
    // A client speaks for it.
    if request.chat != nil { return [] }
    guard let connection = agent.connection else {
      return ["agent \(agent.id) '\(agent.name)' has no connection that the embedded engine can use"]
    }
    do throws(Obstacles) { _ = try connection.ready } catch {
      return error.lines.map { "agent \(agent.id) '\(agent.name)': \($0)" }
    }
    return []
  }

  /// A personality must be enabled for the agent's project.
  private func projectObstacles(_ cast: Cast, _ agent: Agent?) -> [String] {
    guard let personality = cast.personality, let project = personality.project, let agent, agent.project != project
    else { return [] }
    return ["personality \(personality.id) isn't enabled for project \(agent.project)"]
  }
}
