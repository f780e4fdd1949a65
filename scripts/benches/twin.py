"""The two paths that serving is measured by, as a FastAPI program over SQLite has them.

It knows a client by the hash of its key, looks up the agent and the evaluators that are asked for, keeps a result and its
runs (in the file when it answers) and answers the same documents. It plans nothing, and no calls are held.
"""
import datetime
import hashlib
import json
import os
import sqlite3

import fastapi
import pydantic

database = sqlite3.connect(os.environ["TWIN_DATABASE"], check_same_thread=False, isolation_level=None)
database.row_factory = sqlite3.Row
database.executescript("""
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS results (
    id INTEGER PRIMARY KEY, name TEXT, agent INTEGER, status TEXT, request TEXT, created_at TEXT);
  CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY, result INTEGER, scenario INTEGER, status TEXT, document TEXT);
  CREATE INDEX IF NOT EXISTS runs_of_results ON runs (result);
  CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, hash TEXT UNIQUE);
  CREATE TABLE IF NOT EXISTS agents (id INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE IF NOT EXISTS evaluators (id INTEGER PRIMARY KEY, name TEXT);
  INSERT OR IGNORE INTO agents VALUES (1, 'Drill'), (2, 'Slow');
  INSERT OR IGNORE INTO evaluators VALUES (1, 'Thinks 0 ms 1'), (2, 'Thinks 600000 ms 2');
""")
database.execute(
    "INSERT OR IGNORE INTO keys (hash) VALUES (?)", (hashlib.sha256(os.environ["TWIN_KEY"].encode()).hexdigest(),))
app = fastapi.FastAPI()


class Request(pydantic.BaseModel):
    agent_id: int | None = None
    scenarios: list[int]
    frequency: int = pydantic.Field(1, ge=1)
    name: str | None = pydantic.Field(None, max_length=255)
    concurrency_limit: int | None = None


class Run(pydantic.BaseModel):
    id: int
    status: str
    scenario: int
    number: str | None = None
    inbound_number: str | None = None
    scenario_name: str
    test_profile_data: dict | None = None


class Created(pydantic.BaseModel):
    id: int
    name: str | None
    agent: int | None
    status: str
    success_rate: float
    run_as_text: bool
    runs: list[Run]
    created_at: str


async def admit(key: str | None = fastapi.Header(None, alias="X-CEKURA-API-KEY")):
    digest = hashlib.sha256((key or "").encode()).hexdigest()
    if database.execute("SELECT id FROM keys WHERE hash = ?", (digest,)).fetchone() is None:
        raise fastapi.HTTPException(401, "Invalid API key.")


@app.post("/test_framework/v1/scenarios/run_scenarios_text/", status_code=201, dependencies=[fastapi.Depends(admit)])
async def create(request: Request) -> Created:
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    runs = []
    cursor = database.cursor()
    if cursor.execute("SELECT 1 FROM agents WHERE id = ?", (request.agent_id,)).fetchone() is None:
        raise fastapi.HTTPException(400, {"agent_id": [f"there is no agent {request.agent_id}"]})
    names = {}
    for scenario in request.scenarios:
        row = cursor.execute("SELECT name FROM evaluators WHERE id = ?", (scenario,)).fetchone()
        if row is None:
            raise fastapi.HTTPException(400, {"scenarios": ["Invalid scenario IDs or scenarios not found"]})
        names[scenario] = row["name"]
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute(
        "INSERT INTO results (name, agent, status, request, created_at) VALUES (?, ?, 'pending', ?, ?)",
        (request.name, request.agent_id, request.model_dump_json(), now))
    result = cursor.lastrowid
    for scenario in request.scenarios:
        for _ in range(request.frequency):
            cursor.execute(
                "INSERT INTO runs (result, scenario, status, document) VALUES (?, ?, 'pending', '{}')",
                (result, scenario))
            runs.append(Run(id=cursor.lastrowid, status="pending", scenario=scenario, scenario_name=names[scenario]))
    cursor.execute("COMMIT")
    return Created(
        id=result, name=request.name, agent=request.agent_id, status="pending", success_rate=0, run_as_text=True,
        runs=runs, created_at=now)


@app.get("/test_framework/v1/results/{id}/", dependencies=[fastapi.Depends(admit)])
async def retrieve(id: int):
    row = database.execute("SELECT * FROM results WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise fastapi.HTTPException(404, "Not found.")
    runs = {}
    succeeded = 0
    for run in database.execute("SELECT * FROM runs WHERE result = ? ORDER BY id", (id,)):
        document = json.loads(run["document"])
        succeeded += bool(document.get("success"))
        runs[str(run["id"])] = document
    rest = json.loads(row["request"])
    return {
        **rest, "id": id, "name": row["name"], "agent": row["agent"], "status": row["status"],
        "success_rate": 100 * succeeded / max(1, len(runs)), "run_as_text": True, "runs": runs,
        "total_runs_count": len(runs), "success_runs_count": succeeded, "created_at": row["created_at"],
    }
