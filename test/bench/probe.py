"""Runs a script and writes what its process used, as probe.cjs does for node: python probe.py script arguments …"""

import json
import os
import resource
import runpy
import sys

sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
used = resource.getrusage(resource.RUSAGE_SELF)
with open(os.environ["BENCH_USAGE"], "w") as file:
    json.dump({"cpu": (used.ru_utime + used.ru_stime) * 1000, "rss": used.ru_maxrss / 1024}, file)
