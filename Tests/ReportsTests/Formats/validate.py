"""Checks a JSON report by its schema, which must know every member of it: validate.py SCHEMA-TEXT REPORT-FILE."""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker

# What others extend can't be closed.
EXTENDED = {"counts"}

schema = json.loads(sys.argv[1])
Draft202012Validator.check_schema(schema)
for name, definition in [("", schema), *schema["$defs"].items()]:
    if "properties" in definition and name not in EXTENDED:
        definition["unevaluatedProperties"] = False
with open(sys.argv[2], encoding="utf-8") as file:
    report = json.load(file)
validator = Draft202012Validator(schema, format_checker=FormatChecker())
problems = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(report)]
print(json.dumps(problems[:10]))
