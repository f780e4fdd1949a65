"""The machine that is measured on, and how steady it is."""
import os
import platform
import resource
import statistics
import subprocess
import time


def description():
    return {
        "machine": f"{processor()}, {os.cpu_count()} cores, {memory() / (1 << 30):.0f} GB, Linux {platform.release()}",
        "date": time.strftime("%Y-%m-%d"),
        "load": os.getloadavg()[0],
    }


def processor():
    with open("/proc/cpuinfo") as lines:
        return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def noise(tries=40):
    """How far the middle of equal tries is from the fastest: bash's start, which changes with nothing of ours."""
    seconds = []
    for _ in range(tries):
        begin = time.perf_counter()
        subprocess.run(["/bin/bash", "--norc", "--noprofile", "-c", ":"], check=True)
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds) / min(seconds) - 1


def cpu(process):
    """Seconds that a process has computed so far, to a hundredth."""
    with open(f"/proc/{process}/stat") as line:
        fields = line.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def size(process):
    """What a process weighs now, in bytes."""
    with open(f"/proc/{process}/statm") as line:
        return int(line.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def pinned(core, command):
    """The command, kept to a core where there are several."""
    return ["taskset", "-c", str(core), *command] if os.cpu_count() > 1 else command


def descriptors(wanted):
    """How many files and sockets what is started from now on may have open; as many as are wanted, where that is allowed."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, wanted))
            hard = wanted
        except (ValueError, OSError):
            pass
    return hard


def interleaved(tries, seldom=(), **ways):
    """Each way measured in turn, A B A B, so many times; those that are to be measured seldom every third time."""
    figures = {name: [] for name in ways}
    for number in range(tries):
        for name, way in ways.items():
            if name not in seldom or number % 3 == 0:
                figures[name].append(way())
    return figures
