import Evaluation

/// Well-formed requests, one of each kind that is decoded, from which others are made by mutation.
enum RequestSeeds {
  static let fields: [JSONObject] = [launch, suite, evaluator, agent, profile, personality, project, bulk, folder]

  static let queries = [
    "", "page=2&page_size=50&project_id=1&tags=smoke%2Cgreeting&tag_filter_type=and",
    "run_ids=1,2,3&ids=4&result_id=1&status=completed&success=true&search=a+b",
    "scenario__id__in=101,102&agent_id=11&call_ended_reason=Main+agent-ended-call&folder_path=Sales.Inbound",
    "scenario_ids=101&export_type=json&version=1&dry_run=true&slug=latency&language=en&q=desk",
  ]

  private static let launch: JSONObject = [
    "agent_id": 11, "assistant_id": "asst_11", "scenarios": [101, "102"], "tags": ["smoke"], "project_id": 1,
    "name": "nightly", "frequency": 3, "freq": 2, "outbound_phone_number": "+14155550100",
    "agent_number": "+14155550101", "mode": "same_number", "concurrency_limit": 5, "personality_ids": [31],
    "personality_id": 32, "test_profile_ids": [41], "test_profile_id": 41, "folder_path": "Sales.Inbound",
  ]

  private static let actions: JSONValue = [
    "role": "a caller",
    "conditions": [
      ["id": 0, "condition": "FIRST_MESSAGE", "action": "Hello", "type": "standard", "fixed_message": true],
      [
        "id": 1, "condition": "contains \"x\" AND contains \"y\"",
        "action": "<silence time=\"1s\"/>{{test_profile.name}}",
        "type": "standard", "fixed_message": true, "match": ["all": [["regex": "a+"], ["silence": "3s"]]],
      ],
      ["id": 2, "condition": 1, "action": "Bye <endcall/>", "type": "action_followup", "fixed_message": true],
    ],
    "functions": [
      [
        "name": "get", "type": "rest_api",
        "config": [
          "method": "POST", "url": "https://example.com/a", "headers": ["A": "b"], "body": ["a": 1],
          "timeout_seconds": 5, "response_mapping": ["n": "$.a[0].b", "e": ["path": "$.c", "default": 1]],
        ],
      ]
    ],
  ]

  private static let suite: JSONObject = [
    "agent_id": 11, "channel": "text", "name": "by API", "frequency": 1, "concurrency_limit": 2,
    "spec": [
      "version": "1", "suite": ["name": "s", "description": "d"],
      "defaults": ["frequency": 2, "tags": ["a"], "metrics": ["latency"], "personality": 31, "max_duration": 60],
      "scenarios": [
        ["name": "One", "type": "conditional_actions", "language": "en", "conditional_actions": actions],
        ["name": "Two", "instructions": "Ask.", "test_profile": ["caller_variables": ["a": 1]]],
      ],
    ],
  ]

  private static let evaluator: JSONObject = [
    "name": "Is greeted", "project": 1, "agent": 11, "personality": 31, "scenario_type": "conditional_actions",
    "conditional_actions": actions, "expected_outcome_prompt": "Is greeted.", "folder_path": "Sales.Inbound",
    "tags": ["smoke"], "metrics": ["latency", 3], "tool_ids": ["TOOL_END_CALL"], "scenario_language": "en",
    "first_message": "Hello", "test_profile": 41, "max_duration": 60, "frequency": 2,
    "checks": [["says": "a"], ["calls": "t", "arguments": ["a": 1]], ["matches": "a.b"], ["max_latency": "2s"]],
    "instructions": "{\"role\": \"r\", \"conditions\": []}",
  ]

  private static let agent: JSONObject = [
    "name": "Front desk", "agent_name": "Front desk", "project": 1, "assistant_id": "asst_9", "inbound": true,
    "agent_speaks_first": false, "contact_number": "+14155550100", "websocket_url": "wss://example.com/chat",
    "websocket_headers": ["A": "b"],
    "telephony": ["phone_number": "+14155550100", "inbound": true, "websocket_url": "ws://example.com/"],
    "provider": ["agent_id": "asst_9"],
    "connection": ["http": ["url": "https://example.com", "headers": ["A": "b"]], "limits": ["turn": "3s"]],
  ]

  private static let profile: JSONObject = [
    "name": "Jane", "project": 1, "agent": 11,
    "information": ["main_agent_variables": ["X-A": "b"], "testing_agent_variables": ["name": "Jane"]],
  ]

  private static let personality: JSONObject = [
    "name": "Calm", "prompt": "calm", "language": "en", "accent": "none", "project": 1,
    "message_plan": ["idle_timeout_seconds": 3, "idle_message_max_spoken_count": 2],
  ]

  private static let project: JSONObject = [
    "name": "Clinic",
    "rubric_config": ["operator": "and", "rules": [["metric": "latency", "op": "in", "value": [1, "a", true]]]],
  ]

  private static let bulk: JSONObject = [
    "scenarios": [101, 102], "append_instruction": "And.", "metric_ids_to_add": [1], "metric_ids_to_remove": [2],
    "tool_ids_to_add": ["TOOL_DTMF"], "tool_ids_to_remove": [], "personality": 31, "folder_path": "A.B",
    "max_duration": 60, "result_ids": [1, 2], "run_ids": [1],
  ]

  private static let folder: JSONObject = [
    "name": "Inbound", "parent_path": "Sales", "path": "Sales.Inbound", "new_parent_path": "Other", "project_id": 1,
  ]
}
