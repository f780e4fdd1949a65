"""A program in a pseudo-terminal."""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

import program


class Terminal:
    """A program in 80 columns and 24 rows, and what it has written."""

    def __init__(self, arguments, home, **more):
        self.begin = time.perf_counter()
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            surroundings = {**program.environment(home), "TERM": "xterm-256color", "PS1": "bash> ", **more}
            os.execve(arguments[0], arguments, surroundings)
        self.output = b""

    def read_until(self, mark, limit=60):
        return self.read_until_one((mark,), limit)

    def read_until_one(self, marks, limit=60):
        end = time.perf_counter() + limit
        while not any(mark in self.output for mark in marks):
            if not select.select([self.master], [], [], max(0, end - time.perf_counter()))[0]:
                sys.exit(f"bench: none of {marks!r} in {self.output[-300:]!r}")
            self.output += os.read(self.master, 65536)
        return time.perf_counter() - self.begin

    def close(self):
        os.close(self.master)
        return os.wait4(self.process, 0)[2]


def first_prompt(arguments, mark, home, **more):
    """Seconds from the start to the first prompt."""
    terminal = Terminal(arguments, home, **more)
    seconds = terminal.read_until(mark)
    terminal.close()
    return seconds
