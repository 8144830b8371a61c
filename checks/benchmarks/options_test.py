"""What the commands say of options that cannot be, before they build anything."""

import subprocess
import tempfile
import unittest
from pathlib import Path

FOLDER = Path(__file__).parent


def said(command: str) -> tuple[int, str]:
    name, *arguments = command.split()
    run = subprocess.run([FOLDER / name, *arguments], capture_output=True, text=True, timeout=10)
    return run.returncode, run.stdout + run.stderr


class OptionsTests(unittest.TestCase):
    def test_help_builds_nothing(self):
        for name in ("run", "starting", "live", "document", "compare"):
            with self.subTest(name):
                status, text = said(f"{name} --help")
                self.assertEqual((status, text[:6].lower()), (0, "usage:"))

    def test_a_wrong_option_is_named_before_anything_is_built(self):
        for command, expected in (
            ("run --nonsense", "unrecognized arguments: --nonsense"),
            ("run --workloads nope", "argument --workloads: unknown: nope; one of hello"),
            ("run --rounds 0", "argument --rounds: 0 is not a positive number"),
            ("run --seconds x", "argument --seconds: x is not a positive number"),
            ("run --check --java-home /nope", "argument --java-home: /nope/bin/java does not exist"),
            ("run --baseline", "argument --baseline: expected one argument"),
            ("starting --applications nope", "no such application: nope; one of fastapi, plain"),
            ("starting --rounds 0", "argument --rounds: 0 is not a positive number"),
            ("live --rounds 0", "argument --rounds: 0 is not a positive number"),
            ("live --servers nope", "argument --servers: unknown: nope; one of "),
            ("live nope", "unknown: nope; one of echo"),
            ("document x", "x is not a positive number"),
            ("document 0", "0 is not a positive number"),
        ):
            with self.subTest(command):
                status, text = said(command)
                self.assertEqual(status, 2, text)
                self.assertIn(expected, text)

    def test_a_run_that_cannot_be_read_is_named(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as table:
            table.write("| a table |")
            table.flush()
            for command, expected in (
                ("compare /nope.json", "/nope.json does not exist"),
                (f"compare {table.name}", f"{table.name} is not what `run --out` writes"),
            ):
                with self.subTest(command):
                    status, text = said(command)
                    self.assertEqual(status, 2, text)
                    self.assertIn(expected, text)


if __name__ == "__main__":
    unittest.main()
