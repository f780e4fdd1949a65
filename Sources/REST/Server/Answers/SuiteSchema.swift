import Evaluation

/// The test-suite format, version 1, as JSON Schema (draft 2020-12), by the public documentation's
/// `schemas/test-suite/v1.json`.
enum SuiteSchema {
  static let document: JSONValue = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Test suite", "type": "object", "additionalProperties": false, "required": ["version", "scenarios"],
    "properties": [
      "$schema": ["type": "string"],
      "version": ["const": "1"],
      "suite": closed(["name": text(0, 255), "description": ["type": "string"]]),
      "defaults": closed([
        "frequency": positive, "concurrency_limit": positive, "language": ["type": "string"], "max_duration": positive,
        "metrics": metrics, "personality": personality, "tags": tags, "test_profile": testProfile,
      ]),
      "scenarios": ["type": "array", "minItems": 1, "maxItems": 200, "items": scenario],
    ],
  ]

  private static let positive: JSONValue = ["type": "integer", "minimum": 1]
  private static let metrics: JSONValue = [
    "type": "array", "maxItems": 64, "items": ["anyOf": [positive, ["type": "string", "pattern": "^[a-z0-9_]+$"]]],
  ]
  private static let tags: JSONValue = ["type": "array", "maxItems": 32, "items": text(0, 64)]

  private static let scenario: JSONValue = [
    "type": "object", "additionalProperties": false, "required": ["name"],
    "properties": [
      "name": text(1, 80), "key": text(1, 128),
      "type": ["enum": ["instruction", "conditional_actions", "real_world_fixed", "real_world_smart"]],
      "instructions": ["type": "string"], "conditional_actions": ["type": "object"],
      "expected_outcome": ["type": "string"], "first_message": ["type": "string"], "frequency": positive,
      "max_duration": positive, "language": ["type": "string"], "metrics": metrics, "tags": tags,
      "tools": [
        "type": "array", "maxItems": 16,
        "items": ["enum": ["call_hold", "dtmf", "end_call", "end_call_only_on_transfer", "receive_dtmf", "send_sms"]],
      ],
      "personality": personality, "test_profile": testProfile,
    ],
    "if": ["properties": ["type": ["const": "conditional_actions"]], "required": ["type"]],
    "then": ["required": ["conditional_actions", "language"]], "else": ["required": ["instructions"]],
  ]

  private static let personality: JSONValue = [
    "anyOf": [
      positive,
      [
        "type": "object", "additionalProperties": false,
        "properties": [
          "base": positive, "name": text(0, 255), "prompt": ["type": "string"], "language": ["type": "string"],
          "accent": text(0, 255), "voice_id": ["type": "string"], "background_noise": ["type": "string"],
          "voice_model": ["enum": ["eleven_flash_v2_5", "eleven_multilingual_v2", "eleven_turbo_v2_5", "sonic-3.5"]],
          "provider": ["enum": ["11labs", "cartesia"]],
          "speed": ["type": "number", "minimum": .number(0.8), "maximum": .number(1.2)],
          "end_call_enabled": ["type": "boolean"],
        ],
        "anyOf": [
          ["required": ["base"]], ["required": ["prompt", "language", "voice_model", "voice_id", "background_noise"]],
        ],
      ],
    ]
  ]

  private static let testProfile: JSONValue = [
    "anyOf": [
      positive,
      [
        "type": "object", "additionalProperties": false, "minProperties": 1,
        "properties": [
          "name": ["type": "string"], "agent_variables": ["type": "object"], "caller_variables": ["type": "object"],
        ],
      ],
    ]
  ]

  private static func text(_ shortest: Int, _ longest: Int) -> JSONValue {
    ["type": "string", "minLength": .integer(shortest), "maxLength": .integer(longest)]
  }

  private static func closed(_ properties: JSONValue) -> JSONValue {
    ["type": "object", "additionalProperties": false, "properties": properties]
  }
}
