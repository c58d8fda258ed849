"""What the product is measured against: the few lines of pandas that do the same job.

    pandas_sales.py import FILE DATABASE   read, clean, convert, store into SQLite
    pandas_sales.py csv    FILE OUT        the cleaned frame to CSV
    pandas_sales.py xlsx   FILE OUT        the cleaned frame to Excel
    pandas_sales.py versions

Prints one line: the versions, or JSON. There `seconds` is only the work itself: for `import` everything after pandas is loaded, for
the exports only the call of to_csv or to_excel. The caller measures the whole process besides.
"""

import json
import platform
import sqlite3
import sys
import time

import pandas as pd


def cleaned(path):
    frame = pd.read_csv(path)
    counts = {"read": len(frame)}
    frame = frame.drop_duplicates()
    counts["duplicates"] = counts["read"] - len(frame)
    frame = frame.dropna()
    counts["dropped"] = counts["read"] - counts["duplicates"] - len(frame)
    frame = frame.astype({"age": "int64"})
    counts["kept"] = len(frame)
    return frame, counts


def store(path, database):
    start = time.perf_counter()
    frame, counts = cleaned(path)
    connection = sqlite3.connect(database)
    frame.to_sql("sales", connection, index=False)
    connection.commit()
    connection.close()
    return time.perf_counter() - start, counts


def export(path, write):
    frame, counts = cleaned(path)
    start = time.perf_counter()
    write(frame)
    return time.perf_counter() - start, counts


def versions():
    found = f"pandas {pd.__version__}, Python {platform.python_version()}, its SQLite {sqlite3.sqlite_version}"
    try:
        import xlsxwriter

        return f"{found}, xlsxwriter {xlsxwriter.__version__}"
    except ImportError:
        return f"{found}, no xlsxwriter"


def main(job, path=None, out=None):
    if job == "versions":
        print(versions())
        return
    if job == "import":
        seconds, counts = store(path, out)
    elif job == "csv":
        seconds, counts = export(path, lambda frame: frame.to_csv(out, index=False))
    elif job == "xlsx":
        seconds, counts = export(path, lambda frame: frame.to_excel(out, index=False, engine="xlsxwriter"))
    else:
        sys.exit(f"{job!r} is none of import, csv, xlsx, versions")
    print(json.dumps({"seconds": seconds, **counts}))


main(*sys.argv[1:])
