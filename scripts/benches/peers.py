"""Programs that evsh is measured beside, installed where they are missing: from PyPI into a folder of the build's, from
Debian with the system's own means. Servers listen on sockets in a folder of their own."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import program


def python(name, *packages):
    """The interpreter of an environment of its own that has the packages."""
    folder = os.path.join(program.PEERS, name)
    interpreter = os.path.join(folder, "bin/python")
    # The list stands in the folder when all of it is installed.
    mark = os.path.join(folder, "installed")
    wanted = " ".join(packages)
    if not os.path.exists(mark) or open(mark).read() != wanted:
        print(f"bench: installing {wanted} into {os.path.relpath(folder, program.ROOT)}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(pip, stdout=sys.stderr, check=True)
        with open(mark, "w") as out:
            out.write(wanted)
    return interpreter


def python_program(name, *packages):
    """A program that the packages bring, by its name."""
    return os.path.join(os.path.dirname(python(name, *packages)), name)


def debian(*packages):
    subprocess.run([os.path.join(program.ROOT, "scripts/install"), *packages], stdout=sys.stderr, check=True)


class Server:
    """A server that runs while the block does, with a folder of its own."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="evsh-bench-")
        os.chmod(self.folder, 0o777)
        self.process = self.start()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def wait(self, command):
        """Until the command succeeds."""
        end = time.monotonic() + 30
        while subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            if time.monotonic() > end or self.process.poll() is not None:
                sys.exit(f"bench: {command[0]} finds no server")
            time.sleep(0.05)


class Redis(Server):
    def start(self):
        debian("redis-server", "redis-tools")
        self.socket = os.path.join(self.folder, "redis")
        options = ["--port", "0", "--unixsocket", self.socket, "--save", "", "--appendonly", "no", "--dir", self.folder]
        self.process = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
        self.wait(self.cli("PING"))
        return self.process

    def cli(self, *arguments):
        return ["/usr/bin/redis-cli", "-s", self.socket, *arguments]


class Postgres(Server):
    def start(self):
        debian("postgresql", "postgresql-client")
        home = os.path.join(self.folder, "data")
        programs = newest("/usr/lib/postgresql")
        # The server refuses to be root's.
        user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        subprocess.run(
            [*user, f"{programs}/initdb", "--auth=trust", "--username=postgres", "--no-sync", home],
            stdout=subprocess.DEVNULL, check=True)
        options = ["-c", "listen_addresses=", "-k", self.folder]
        self.process = subprocess.Popen(
            [*user, f"{programs}/postgres", "-D", home, *options], stderr=subprocess.DEVNULL)
        self.wait(self.psql("-c", "select 1"))
        return self.process

    def psql(self, *arguments):
        """Without what the user has set up."""
        return ["/usr/bin/psql", "-X", "-h", self.folder, "-U", "postgres", *arguments]


def newest(folder):
    """The programs of the newest version in it."""
    versions = [name for name in os.listdir(folder) if re.fullmatch(r"\d+", name)]
    return os.path.join(folder, max(versions, key=int), "bin")
