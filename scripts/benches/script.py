"""How fast scripts of session commands are checked and carried out."""
import os
import tempfile

import drill
import machine
import peers
import program

LINES = 100_000


#: How many personalities and test profiles there are to choose from.
THINGS = 100


def workspace():
    """What the commands name."""
    projects = [{"id": 1, "name": "Load"}]
    things = lambda name: [{"id": one, "name": f"{name} {one}"} for one in range(1, THINGS + 1)]
    return {
        "workspace": 1, "projects": projects, "personalities": things("Voice"), "test_profiles": [
            {**profile, "information": {"name": "Jane"}} for profile in things("Jane")],
    }


def session(lines):
    """A script in which every command changes the session."""
    kinds = (
        "override personalities {0} {1}", "concurrency {2}", "numbers same", "let name{2} = \"a value {0}\"",
        "override profiles {1}", "channel text", "override outbound-number +1415555{2:04}", "reset overrides",
    )
    return "".join(kinds[n % len(kinds)].format(n % THINGS + 1, (n + 1) % THINGS + 1, n % 999 + 1) + "\n" for n in range(lines))


def piped(command, text, home):
    file = os.path.join(home, "piped")
    with open(file, "w") as out:
        out.write(text)

    def seconds():
        with open(file) as lines:
            return program.Cost(command, home, standard_input=lines).wall
    return seconds


def measure(table, _):
    for lines in (LINES // 100, LINES // 10, LINES):
        measure_one(table, lines)


def measure_one(table, lines):
    with tempfile.TemporaryDirectory() as home, peers.Postgres() as postgres, peers.Redis() as redis:
        folders = {}

        def folder(name):
            folders[name] = os.path.join(home, name)
            os.mkdir(folders[name])
            return folders[name]

        ways = {
            "evsh": piped(
                [program.EVSH, "--workspace", drill.imported(home, workspace())], session(lines), folder("evsh")),
            "sqlite3": piped(["/usr/bin/sqlite3"], "select 1;\n" * lines, folder("sqlite3")),
            "psql": piped(postgres.psql("-q", "-t"), "\\set name 1\n" * lines, folder("psql")),
            "redis-cli": piped(redis.cli(), "PING\n" * lines, folder("redis")),
        }
        tries = machine.interleaved(3, **ways)
        table.add(
            f"check and run {lines:,} lines", "s", tries.pop("evsh"), 1.0 if lines == LINES else None, tries,
            note="sqlite3: 'select 1;' without a file; psql: '\\set name 1', no query; redis-cli: PING, a round trip each"
            if lines == LINES else "")
