"""A workspace as many results leave it: evsh makes the file and holds one result, whose rows are then copied in it.

Schema, triggers and what stands in a row are the program's own; only outcomes are spread anew, as agents' are.
"""
import os
import sqlite3

import drill
import program

AGENTS, EVALUATORS, TURNS = 4, 200, 10
#: What evsh measures without a language model.
METRICS = ["latency", "turns", "words_per_turn", "repetition", "ended_by", "ended_reason"]

# Each result is one agent's, and of all its evaluators in turn. A number that looks random follows from the ids, so that
# the same workspace comes out each time.
FILL = """
    INSERT INTO runs (
      result, evaluator, evaluator_name, attempt, profile, status, outcome, fault, reasons, ended_reason, metadata,
      duration, created_at, started_at, metrics, precedence)
    WITH RECURSIVE places (place) AS (VALUES (0) UNION ALL SELECT place + 1 FROM places WHERE place + 1 < :runs),
    drawn AS (
      SELECT results.id AS result, results.agent + :agents * (place % :own) AS evaluator, place / :own + 1 AS attempt,
        created_at, (results.id * 7919 + place * 104729) * 2654435761 % 4294967296 % 1000 AS chance
      FROM results CROSS JOIN places WHERE results.id BETWEEN :first AND :last)
    SELECT drawn.result, drawn.evaluator, evaluator_name, drawn.attempt, profile,
      CASE WHEN chance < 960 THEN 'completed' WHEN chance < 990 THEN 'failed' ELSE 'timeout' END,
      CASE WHEN chance < 840 THEN 'passed' WHEN chance BETWEEN 920 AND 959 THEN 'review' ELSE 'failed' END,
      CASE WHEN chance < 840 THEN NULL WHEN chance < 960 OR chance >= 990 THEN 'agent' ELSE 'infrastructure' END,
      CASE WHEN chance < 840 THEN '[]' WHEN chance < 960 THEN '["the agent never said ''confirmed''"]'
        WHEN chance < 990 THEN '["the agent closed the connection before it said anything"]'
        ELSE '["the agent gave no answer within 30s, the limit of a turn"]' END,
      ended_reason, metadata, 20000000 + 60000 * chance, drawn.created_at, drawn.created_at + 1000, metrics, precedence
    FROM drawn JOIN held ON held.evaluator = drawn.evaluator
"""


class Archive:
    """A workspace of as many results as given, each of so many runs: pairs of results of one agent."""

    def __init__(self, home, *sizes, with_transcripts=False):
        """`sizes` are how many results, of how many runs each; `ids` are the first and last ids of each size's."""
        agent = drill.Drill()
        self.file = drill.imported(home, self._document(agent.url))
        script = "select all project 1; run watch"
        program.Cost([program.EVSH, "--workspace", self.file, "-c", script], home)
        agent.stop()
        database = sqlite3.connect(self.file)
        database.execute("PRAGMA synchronous = OFF")
        database.execute("CREATE TEMPORARY TABLE held AS SELECT * FROM runs WHERE result = 1")
        database.execute("CREATE UNIQUE INDEX temp.held_evaluators ON held (evaluator)")
        self.ids = [self._add(database, *size) for size in sizes]
        if with_transcripts:
            database.execute("""
                INSERT INTO transcripts SELECT runs.id, turns FROM runs JOIN held USING (evaluator)
                JOIN transcripts ON transcripts.run = held.id WHERE runs.result > 1 ORDER BY runs.id""")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()

    @staticmethod
    def _document(url):
        document = drill.workspace(url, [0] * EVALUATORS, TURNS)
        agents = [{**document["agents"][0], "id": 1 + n, "name": f"Drill {1 + n}"} for n in range(AGENTS)]
        for place, evaluator in enumerate(document["evaluators"]):
            evaluator.update(agent=place % AGENTS + 1, metrics=METRICS, checks=[{"says": f"answer {TURNS}."}])
        return {**document, "agents": agents}

    def _add(self, database, results, runs):
        first = database.execute("SELECT max(id) + 1 FROM results").fetchone()[0]
        database.executemany(
            """INSERT INTO results (label, agent, project, run_as_text, request, channel, created_at)
               SELECT ?, ?, 1, 1, request, channel, created_at + ? FROM results WHERE id = 1""",
            [(f"nightly {first + n}", n // 2 % AGENTS + 1, n * 60_000_000) for n in range(results)])
        database.execute(FILL, {
            "runs": runs, "agents": AGENTS, "own": EVALUATORS // AGENTS, "first": first, "last": first + results - 1})
        return first, first + results - 1

    @property
    def size(self):
        return os.path.getsize(self.file)
