import unittest

from compare import dearer, feature, remarks


def run(servers: dict, jdk: str = "17.0.15+6-Debian-1deb12u1") -> dict:
    floor = {"cpu": 1.0, "cpu spread": 3.0, "warm": True, "allocated": 1.0, "p99": 1.0, "p99 spread": 4.0}
    return {"run": {"jdk": jdk, "commit": "abc"}, "workloads": {"hello": {"reactor-netty": floor, **servers}}}


def entry(cpu: float, spread: float = 2.0, warm: bool = True, **more) -> dict:
    return {"cpu": cpu, "cpu spread": spread, "warm": warm, **more}


class CompareTests(unittest.TestCase):
    def test_says_nothing_of_what_is_dearer_by_five_per_cent_at_most(self):
        self.assertEqual(dearer(run({"dsl": entry(1.26)}), run({"dsl": entry(1.2)})), [])

    def test_names_what_is_dearer_by_more_the_worst_first(self):
        accepted = run({"dsl": entry(1.2, allocated=1.5), "dsl-blocking": entry(2.0)})
        new = run({"dsl": entry(1.32, allocated=1.8), "dsl-blocking": entry(1.5)})
        self.assertEqual(
            dearer(new, accepted),
            [
                "hello, dsl: heap allocated 1.50 -> 1.80, 20 % dearer",
                "hello, dsl: CPU 1.20 -> 1.32, 10 % dearer",
            ],
        )

    def test_tells_when_the_rounds_differ_by_more_than_that(self):
        self.assertEqual(
            dearer(run({"dsl": entry(1.32)}), run({"dsl": entry(1.2, spread=30)})),
            ["hello, dsl: CPU 1.20 -> 1.32, 10 % dearer, but the rounds differ by 30 %"],
        )

    def test_tells_when_the_rounds_of_the_floor_do(self):
        new = run({"dsl": entry(1.32)})
        new["workloads"]["hello"]["reactor-netty"]["cpu spread"] = 40
        self.assertIn("but the rounds differ by 40 %", dearer(new, run({"dsl": entry(1.2)}))[0])

    def test_tells_when_the_server_was_not_warm(self):
        self.assertIn("but it was not warm", dearer(run({"dsl": entry(1.5, warm=False)}), run({"dsl": entry(1.2)}))[0])

    def test_compares_how_long_answers_take(self):
        accepted, new = (run({"dsl": entry(1.2, **{"p99": p99, "p99 spread": 5.0})}) for p99 in (1.2, 1.5))
        self.assertEqual(dearer(new, accepted), ["hello, dsl: p99 at half load 1.20 -> 1.50, 25 % dearer"])

    def test_remarks_what_only_one_of_the_runs_has(self):
        said = remarks(run({"dsl": entry(1.2)}, "25+36"), run({"dsl-blocking": entry(2.0)}))
        self.assertEqual(
            said,
            [
                "the new run is one of JDK 25, the accepted one of JDK 17",
                "the new run lacks 1 figures: hello, dsl-blocking: CPU",
                "the accepted run lacks 1 figures: hello, dsl: CPU",
            ],
        )

    def test_reads_the_release_of_a_jdk(self):
        releases = ["17.0.15+6-Debian", "25+36", "26-ea+5", "21.0.1"]
        self.assertEqual([feature({"run": {"jdk": jdk}}) for jdk in releases], ["17", "25", "26", "21"])


if __name__ == "__main__":
    unittest.main()
