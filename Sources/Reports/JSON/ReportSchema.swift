extension Report {
  /// Names the form of the JSON report; members may be added to it, none is renamed or taken away.
  static let schemaID = "evsh-report-1"

  /// What the JSON report holds, as a JSON Schema (draft 2020-12).
  package static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "evsh-report-1",
      "title": "A report of evsh",
      "description": "Rates and chances are from 0 to 1, differences from -1 to 1, times in seconds, moments ISO 8601 in UTC.",
      "type": "object",
      "required": ["schema", "program", "created_at", "success", "results", "expectations", "comparison"],
      "properties": {
        "schema": {"const": "evsh-report-1"},
        "program": {"type": "string", "description": "What made the report, with its version."},
        "created_at": {"$ref": "#/$defs/moment"},
        "success": {
          "type": "boolean",
          "description": "Every expectation held, and of each result of which nothing was expected every run passed."
        },
        "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
        "expectations": {"type": "array", "items": {"$ref": "#/$defs/expectation"}},
        "comparison": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/comparison"}]}
      },
      "$defs": {
        "moment": {"type": "string", "format": "date-time"},
        "count": {"type": "integer", "minimum": 0},
        "chance": {"type": "number", "minimum": 0, "maximum": 1},
        "text": {"type": ["string", "null"]},
        "figure": {"type": ["number", "null"]},
        "expectation": {
          "type": "object",
          "required": ["text", "place", "result", "holds", "found"],
          "properties": {
            "text": {"type": "string", "description": "As it was written, 'success-rate >= 90%'."},
            "place": {"type": "string", "description": "Where it was written, 'nightly.evs:9:1'."},
            "result": {"type": ["integer", "null"], "description": "The id of the result that was looked at."},
            "holds": {"type": "boolean"},
            "found": {"type": "string", "description": "What there was, for a reader."}
          }
        },
        "result": {
          "type": "object",
          "required": [
            "id", "label", "agent", "status", "outcome", "run_as_text", "created_at", "figures", "evaluators", "runs"
          ],
          "properties": {
            "id": {"type": "integer"},
            "label": {"$ref": "#/$defs/text"},
            "agent": {"type": ["integer", "null"], "description": "Null where several agents were under test."},
            "status": {"$ref": "#/$defs/status"},
            "outcome": {
              "enum": ["passed", "failed", "review", "incomplete"],
              "description": "Incomplete where no try failed and some runs are left out."
            },
            "run_as_text": {"type": "boolean"},
            "created_at": {"$ref": "#/$defs/moment"},
            "figures": {"$ref": "#/$defs/figures"},
            "evaluators": {"type": "array", "items": {"$ref": "#/$defs/evaluator"}},
            "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}}
          }
        },
        "status": {
          "enum": [
            "pending", "in_queue", "scaling_up", "running", "in_progress", "evaluating", "completed", "failed", "timeout",
            "cancelled"
          ]
        },
        "tries": {
          "type": "object",
          "description": "Tries are runs that say something of the agent; those that need review are tries that didn't pass.",
          "required": ["passed", "count", "rate"],
          "properties": {
            "passed": {"$ref": "#/$defs/count"},
            "count": {"$ref": "#/$defs/count"},
            "rate": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/chance"}]}
          }
        },
        "excluded": {
          "type": "object",
          "description": "How many runs are no tries, by why; reasons without a run are left out.",
          "propertyNames": {"enum": ["infrastructure", "caller", "cancelled", "unfinished"]},
          "additionalProperties": {"$ref": "#/$defs/count"}
        },
        "counts": {
          "type": "object",
          "required": [
            "tries", "interval", "failed", "review", "excluded", "latency_seconds", "overhead_seconds",
            "duration_seconds", "turns"
          ],
          "properties": {
            "tries": {"$ref": "#/$defs/tries"},
            "interval": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/interval"}]},
            "failed": {"$ref": "#/$defs/count"},
            "review": {"$ref": "#/$defs/count"},
            "excluded": {"$ref": "#/$defs/excluded"},
            "latency_seconds": {"$ref": "#/$defs/sample", "description": "From the caller's words to the agent's answer."},
            "overhead_seconds": {"$ref": "#/$defs/sample", "description": "What evsh itself took to answer the agent."},
            "duration_seconds": {"$ref": "#/$defs/sample"},
            "turns": {"$ref": "#/$defs/sample", "description": "How many times the agent spoke in a conversation."}
          }
        },
        "interval": {
          "type": "object",
          "description": "95%.",
          "required": ["lower", "upper", "method"],
          "properties": {
            "lower": {"type": "number"},
            "upper": {"type": "number"},
            "method": {"enum": ["wilson", "evaluator_wilson", "cluster_bootstrap", "paired_bootstrap"]}
          }
        },
        "sample": {
          "type": "object",
          "description": "Null where there are too few numbers: p90 needs 10, p95 20, p99 100. Percentiles are of type R-7.",
          "required": ["count", "mean", "p50", "p90", "p95", "p99", "max"],
          "properties": {
            "count": {"$ref": "#/$defs/count"},
            "mean": {"$ref": "#/$defs/figure"},
            "p50": {"$ref": "#/$defs/figure"},
            "p90": {"$ref": "#/$defs/figure"},
            "p95": {"$ref": "#/$defs/figure"},
            "p99": {"$ref": "#/$defs/figure"},
            "max": {"$ref": "#/$defs/figure"}
          }
        },
        "figures": {
          "$ref": "#/$defs/counts",
          "required": ["evaluators", "pass_hat", "pass_at", "metrics"],
          "properties": {
            "evaluators": {
              "type": "object",
              "description": "How many evaluators there are, and how many came to each outcome.",
              "required": ["total", "passed", "flaky", "failed", "review", "excluded"],
              "additionalProperties": {"$ref": "#/$defs/count"}
            },
            "pass_hat": {
              "type": "array", "items": {"$ref": "#/$defs/chance"},
              "description": "pass^k for k = 1, 2, …: all of k tries pass; mean over evaluators, as far as each has k tries."
            },
            "pass_at": {
              "type": "array", "items": {"$ref": "#/$defs/chance"}, "description": "pass@k: at least one of k tries passes."
            },
            "metrics": {"type": "array", "items": {"$ref": "#/$defs/metric"}}
          }
        },
        "metric": {
          "type": "object",
          "description": "What tries measured under one name: numbers, a flag being 1 or 0, or words.",
          "required": ["name", "type", "numbers", "words", "missing"],
          "properties": {
            "name": {"type": "string"},
            "type": {"enum": ["binary", "numeric", "continuous_qualitative", "enum"]},
            "numbers": {"$ref": "#/$defs/sample"},
            "words": {"type": "array", "items": {"type": "string"}},
            "missing": {"$ref": "#/$defs/count", "description": "Tries that lack it."}
          }
        },
        "evaluator": {
          "$ref": "#/$defs/counts",
          "required": ["id", "name", "outcome"],
          "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string"},
            "outcome": {
              "enum": ["passed", "flaky", "failed", "review", "excluded"],
              "description": "Flaky where some tries passed and some failed, excluded where there is no try."
            }
          }
        },
        "comparison": {
          "type": "object",
          "description": "What changed from the baseline to the last result.",
          "required": [
            "baseline", "result", "verdict", "method", "difference", "interval", "p_value", "regressions", "evaluators",
            "only_before", "only_after", "excluded_before", "excluded_after"
          ],
          "properties": {
            "baseline": {"type": "integer"},
            "result": {"type": "integer"},
            "verdict": {"enum": ["regressed", "improved", "no_decisive_change", "not_comparable"]},
            "reason": {"type": "string", "description": "Why the two can't be compared."},
            "method": {"enum": ["mcnemar", "paired_bootstrap", "fisher", "unchanged", null]},
            "difference": {"type": ["number", "null"], "description": "Of rates, mean over the evaluators of both."},
            "interval": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/interval"}]},
            "p_value": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/chance"}]},
            "regressions": {"$ref": "#/$defs/count"},
            "evaluators": {"type": "array", "items": {"$ref": "#/$defs/change"}},
            "only_before": {"type": "array", "items": {"$ref": "#/$defs/only"}},
            "only_after": {"type": "array", "items": {"$ref": "#/$defs/only"}},
            "excluded_before": {"$ref": "#/$defs/excluded"},
            "excluded_after": {"$ref": "#/$defs/excluded"}
          }
        },
        "only": {
          "type": "object",
          "required": ["id", "name", "tries"],
          "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string"},
            "tries": {"$ref": "#/$defs/tries"}
          }
        },
        "change": {
          "type": "object",
          "required": ["id", "name", "before", "after", "difference", "verdict"],
          "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string"},
            "before": {"$ref": "#/$defs/tries"},
            "after": {"$ref": "#/$defs/tries"},
            "difference": {"type": ["number", "null"]},
            "verdict": {"enum": ["regressed", "improved", "same"]}
          }
        },
        "run": {
          "type": "object",
          "description": "A run as the public API has it.",
          "required": ["id", "result_id", "scenario", "scenario_name", "attempt", "status", "outcome", "transcript_object"],
          "properties": {
            "id": {"type": "integer"},
            "result_id": {"type": "integer"},
            "scenario": {"type": "integer", "description": "The evaluator's id."},
            "scenario_name": {"type": "string"},
            "attempt": {"type": "integer", "minimum": 1},
            "status": {"$ref": "#/$defs/status"},
            "success": {"type": ["boolean", "null"]},
            "outcome": {"enum": ["passed", "failed", "review", null]},
            "fault": {"enum": ["agent", "caller", "infrastructure", "undecided", null]},
            "error_message": {"$ref": "#/$defs/text"},
            "reasons": {"type": "array", "items": {"type": "string"}},
            "number": {"$ref": "#/$defs/text"},
            "inbound_number": {"$ref": "#/$defs/text"},
            "personality": {"type": ["integer", "null"]},
            "personality_name": {"$ref": "#/$defs/text"},
            "test_profile_data": {"type": ["object", "null"]},
            "evaluation": {"type": "object"},
            "duration": {"$ref": "#/$defs/text", "description": "Minutes and seconds, 'MM:SS'."},
            "metadata": {"type": "object", "description": "What the agent sent about the conversation."},
            "history": {
              "type": "array",
              "description": "The calls before the one that counts: faults of the infrastructure or the caller.",
              "items": {"type": "object", "required": ["status", "fault", "error_message"]}
            },
            "transcript_object": {"type": "array", "items": {"$ref": "#/$defs/turn"}},
            "created_at": {"$ref": "#/$defs/moment"},
            "executed_at": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/moment"}]}
          }
        },
        "turn": {
          "type": "object",
          "required": ["role", "content", "start_time", "end_time"],
          "properties": {
            "role": {"enum": ["Main Agent", "Testing Agent", "Function Call", "Function Call Result"]},
            "content": {"type": "string"},
            "data": {"type": "object", "description": "Of calls: id, name and arguments; of results: id and result."},
            "start_time": {"type": "number"},
            "end_time": {"type": "number"},
            "time": {"type": "string"},
            "why": {
              "type": "object",
              "description": "Why the caller said it.",
              "required": ["rule", "text"],
              "properties": {
                "rule": {
                  "enum": [
                    "opening", "follow_up", "condition", "catch_all", "profile", "repeat_request", "off_script", "prompt",
                    "other"
                  ]
                },
                "text": {"type": "string", "description": "In one line."},
                "condition": {"type": "integer"},
                "after": {"type": "integer", "description": "Of a follow-up: the condition that it follows."},
                "detail": {"type": "string"},
                "matcher": {"type": "string"},
                "score": {"type": "number", "minimum": 0, "maximum": 1},
                "runner_up": {
                  "type": "object",
                  "required": ["condition", "score"],
                  "properties": {"condition": {"type": "integer"}, "score": {"type": "number"}}
                },
                "margin": {"type": "number"},
                "sentence": {"type": "string", "description": "The agent's sentence that decided."},
                "seed": {"type": "string"}
              }
            },
            "overhead": {"type": "number", "description": "Seconds that evsh itself took to answer with it."}
          }
        }
      }
    }

    """#
}
