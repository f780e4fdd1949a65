"""What the drivers share: what each is to hold, and a call to the drill over WebSocket."""
import argparse
import json
import os
import sys


def wanted():
    """What is asked for on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("url", help="where the drill is, ws://127.0.0.1:PORT")
    parser.add_argument("calls", type=int)
    parser.add_argument("turns", type=int)
    parser.add_argument("parallel", type=int)
    parser.add_argument("think", help="how long the drill thinks about each answer, as in 100ms")
    parser.add_argument("--guard", action="store_true", help="fail where anything but this machine is asked for")
    return parser.parse_args()


def guard(event, arguments):
    """Ends the program where it looks beyond this machine, by Python's own account of what it does (PEP 578)."""
    if event == "socket.connect" and isinstance(arguments[1], tuple) or event == "socket.getaddrinfo":
        host = arguments[1][0] if event == "socket.connect" else arguments[0]
        if host not in ("127.0.0.1", "::1", "localhost", None):
            # An error would be caught by whoever asks in vain as a rule.
            os.write(2, f"{host} was to be reached\n".encode())
            os._exit(1)


# Before the library is imported, which may look around already.
if "--guard" in sys.argv:
    sys.addaudithook(guard)


def question(number):
    """What the caller says the nth time, from 1."""
    return f"Question {number}, please."


def answer(number):
    """What the drill is to have said the nth time."""
    return f"This is answer {number}."


def check(held, options):
    """Fails where not all conversations ended well."""
    if held != options.calls:
        sys.exit(f"of {options.calls} conversations {held} ended well")


class Call:
    """A call, as evsh's: one connection, a message each way a turn."""

    def __init__(self, session, options):
        self.session, self.options = session, options

    async def __aenter__(self):
        self.socket = await self.session.ws_connect(self.options.url, headers={"X-Think": self.options.think})
        return self

    async def __aexit__(self, *_):
        await self.socket.close()

    async def say(self, words):
        """What the drill answers."""
        await self.socket.send_str(json.dumps({"content": words}))
        return json.loads(await self.socket.receive_str())["content"]
