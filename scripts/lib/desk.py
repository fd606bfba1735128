"""What the scripts share: finding the binary, running it, and comparing run directories."""
import gzip
import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FINISHED = (0, 1, 3)  # done; nothing kept; some inputs could not be read


def binary(given=None):
    """The copydesk to use: the argument, $COPYDESK, or the newest build."""
    for candidate in [given, os.environ.get("COPYDESK"), ROOT / ".build/release/copydesk",
                      ROOT / ".build/debug/copydesk"]:
        if candidate and pathlib.Path(candidate).is_file():
            return str(candidate)
    sys.exit("no copydesk binary: run `swift build -c release` or set COPYDESK")


def add_binary_option(parser):
    parser.add_argument(
        "--binary", help="the copydesk to run (default: $COPYDESK, then .build/release)")


def command(copydesk, inputs, output, *options):
    """The command line of one quiet run."""
    return [copydesk, "run", "--quiet", "--output", str(output), *options, *map(str, inputs)]


def fresh(path):
    """An empty directory at `path`."""
    shutil.rmtree(path, ignore_errors=True)
    pathlib.Path(path).mkdir(parents=True)
    return pathlib.Path(path)


def run(arguments, **options):
    return subprocess.run(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        **options)


def must_finish(arguments):
    """Runs a job to its end or stops the script with what it said."""
    done = run(arguments)
    if done.returncode not in FINISHED:
        sys.exit(f"exit {done.returncode}: {' '.join(arguments)[:300]}\n"
                 + done.stdout.decode(errors="replace")[-4000:])
    return done.returncode


def without_timings(data):
    manifest = json.loads(data)
    manifest.pop("timings", None)
    return json.dumps(manifest, sort_keys=False, ensure_ascii=False).encode()


def digests(run_directory):
    """Name and SHA-256 of every file of a run; of the manifest without its volatile part."""
    directory = pathlib.Path(run_directory)
    found = {}
    for path in sorted(directory.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if path.name == "manifest.json":
                data = without_timings(data)
            found[str(path.relative_to(directory))] = hashlib.sha256(data).hexdigest()
    return found


def differences(left, right):
    """Names of the files in which two answers of `digests` differ."""
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def index_rows(output):
    """Rows of every table of the index and of the saved sites: they are filled exactly once, whatever happened."""
    return {**rows(output, "index.sqlite"), **rows(output, "sites.sqlite")}


def rows(output, file):
    path = pathlib.Path(output) / file
    if not path.exists():
        return {}
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        names = [name for (name,) in connection.execute(
            "select name from sqlite_master where type = 'table' order by name")]
        return {f"{file}:{name}": connection.execute(f'select count(*) from "{name}"').fetchone()[0]
                for name in names}
    finally:
        connection.close()


def ledger(run_directory):
    """Every line of a run's ledger as an object."""
    with gzip.open(pathlib.Path(run_directory) / "ledger.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def latest(output):
    return pathlib.Path(output) / "latest"
