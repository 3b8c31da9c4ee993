"""Whose words fill an archive: `spark-submit example.py archive.jsonl`, with lines {"id","text"}."""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, count, explode, sum as total, length

from news_lens_spark import analyze

spark = SparkSession.builder.appName("News Lens").getOrCreate()
articles = spark.read.json(sys.argv[1], schema="id string, text string")
read = analyze(articles)
quotes = read.select("id", explode("quotes").alias("quote"))
voices = quotes.select("id", "quote.text", explode("quote.speakers").alias("speaker"))
voices.groupBy(col("speaker.name").alias("speaker")).agg(
    count("*").alias("quotes"), total(length("text")).alias("characters")
).orderBy(col("characters").desc()).show(20, truncate=False)
