"""On a local Spark with two workers. NEWS_LENS names the command line's script, NEWS_LENS_TEXTS a folder of articles."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

import pandas
from pyspark.sql import SparkSession

from news_lens_spark import SCHEMA, _read, analyze, pipe

COMMAND = ("node", os.environ["NEWS_LENS"])
ARTICLES = sorted(pathlib.Path(os.environ["NEWS_LENS_TEXTS"]).glob("*.txt"))


def on_one_machine(lines, *options):
    words = [*COMMAND, "analyze", "--jsonl", *options]
    answer = subprocess.run(words, input="\n".join(lines).encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.stdout.decode().split("\n")[:-1]


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        # A test makes tasks fail on purpose.
        cls.spark.sparkContext.setLogLevel("OFF")
        texts = [(f"{path.name} {i}", path.read_text(encoding="utf-8")) for i in range(4) for path in ARTICLES]
        cls.texts = [*texts, ("astral", "🎈🎈 “We stay,” said Ana Reis of Lisbon.\u2028And more.")]
        cls.lines = [json.dumps({"id": id, "text": text}, ensure_ascii=False) for id, text in cls.texts]

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def pipe(self, lines, **more):
        return pipe(self.spark.sparkContext.parallelize(lines, 4), command=COMMAND, **more).collect()

    def test_pipe_is_byte_for_byte_what_one_machine_makes(self):
        self.assertEqual(self.pipe(self.lines), on_one_machine(self.lines))
        codepoint = ("--offsets", "codepoint")
        self.assertEqual(self.pipe(self.lines, options=codepoint), on_one_machine(self.lines, *codepoint))

    def test_a_poisoned_line_costs_one_line(self):
        lines = [*self.lines[:5], "{ poison", '{"id":"no text"}', *self.lines[5:]]
        answers = self.pipe(lines)
        self.assertEqual(len(answers), len(lines))
        failed = [i for i, answer in enumerate(answers) if "error" in json.loads(answer)]
        self.assertEqual(failed, [5, 6])
        self.assertEqual(answers[:5] + answers[7:], on_one_machine(self.lines))

    def test_a_command_that_cannot_run_fails_the_task(self):
        with self.assertRaises(Exception):
            pipe(self.spark.sparkContext.parallelize(self.lines, 2), command=("no-such-program",)).collect()

    def test_answers_that_are_none_end_the_task_and_nobody_waits(self):
        batch = pandas.DataFrame({"id": ["a"] * 5000, "text": ["x" * 1000] * 5000})
        with self.assertRaises(ValueError):
            list(_read([batch], [sys.executable, "-c", "while True: print('nonsense')"]))

    def test_a_frame_has_typed_columns(self):
        frame = self.spark.createDataFrame([*self.texts, ("no text", None)], "key string, body string").repartition(3)
        read = analyze(frame, id="key", text="body", command=COMMAND)
        self.assertEqual(read.schema, self.spark.createDataFrame([], SCHEMA).schema)
        rows = {row.id: row for row in read.collect()}
        self.assertEqual(set(rows), {*dict(self.texts), "no text"})
        self.assertIn("missing", rows["no text"].error)
        quote = rows["astral"].quotes[0]
        self.assertEqual(dict(self.texts)["astral"][quote.start : quote.end], "“We stay,”")
        self.assertEqual([speaker.name for speaker in quote.speakers], ["Ana Reis"])
        self.assertEqual([(place.name, place.country) for place in rows["astral"].places], [("Lisbon", "PT")])
        for line in on_one_machine(self.lines, "--offsets", "codepoint"):
            answer = json.loads(line)
            row = rows[answer["id"]]
            self.assertEqual([quote.id for quote in row.quotes], [quote["id"] for quote in answer["quotes"]])
            self.assertEqual([entity.name for entity in row.entities], [entity["name"] for entity in answer["entities"]])


if __name__ == "__main__":
    unittest.main()
