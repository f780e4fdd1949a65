"""Validates answers of a server against the published schemas, as they are corrected.

'validate.py ANSWERS' reads a list of {operation, status, body}; a line is printed for each thing that is wrong, and for
each operation of which nothing is known. answers.json has the schemas, corrections.json what is known to be otherwise.
"""
import json
import os
import sys

import jsonschema

FOLDER = os.path.dirname(os.path.realpath(__file__))


def load(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return json.load(file)


def correct(document, correction):
    """Puts a value at its place, or removes what stands there; a list of names is left without those."""
    # The space between an operation's method and its path is written as '_'.
    path = [step.replace("_/", " /", 1) if "_/" in step else step for step in correction["at"].split(" ")]
    *path, last = path
    for step in path:
        document = document.setdefault(step, {})
    if "schema" in correction:
        document[last] = correction["schema"]
    elif "without" in correction:
        left = [name for name in document[last] if name not in correction["without"]]
        if len(left) + len(correction["without"]) != len(document[last]):
            sys.exit(f"a correction no longer fits: {correction['at']}")
        document[last] = left
    else:
        sys.exit(f"a correction says nothing: {correction['at']}")


def problems(answer, document):
    operation = document["operations"].get(answer["operation"])
    if operation is None:
        yield "has no schema"
        return
    if answer["status"] != operation["status"]:
        yield f"is answered {answer['status']}, not {operation['status']}"
    if operation["schema"] is None:
        if answer["body"] not in (None, {}):
            yield "is answered with a body, and has none"
        return
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": document["$defs"]}
    schema["allOf"] = [operation["schema"]]
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(answer["body"]):
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
        yield f"{place}: {error.message[:200]}"


def main():
    document = load("answers.json")
    for correction in load("corrections.json"):
        correct(document, correction)
    with open(sys.argv[1], encoding="utf-8") as file:
        answers = json.load(file)
    for answer in answers:
        for problem in problems(answer, document):
            print(f"{answer['operation']} {problem}")


main()
