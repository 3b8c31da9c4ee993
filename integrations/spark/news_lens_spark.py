"""News Lens over the articles of a Spark cluster: who said what, who is named, where it happened.

Each partition is read by one process of the command line, which must be on every worker (`npm install -g news-lens`).
A document that cannot be read costs one line, or one row, which says why.
"""

import contextlib
import json
import shlex
import subprocess
import threading

QUOTE = (
    "id string, kind string, act string, modality string, text string, start int, end int, confidence double, "
    "cue string, speakers array<struct<name: string, entity: string, confidence: double>>"
)
ENTITY = "id string, type string, name string, aliases array<string>, mentions int"
PLACE = "entity string, name string, country string, latitude double, longitude double, confidence double"

#: The columns of `analyze`. Offsets count code points, as Python does; `error` is null for what was read.
SCHEMA = (
    f"id string, error string, quotes array<struct<{QUOTE}>>, "
    f"entities array<struct<{ENTITY}>>, places array<struct<{PLACE}>>"
)


def pipe(lines, options=(), command=("news-lens",)):
    """An RDD of lines {"id","text"} as the RDD of lines that `news-lens analyze --jsonl` makes of them, byte for byte.

    Blank lines have no answer. Fails when a process ends otherwise than by having read all (0) or all but some (1).
    """
    words = [*command, "analyze", "--jsonl", *options]
    return lines.pipe(shlex.join(["sh", "-c", '"$@"; [ $? -le 1 ]', "sh", *words]), checkCode=True)


def analyze(frame, id="id", text="text", options=(), command=("news-lens",)):
    """A DataFrame with a document a row as one of `SCHEMA`, in the same order within each partition."""
    words = [*command, "analyze", "--jsonl", "--offsets", "codepoint", *options]
    return frame.select(id, text).mapInPandas(lambda batches: _read(batches, words), SCHEMA)


def _read(batches, words):
    import pandas

    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            for batch in batches:
                asked = [_line(*row) for row in batch.itertuples(index=False)]
                writer = threading.Thread(target=_write, args=(process.stdin, asked), daemon=True)
                writer.start()
                # Each answer becomes its row at once: the whole analyses of a batch would fill the memory.
                rows = [_row(process.stdout.readline(), words) for _ in asked]
                writer.join()
                yield pandas.DataFrame(rows, columns=["id", "error", "quotes", "entities", "places"])
        except BaseException:
            # Nobody reads on: else the process, full of answers, and who writes to it would wait for each other.
            process.kill()
            raise
        finally:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()


def _line(id, text):
    # Where there is no text, pandas may have put a number that is none.
    return json.dumps({"id": str(id), "text": text if isinstance(text, str) else None})


def _write(stream, lines):
    try:
        for line in lines:
            stream.write(line.encode() + b"\n")
        stream.flush()
    except (BrokenPipeError, ValueError):
        pass  # The process has ended: whoever reads its answers says so.


def _row(line, words):
    if not line.endswith(b"\n"):
        raise RuntimeError(f"{shlex.join(words)} has ended before its last answer; its messages are in the worker's log")
    answer = json.loads(line)
    if "error" in answer:
        return answer["id"], answer["error"], [], [], []
    entities = answer["entities"]
    names = {entity["id"]: entity["name"] for entity in entities}
    quotes = [
        {
            **{key: quote[key] for key in ("id", "kind", "act", "modality")},
            "confidence": _number(quote["confidence"]),
            "text": " ".join(quote["content"]),
            "start": quote["segments"][0][0],
            "end": quote["segments"][-1][1],
            "cue": quote["cue"] and quote["cue"]["text"],
            "speakers": [_speaker(speaker, names) for speaker in quote["speakers"]],
        }
        for quote in answer["quotes"]
    ]
    named = [
        {**{key: entity[key] for key in ("id", "type", "name", "aliases")}, "mentions": len(entity["mentions"])}
        for entity in entities
    ]
    keys = ("name", "country", "latitude", "longitude", "confidence")
    places = [
        {"entity": entity["id"], **{key: _number(entity["place"][key]) for key in keys}}
        for entity in entities
        if entity["place"]
    ]
    return answer["id"], None, quotes, named, places


def _speaker(speaker, names):
    entity = speaker["entity"] and speaker["entity"]["id"]
    return {"name": names.get(entity, speaker["text"]), "entity": entity, "confidence": _number(speaker["confidence"])}


def _number(value):
    """JSON writes 1.0 as 1, which is no double."""
    return float(value) if isinstance(value, int) else value
