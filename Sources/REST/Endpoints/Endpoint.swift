/// One operation of the public evaluator API. The server's routes are made of this list, and the client's addresses.
enum Endpoint: CaseIterable, Sendable, Hashable {
  case listProjects, createProject, retrieveProject, updateProject, deleteProject
  case listOrganizations

  case listAgents, createAgent, shortListAgents, retrieveAgent, updateAgent, deleteAgent
  case listPersonalities, createPersonality, retrievePersonality, updatePersonality, deletePersonality
  case listProfiles, createProfile, retrieveProfile, updateProfile, deleteProfile
  case listInboundNumbers
  case listMetrics, createMetric

  case listEvaluators, createEvaluator, retrieveEvaluator, updateEvaluator, deleteEvaluator
  case updateEvaluators, deleteEvaluators, duplicateEvaluators, exportEvaluators, listTags, tagEvaluators
  case listFolders, createFolder, renameFolder, moveFolder, deleteFolder

  case runVoice, runText, runWebSocket, runAPIChat, runSIP, runPipecat, runPipecatV2, runLiveKitV2, runChirp, runAgora
  case runElevenLabs, runRetell, runVapi, runEmail
  case runSuite, validateSuite, suiteSchema
  /// Evsh's own: what a launch would come to.
  case planRuns

  case listResults, createResult, listResultIDs, retrieveResult, updateResult, deleteResult
  case rerunResult, endResultCalls, deleteResultRuns, deleteResults, shareResult, evaluateMetrics, askAboutFailures
  case listRuns, retrieveRun, updateRun, deleteRun, bulkRuns, endRunCall, traceRun, listenToRun
  case sayInChat, retrieveChatTurn, endChat

  case listCronJobs, createCronJob, retrieveCronJob, updateCronJob, deleteCronJob

