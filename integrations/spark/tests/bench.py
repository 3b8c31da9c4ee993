"""Spark with two workers beside two bare processes on the halves of the same lines, in turns. Arguments: lines, rounds."""

import os
import statistics
import subprocess
import sys
import time

from pyspark.sql import SparkSession

from news_lens_spark import pipe

COMMAND = ("node", os.environ["NEWS_LENS"])
WORDS = [*COMMAND, "analyze", "--jsonl"]

with open(sys.argv[1], encoding="utf-8") as file:
    lines = file.read().strip().split("\n")
halves = [lines[0::2], lines[1::2]]
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
# In the same two halves; laid out and started before anything is timed.
rdd = spark.sparkContext.parallelize([*halves[0], *halves[1]], 2).cache()
rdd.count()


def bare():
    running = []
    for i, half in enumerate(halves):
        name = f"{sys.argv[1]}.{i}"
        with open(name, "w", encoding="utf-8") as file:
            file.write("\n".join(half))
        running.append(subprocess.Popen(WORDS, stdin=open(name, "rb"), stdout=subprocess.DEVNULL))
    for process in running:
        assert process.wait() == 0


def workers():
    assert pipe(rdd, command=COMMAND).map(len).count() == len(lines)


times = {bare: [], workers: []}
for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
    for contender, taken in times.items():
        started = time.perf_counter()
        contender()
        taken.append(time.perf_counter() - started)
        print(f"  {contender.__name__}: {taken[-1]:.1f} s", flush=True)
shares = [two / both for two, both in zip(times[bare], times[workers])]
print(f"{len(lines)} lines; Spark beside two processes, median of the rounds: {statistics.median(shares):.2f}")
spark.stop()
