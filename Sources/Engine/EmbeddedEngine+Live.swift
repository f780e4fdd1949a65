package import Evaluation

/// Runs as they are, those under way here with what has been said in them so far.
extension EmbeddedEngine {
  package func retrieveRun(_ id: Int) async throws(BackendError) -> Run {
    var run = try await workspace.run(id)
    if run.status.isFinal { return run }
    guard let transcript = await liveTranscript(ofRun: id) else {
      // It may have come to its end since it was looked at.
      return try await workspace.run(id)
    }
    run.transcript = transcript.turns
    return run
  }

  package func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult {
    let recordings = await queue.recordings(ofResult: id)
    var result = try await workspace.resultWithTranscripts(id)
    for index in result.runs.indices where !result.runs[index].status.isFinal {
      result.runs[index].transcript = recordings[result.runs[index].id]?.turns ?? []
    }
    return result
  }

  package func liveTranscript(ofRun id: Int) async -> LiveTranscript? {
    await queue.recording(ofRun: id)?.transcript
  }

  package func project(ofRun id: Int) async throws(BackendError) -> Int? { try await workspace.project(ofRun: id) }
}
