import Evaluation

extension Call {
  /// Carries out what is asked for.
  func answer() async throws(Refusal) -> Answer {
    switch endpoint {
    case .listProjects: .ok(.array(try await library.projects().map(\.answer)))
    case .retrieveProject: .ok(try await library.project(id).answer)
    case .listOrganizations: .ok([["id": 1, "name": "evsh"]])
    case .listAgents: try await listAgents()
    case .shortListAgents: .ok(.array(try await agents().map(\.short)))
    case .retrieveAgent: .ok(try await library.agent(id).answer)
    case .listPersonalities: try await listPersonalities()
    case .retrievePersonality: .ok(try await library.personality(id).answer)
    case .listProfiles: try await listProfiles()
    case .retrieveProfile: .ok(try await library.profile(id).answer(names()))
    case .listInboundNumbers: .ok(.array(try await library.numbers().map(\.answer)))
    case .listMetrics: try await listMetrics()
    case .listEvaluators: try await listEvaluators()
    case .retrieveEvaluator: .ok(try await library.evaluator(id).answer(names()))
    case .exportEvaluators: try await exportEvaluators()
    case .listTags: .ok(JSONValue(try await library.tags(filter())))
    case .listFolders: try await listFolders()

    case .createProject: try await create(.project)
    case .updateProject: try await update(.project)
    case .deleteProject: try await delete(.project)
    case .createAgent: try await create(.agent)
    case .updateAgent: try await update(.agent)
    case .deleteAgent: try await delete(.agent)
    case .createPersonality: try await create(.personality)
    case .updatePersonality: try await update(.personality)
    case .deletePersonality: try await delete(.personality)
    case .createProfile: try await create(.profile)
    case .updateProfile: try await update(.profile)
    case .deleteProfile: try await delete(.profile)
    case .createEvaluator: try await create(.evaluator)
    case .updateEvaluator: try await update(.evaluator)
    case .deleteEvaluator: try await delete(.evaluator)
    case .updateEvaluators: try await updateEvaluators()
    case .deleteEvaluators: try await deleteEvaluators()
    case .createFolder: try await createFolder()
    case .renameFolder: try await renameFolder()
    case .moveFolder: try await moveFolder()
    case .deleteFolder: try await deleteFolder()

    case .runVoice, .runText: .created(try await launch())
    case .runWebSocket: .created(try await launchByWebSocket())
    case .runAPIChat, .runSIP, .runPipecat, .runPipecatV2, .runLiveKitV2, .runChirp, .runAgora, .runElevenLabs,
      .runRetell, .runVapi, .runEmail:
      throw .malformed("this server holds runs as text: send them to \(Endpoint.runText.path())")
    case .runSuite: try await runSuite()
    case .validateSuite: try await validateSuite()
    case .suiteSchema: try suiteSchema()
    case .planRuns: try await planRuns()

    case .listResults: try await listResults()
    case .retrieveResult: .ok(try await library.result(id).detail(names()))
    case .deleteResult: try await deleteResult()
    case .rerunResult: .ok(try await library.rerun(id, key: launchKey).answer(names()))
    case .endResultCalls: try await endResultCalls()
    case .deleteResultRuns: try await deleteResultRuns()
    case .deleteResults: try await deleteResults()
    case .listRuns: try await listRuns()
    case .retrieveRun: try await retrieveRun()
    case .bulkRuns: try await bulkRuns()
    case .endRunCall: try await endRunCall()
    }
  }

  func names() async throws(Refusal) -> Names { try await .load(library) }
}
