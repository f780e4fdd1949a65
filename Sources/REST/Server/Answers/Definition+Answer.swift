import Evaluation

/// Definitions as the contract has them; each with its document as evsh's own member.

extension Project {
  var answer: JSONValue {
    let members: JSONObject = [
      "id": .integer(id), "name": .string(name), "organization": ["id": 1, "name": "evsh"],
      "webhook_url": .text(webhookURL), "rubric_config": rubric?.document ?? .null,
    ]
    return .object(members.withDocument(document, id: id))
  }
}

extension Agent {
  /// The nested form of the second version and the flat one of the first, in one.
  var answer: JSONValue {
    let members: JSONObject = [
      "id": .integer(id), "name": .string(name), "agent_name": .string(name), "project": .integer(project),
      "description": "", "language": "en", "agent_speaks_first": JSONValue(speaksFirst),
      "telephony": [
        "phone_number": .text(phoneNumber), "inbound": .bool(inbound), "websocket_url": JSONValue(websocketURL),
        "outbound_numbers": [],
      ],
      "provider": ["type": "custom", "agent_id": JSONValue(assistantID)],
      "contact_number": JSONValue(phoneNumber), "inbound": .bool(inbound), "assistant_id": JSONValue(assistantID),
      "assistant_provider": "self_hosted", "websocket_url": JSONValue(websocketURL),
      "webhook_url": .text(webhookURL), "can_run": .bool(connection != nil), "connection_type": connectionKind,
      "enabled_personalities": [], "mock_tools": [], "dynamic_variables": [], "knowledge_base_files": [],
    ]
    return .object(members.withDocument(withoutSecrets.document, id: id))
  }

  /// What a list for choosing needs.
  var short: JSONValue {
    ["id": .integer(id), "name": .string(name), "project": .integer(project), "inbound": .bool(inbound)]
  }

  private var websocketURL: String? {
    if case .websocket(let url, _)? = connection?.endpoint { url } else { nil }
  }

  private var connectionKind: JSONValue {
    switch connection?.endpoint {
    case nil: .null
    case .process?: "process"
    case .websocket?: "websocket"
    case .http?: "http"
    case .openai?: "openai"
    }
  }
}

extension Personality {
  var answer: JSONValue {
    let members = document.merging([
      "id": .integer(id), "prompt": .text(prompt), "accent": .text(accent), "end_call_enabled": true,
      "background_noise": "off", "voice_model": "",
    ])
    return .object(members.withDocument(document, id: id))
  }
}

extension TestProfile {
  func answer(_ names: Names) -> JSONValue {
    let members = (json.object ?? [:]).merging([
      "project": JSONValue(project), "agent": JSONValue(agent),
      "agent_name": .text(agent.flatMap { names.agents[$0]?.name }),
    ])
    return .object(members.withDocument(document, id: id))
  }
}

extension Folder {
  /// Its last name, its path, and how many evaluators stand in it and below.
  var answer: JSONValue {
    [
      "name": .string(path.split(separator: ".").last.map(String.init) ?? path), "path": .string(path),
      "project": .integer(project), "scenario_count": .integer(evaluators),
    ]
  }
}

extension PhoneNumber {
  var answer: JSONValue {
    ["id": .integer(id), "number": .string(number), "phone_number": .string(number), "phone_number_id": ""]
  }
}
