"""How long evsh takes to start: to its first prompt, and for one command."""
import tempfile

import machine
import peers
import program
import terminal

BASH = ["/bin/bash", "--norc", "--noprofile"]


def measure(table, _):
    with tempfile.TemporaryDirectory() as home, peers.Postgres() as postgres, peers.Redis() as redis:
        def prompt(arguments, mark):
            return lambda: terminal.first_prompt(arguments, mark, home)

        def command(*arguments):
            return lambda: program.Cost(list(arguments), home).wall

        tries = machine.interleaved(
            40, evsh=prompt([program.EVSH], "›".encode()), bash=prompt([*BASH, "-i"], b"bash> "),
            sqlite3=prompt(["/usr/bin/sqlite3"], b"sqlite> "), psql=prompt(postgres.psql(), b"postgres=# "),
            **{"redis-cli": prompt(redis.cli(), b"> ")})
        table.add("start to first prompt", "s", tries.pop("evsh"), 0.010, tries)
        tries = machine.interleaved(
            40, evsh=command(program.EVSH, "-c", "help"), bash=command(*BASH, "-c", "help"),
            sqlite3=command("/usr/bin/sqlite3", ":memory:", ".help"), psql=command(*postgres.psql(), "-c", "\\?"),
            **{"redis-cli": command(*redis.cli(), "PING")})
        table.add(
            "one command", "s", tries.pop("evsh"), 0.010, tries,
            note="evsh -c help, bash -c help, sqlite3 .help, psql -c '\\?', redis-cli PING")
        cekura = peers.python_program("cekura", "cekura[cli]==1.6.7")
        tries = machine.interleaved(
            5, evsh=command(program.EVSH, "--version"), cekura=command(cekura, "version"))
        table.add("--version", "s", tries.pop("evsh"), 0.010, tries)