  /// How it is asked for: its method, whose it is, and what follows that resource's path.
  var form: EndpointForm {
    switch self {
    case .listProjects: .get(.projects)
    case .createProject: .post(.projects)
    case .retrieveProject: .get(.projects, "{id}")
    case .updateProject: .patch(.projects, "{id}")
    case .deleteProject: .delete(.projects, "{id}")
    case .listOrganizations: .get(.organizations)

    case .listAgents: .get(.agents)
    case .createAgent: .post(.agents)
    case .shortListAgents: .get(.agents, "short_list")
    case .retrieveAgent: .get(.agents, "{id}")
    case .updateAgent: .patch(.agents, "{id}")
    case .deleteAgent: .delete(.agents, "{id}")

    case .listPersonalities: .get(.personalities)
    case .createPersonality: .post(.personalities)
    case .retrievePersonality: .get(.personalities, "{id}")
    case .updatePersonality: .patch(.personalities, "{id}")
    case .deletePersonality: .delete(.personalities, "{id}")

    case .listProfiles: .get(.profiles)
    case .createProfile: .post(.profiles)
    case .retrieveProfile: .get(.profiles, "{id}")
    case .updateProfile: .patch(.profiles, "{id}")
    case .deleteProfile: .delete(.profiles, "{id}")

    case .listInboundNumbers: .get(.numbers, "inbound")
    case .listMetrics: .get(.metrics)
    case .createMetric: .post(.metrics)

    case .listEvaluators: .get(.evaluators)
    case .createEvaluator: .post(.evaluators)
    case .retrieveEvaluator: .get(.evaluators, "{id}")
    case .updateEvaluator: .patch(.evaluators, "{id}")
    case .deleteEvaluator: .delete(.evaluators, "{id}")
    case .updateEvaluators: .post(.evaluators, "adv_update")
    case .deleteEvaluators: .post(.evaluators, "delete_scenarios")
    case .duplicateEvaluators: .post(.evaluators, "duplicate")
    case .tagEvaluators: .post(.evaluators, "add_tags")
    case .exportEvaluators: .get(.evaluators, "export_scenarios")
    case .listTags: .get(.evaluators, "tags")
    case .listFolders: .get(.evaluators, "folders")
    case .createFolder: .post(.evaluators, "create_folder")
    case .renameFolder: .post(.evaluators, "rename_folder")
    case .moveFolder: .post(.evaluators, "move_folder")
    case .deleteFolder: .post(.evaluators, "delete_folder")

    case .runVoice: .post(.evaluators, "run_scenarios")
    case .runText: .post(.evaluators, "run_scenarios_text")
    case .runWebSocket: .post(.evaluators, "run_scenarios_with_websockets")
    case .runAPIChat: .post(.evaluators, "run_scenarios_api_chat")
    case .runSIP: .post(.evaluators, "run_scenarios_sip")
    case .runPipecat: .post(.evaluators, "run_scenarios_pipecat")
    case .runPipecatV2: .post(.evaluators, "run_scenarios_pipecat_v2")
    case .runLiveKitV2: .post(.evaluators, "run_scenarios_livekit_v2")
    case .runChirp: .post(.evaluators, "run_scenarios_chirp")
    case .runAgora: .post(.evaluators, "run_scenarios_agora")
    case .runElevenLabs: .post(.evaluators, "run_scenarios_elevenlabs")
    case .runRetell: .post(.evaluators, "run_scenarios_retell_webrtc")
    case .runVapi: .post(.evaluators, "run_scenarios_vapi_webrtc")
    case .runEmail: .post(.evaluators, "run_scenarios_email")
    case .runSuite: .post(.evaluators, "run_scenarios_json")
    case .validateSuite: .post(.evaluators, "validate_scenarios_json")
    case .suiteSchema: .get(.evaluators, "json_schema")
    case .planRuns: .post(.evaluators, "plan_scenarios")

    case .listResults: .get(.results)
    case .createResult: .post(.results)
    case .listResultIDs: .get(.results, "result_ids")
    case .retrieveResult: .get(.results, "{id}")
    case .updateResult: .patch(.results, "{id}")
    case .deleteResult: .delete(.results, "{id}")
    case .rerunResult: .post(.results, "{id}/rerun")
    case .endResultCalls: .post(.results, "{id}/end_calls")
    case .deleteResultRuns: .post(.results, "{id}/delete_runs")
    case .deleteResults: .post(.results, "bulk_delete")
    case .shareResult: .post(.results, "{id}/create_shareable_link_token")
    case .evaluateMetrics: .post(.results, "{id}/evaluate_metrics")
    case .askAboutFailures: .post(.results, "{id}/ask_about_failures")

    case .listRuns: .get(.runs)
    case .retrieveRun: .get(.runs, "{id}")
    case .updateRun: .patch(.runs, "{id}")
    case .deleteRun: .delete(.runs, "{id}")
    case .bulkRuns: .get(.runs, "bulk")
    case .traceRun: .get(.runs, "{id}/trace")
    case .listenToRun: .get(.runs, "{id}/get_listen_url")
    case .endRunCall: .post(.runs, "{id}/end_call")
    case .sayInChat: .post(.runs, "{id}/chat")
    case .retrieveChatTurn: .get(.runs, "{id}/chat/{turn_id}")
    case .endChat: .post(.runs, "{id}/end-chat")

    case .listCronJobs: .get(.cronJobs)
    case .createCronJob: .post(.cronJobs)
    case .retrieveCronJob: .get(.cronJobs, "{id}")
    case .updateCronJob: .patch(.cronJobs, "{id}")
    case .deleteCronJob: .delete(.cronJobs, "{id}")
    }
  }

  /// Whether it begins runs, so that asking twice may be once too often.
  var isLaunch: Bool {
    switch self {
    case .runVoice, .runText, .runWebSocket, .runAPIChat, .runSuite, .rerunResult: true
    default: false
    }
  }

  /// Whether a shared result's token is enough to ask for it.
  var isShareable: Bool {
    switch self {
    case .retrieveResult, .listRuns, .retrieveRun, .bulkRuns, .traceRun: true
    default: false
    }
  }

  /// Where a client asks for it: by the documented name, and with the slash at the end; an id takes the place of `{id}`.
  func path(_ id: Int? = nil) -> String {
    let pattern = form.resource.paths[0] + form.suffix
    return "/" + (id.map { pattern.replacing("{id}", with: String($0)) } ?? pattern) + "/"
  }

  /// By what paths a server is asked for it, each without the slash at the end; `{id}` stands for an id.
  var paths: [String] { form.resource.paths.map { $0 + form.suffix } }
}
