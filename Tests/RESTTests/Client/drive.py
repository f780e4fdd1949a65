"""Drives a server with the public API's own client, the program and the library, unmodified.

    drive.py CLIENT URL KEY     CLIENT is the folder of its virtual environment

Prints a line for each check that failed, and 'passed N' at the end.
"""
import asyncio, json, os, pathlib, subprocess, sys, tempfile

client, url, key = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
home = tempfile.mkdtemp()
passed = 0


def run(*arguments, key=key):
    environment = {"PATH": os.environ["PATH"], "HOME": home, "CEKURA_API_KEY": key, "CEKURA_API_URL": url,
                   "NO_PROXY": "127.0.0.1", "NO_COLOR": "1", "COLUMNS": "200", "LANG": "C.UTF-8"}
    return subprocess.run([client / "bin/cekura", *map(str, arguments)], env=environment, capture_output=True,
                          text=True, timeout=60)


def check(name, holds, seen=""):
    global passed
    passed += bool(holds)
    if not holds:
        print(f"failed: {name}: {str(seen)[:400]}")


def ask(*arguments):
    ended = run(*arguments, "-f", "json")
    start = min((at for at in (ended.stdout.find("{"), ended.stdout.find("[")) if at >= 0), default=None)
    try:
        return json.loads(ended.stdout[start:])
    except (TypeError, ValueError):
        check(" ".join(map(str, arguments)), False, (ended.returncode, ended.stdout, ended.stderr))
        return {}


def ids(listed):
    return [entry["id"] for entry in (listed.get("results", []) if isinstance(listed, dict) else listed)]


check("projects", ids(ask("projects", "list")) == [1, 2])
check("agents", ids(ask("agents", "list", "--project-id", 1)) == [11, 12])
check("an agent", ask("agents", "get", 11).get("name") == "Front desk")
check("evaluators", ids(ask("scenarios", "list", "--agent-id", 11, "--all")) == [101, 102, 103])
check("by tags", ids(ask("scenarios", "list", "--project-id", 1, "--tags", "greeting,none")) == [101])
check("an evaluator", ask("scenarios", "get", 101).get("folder_path") == "Sales.Inbound")
check("folders", [f["path"] for f in ask("scenarios", "folders", "--project-id", 1)["results"]]
      == ["Sales", "Sales.Empty", "Sales.Inbound"])
check("personalities", ids(ask("personalities", "list", "--language", "de")) == [32])
check("profiles", ids(ask("test-profiles", "list", "--agent-id", 11)) == [41])
check("numbers", ask("phone-numbers", "inbound", "--project-id", 1)[0]["number"] == "+14155550110")

started = ask("run", "start", "--agent-id", 11, "--scenario-ids", "101,102", "--frequency", 2, "--personality-ids",
              "31,32", "--test-profile-ids", 41, "--concurrency-limit", 3, "--name", "nightly", "--mode", "text")
check("eight runs", len(started.get("runs", [])) == 8, started)
result = started["id"]
check("watching ends by itself", run("run", "watch", result, "--interval", 1).returncode == 0)
status = ask("run", "status", result)
check("half of them pass", (status["status"], status["success_rate"], status["success_runs_count"])
      == ("completed", 50, 4), status)
check("a table of results", "nightly" in run("results", "list").stdout)
check("the runs by their ids", len(ask("results", "get", result)["runs"]) == 8)
runs = ids(ask("runs", "list", "--result-id", result))
check("the runs listed", len(runs) == 8, runs)
check("a transcript", ask("runs", "get", runs[0])["transcript_object"][0]["role"] == "Main Agent")
trace = run("runs", "trace", runs[0])
check("a trace", ask("runs", "get", runs[0])["trace_id"] in trace.stdout, trace)
listened = run("runs", "listen-url", runs[0])
check("no audio", listened.returncode == 2 and "no audio" in listened.stdout + listened.stderr, listened)
shared = run("results", "shareable-link", result)
check("a link", "shareable_link" in shared.stdout, shared)
check("in bulk", [r["id"] for r in ask("runs", "bulk", "--ids", f"{runs[1]},{runs[0]}")] == [runs[1], runs[0]])
check("again", len(ask("results", "rerun", result).get("runs", [])) == 8)

gate = ["run", "start", "--agent-id", 11, "--folder-path", "Sales.Inbound", "--project-id", 1, "--mode", "text", "-w"]
check("the gate opens", run(*gate, "--fail-on-threshold", "0.5").returncode == 0)
check("the gate closes", run(*gate, "--fail-on-threshold", "0.51").returncode == 1)

long = ask("run", "start", "--agent-id", 12, "--scenario-ids", 104, "--frequency", 20, "--mode", "text")
check("calls are ended", run("results", "end-calls", long["id"]).returncode == 0)
check("and cancelled", ask("run", "status", long["id"])["status"] == "cancelled")

folder = pathlib.Path(home)
actions = {"role": "a caller", "conditions": [
    {"id": 0, "condition": "FIRST_MESSAGE", "action": "", "type": "standard", "fixed_message": True}]}
case = {"name": "Sent", "type": "conditional_actions", "language": "en", "conditional_actions": actions}
(folder / "suite.json").write_text(json.dumps({"version": "1", "scenarios": [case]}))
spec = ["run", "spec", folder / "suite.json", "--agent-id", 11, "--channel", "text"]
check("a dry run", ask(*spec, "--dry-run")["plan"]["total_runs"] == 1)
check("a suite", run(*spec, "-w").returncode == 0)
(folder / "suite.json").write_text(json.dumps({"version": "1", "scenarios": [{"name": "Sent"}]}))
broken = run(*spec, "--dry-run")
check("a broken suite", broken.returncode == 2 and "scenarios[0].instructions" in broken.stdout + broken.stderr, broken)
schema = json.loads(run("run", "spec-schema").stdout)
check("the schema", schema["properties"]["version"] == {"const": "1"}, schema)

(folder / "new.json").write_text(json.dumps({**case, "agent": 11, "personality": 31, "scenario_type": case["type"]}))
made = ask("scenarios", "create", "--from-file", folder / "new.json")
check("an evaluator is made", ask("scenarios", "get", made.get("id"))["name"] == "Sent", made)
removed = run("scenarios", "delete", made.get("id"))
check("and removed", removed.returncode == 0, removed)
gone = run("scenarios", "get", made.get("id"))
check("and gone", "not found" in (gone.stdout + gone.stderr).lower(), gone)

check("a wrong key", "uthentication" in run("agents", "list", key="wrong").stderr)
check("an unknown result", "not found" in run("results", "get", 999).stderr.lower())
refused = run("run", "start", "--agent-id", 11, "--scenario-ids", 999, "--mode", "text")
check("an unknown evaluator", refused.returncode == 2 and "scenarios" in refused.stderr, refused)

sys.path[:0] = [str(path) for path in client.glob("lib/python3*/site-packages")]
from cekura import AsyncCekura, Cekura  # noqa: E402

with Cekura(api_key=key, base_url=url) as sdk:
    check("the library", sdk.scenarios.list(project_id=1) is not None)


async def ask_at_once():
    async with AsyncCekura(api_key=key, base_url=url) as sdk:
        return await asyncio.gather(*(sdk.agents.list(project_id=1) for _ in range(20)))

check("twenty at once", len(asyncio.run(ask_at_once())) == 20)
print(f"passed {passed}")
