#!/usr/bin/env python3
"""Processor time of one act in Request Tracker and in Yiyun, both measured in turns in one run.

measure.py --rt URL --rt-password P --rt-server PID --rt-database PID --yiyun URL --yiyun-password P --yiyun-server PID --yiyun-database PID
"""

import argparse
import os
import sys
import time

from products import RequestTracker, YiyunPages, YiyunRest

TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
# Seconds until what a new ticket causes in the background is done.
SETTLE = 1.5
# An act with a form is measured without the page of the form, which is its own line.
ACTS = [("open", None, "open"), ("its history", None, "history"), ("list, newest open", None, "newest_open"),
        ("search, word of the title", None, "search"), ("create, the form", None, "create_form"), ("create", "create_form", "create"),
        ("change status, the form", None, "status_form"), ("change status", "status_form", "status")]


def tree(root):
    """The process and all its descendants."""
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            children.setdefault(fields(entry)[0], []).append(int(entry))
        except OSError:
            continue
    found, waiting = [], [root]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def fields(pid):
    """Its parent, and its ticks of user and system time with those of children that have ended; proc(5), from the third field on."""
    with open("/proc/%s/stat" % pid, encoding="utf-8", errors="replace") as stat:
        words = stat.read().rpartition(")")[2].split()
    return int(words[1]), sum(map(int, words[11:15]))


def cpu_ms(root):
    """User and system time of the whole tree, with that of children that have ended."""
    total = 0
    for pid in tree(root):
        try:
            total += fields(pid)[1]
        except OSError:
            continue
    return total * TICK_MS


class Side:
    """A product with its processes and what was measured of it."""

    def __init__(self, name, product, server, database):
        self.name, self.product, self.server, self.database = name, product, server, database
        self.spent = {}

    def acts(self):
        return [act for act in ACTS if hasattr(self.product, act[2])]

    def batch(self, act, times, keep):
        label, form, name = act
        if name in ("status", "status_form") and hasattr(self.product, "prepare"):
            self.product.prepare(times)
            time.sleep(SETTLE if keep else 0)
        forms = [getattr(self.product, form)() for _ in range(times)] if form else None
        run = getattr(self.product, name)
        before, began = (cpu_ms(self.server), cpu_ms(self.database)), time.monotonic()
        for i in range(times):
            run(forms[i]) if form else run()
        spent = (cpu_ms(self.server) - before[0], cpu_ms(self.database) - before[1], (time.monotonic() - began) * 1000)
        if keep:
            count, *sums = self.spent.get(label, (0, 0, 0, 0))
            self.spent[label] = (count + times, *[a + b for a, b in zip(sums, spent)])

    def each(self, label):
        """Milliseconds an act: server, database, waited for."""
        count, *sums = self.spent[label]
        return [spent / count for spent in sums] if count else [0, 0, 0]


def sides(o):
    yield Side("Request Tracker", RequestTracker(o.rt, o.rt_password, o.tickets), o.rt_server, o.rt_database)
    yield Side("Yiyun, pages", YiyunPages(o.yiyun, o.yiyun_password), o.yiyun_server, o.yiyun_database)
    yield Side("Yiyun, REST", YiyunRest(o.yiyun, o.yiyun_password), o.yiyun_server, o.yiyun_database)


def arguments():
    parser = argparse.ArgumentParser()
    for product in ("rt", "yiyun"):
        parser.add_argument("--" + product, required=True)
        parser.add_argument("--" + product + "-password", required=True)
        parser.add_argument("--" + product + "-server", type=int, required=True)
        parser.add_argument("--" + product + "-database", type=int, required=True)
    parser.add_argument("--tickets", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--times", type=int, default=5, help="acts of a kind in one round; Yiyun keeps a dozen open forms")
    parser.add_argument("--warm-rt", type=int, default=20, help="acts of a kind before the measuring")
    parser.add_argument("--warm-yiyun", type=int, default=400)
    return parser.parse_args()


def warm(side, times):
    for done in range(0, times, 5):
        for act in side.acts():
            # every one of these takes a ticket that was not begun
            if act[2] not in ("status", "status_form") or done % 20 == 0:
                side.batch(act, 5, False)
    print("%s is warm" % side.name, file=sys.stderr)


def table(all_sides):
    rt, pages, rest = all_sides
    print("CPU ms an act: server + database = both\n")
    print("| | %s | %s | factor | %s |\n|---|---|---|---|---|" % (rt.name, pages.name, rest.name))
    for label, form, name in ACTS:
        cells = []
        for side in all_sides:
            if label in side.spent and not (side is rest and name.endswith("_form")):
                server, database, _ = side.each(label)
                cells.append("%.1f + %.1f = %.1f" % (server, database, server + database))
            else:
                cells.append("")
        factor = ""
        if label in pages.spent:
            factor = "%.1f" % (sum(rt.each(label)[:2]) / max(0.01, sum(pages.each(label)[:2])))
        print("| %s | %s | %s | %s | %s |" % (label, cells[0], cells[1], factor, cells[2]))
    print("\n%d acts of each kind; waited for, ms: %s" % (rt.spent["open"][0], "; ".join(
        side.name + " " + ", ".join("%.0f" % side.each(label)[2] for label in side.spent) for side in all_sides)))


def main():
    options = arguments()
    all_sides = list(sides(options))
    for side, times in zip(all_sides, (options.warm_rt, options.warm_yiyun, options.warm_yiyun)):
        warm(side, times)
    for done in range(options.rounds):
        for act in ACTS:
            for side in all_sides:
                if act in side.acts():
                    side.batch(act, options.times, True)
        print("round %d of %d" % (done + 1, options.rounds), file=sys.stderr)
    table(all_sides)


if __name__ == "__main__":
    main()
