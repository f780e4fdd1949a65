"""How often callers without a model understand what an agent asks for, on dialogues that nobody tuned for."""
import json
import subprocess
import sys

import program


def bench(*arguments):
    """What evsh-bench prints."""
    return subprocess.run([program.BENCH, *arguments], stdout=subprocess.PIPE, check=True).stdout


def measure(table, options):
    if not options.dialogues:
        sys.exit("bench: conditions need annotated dialogues, --dialogues FOLDER")
    folds = ["--folds", options.folds] if options.folds else []
    scores = json.loads(bench("conditions", options.dialogues, "--json", *folds))
    for name, words, budget, more in (
        ("right", "right", 0.85, True), ("precision", "precision", 0.92, True),
        ("false_fire", "false fire", 0.08, False),
    ):
        table.add(words, "share", [scores["all"][name]], budget, more=more)
