import unittest

from client import HalfLoad
from report import Figures, additions_table, ratios, table

WORKLOADS = {"hello": {"title": "Hello"}}


class ReportTests(unittest.TestCase):
    def test_compares_with_the_cheapest_round_of_the_floor(self):
        floor = Figures([10.0, 12.0], [1.0], 1000)
        entry = ratios(Figures([15.0, 13.0], [1.0], 1500), floor)
        self.assertEqual(entry, {"cpu": 1.3, "cpu spread": 15.4, "warm": True, "allocated": 1.5})

    def test_writes_no_p99_where_the_client_was_late(self):
        on_time, late = HalfLoad(100, [300, 200], False), HalfLoad(100, [400], True)
        self.assertEqual(ratios(figures(on_time), figures(on_time))["p99"], 1)
        self.assertNotIn("p99", ratios(figures(late), figures(on_time)))
        self.assertNotIn("p99", ratios(figures(on_time), figures(late)))

    def test_marks_what_was_not_warm(self):
        results = {"hello": {"reactor-netty": figures(None), "dsl": Figures([10.0], [1.0], warm=False)}}
        printed = table("CPU", WORKLOADS, ["reactor-netty", "dsl"], lambda own, floor: f"{own.cheapest():.0f}", results)
        self.assertTrue(printed.endswith("| Hello | 10 | ~10 |"))

    def test_compares_a_server_with_the_same_one_without_what_it_adds(self):
        results = {"hello": {"dsl": Figures([10.0], [1.0], warm=False), "dsl-filter": Figures([20.0], [1.0], warm=False)}}
        self.assertIn("| `handleAsync` with one `WebFilter` | ~2.00 |", additions_table(WORKLOADS, results))


def figures(half: HalfLoad | None) -> Figures:
    return Figures([10.0], [1.0], half=half)


if __name__ == "__main__":
    unittest.main()
