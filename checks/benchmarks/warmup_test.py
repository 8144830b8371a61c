import unittest

from client import Burst
from warmup import Jit, warm


def warm_of(costs: list[float], compiled: list[Jit], most_seconds: int = 60):
    bursts, counters = iter(costs), iter([Jit(0, 0), *compiled])
    return warm(lambda seconds: Burst(1, next(bursts), 1), lambda: next(counters), most_seconds)


def idle_after(seconds: int) -> list[Jit]:
    return [Jit(min(second, seconds), 100 * min(second, seconds)) for second in range(1, 100)]


class WarmUpTests(unittest.TestCase):
    def test_ends_when_the_jit_is_idle_and_five_bursts_cost_the_same(self):
        warmed = warm_of([90, 50, 20, 20.5, 20, 20, 20.1, 20], idle_after(2))
        self.assertEqual((warmed.seconds, warmed.reason), (7, ""))
        self.assertAlmostEqual(warmed.spread, 2.5)

    def test_does_not_end_while_the_jit_compiles_though_bursts_cost_the_same(self):
        warmed = warm_of([20.0] * 30, idle_after(8))
        self.assertEqual((warmed.seconds, warmed.reason), (13, ""))

    def test_does_not_end_while_many_small_methods_are_compiled(self):
        warmed = warm_of([20.0] * 60, [Jit(0.001 * second, 30 * second) for second in range(1, 100)], 10)
        self.assertIn("compiled 30 methods a second", warmed.reason)

    def test_bursts_that_differ_by_noise_end_it_once_the_cheapest_falls_no_more(self):
        warmed = warm_of([100, 60, 31, 20, 29, 21, 33, 20.5, 28, 26, 20], idle_after(1))
        self.assertEqual((warmed.seconds, warmed.reason), (10, ""))
        self.assertGreater(warmed.spread, 50)

    def test_says_at_the_limit_that_requests_still_got_cheaper(self):
        warmed = warm_of([1000 * 0.9**second for second in range(60)], idle_after(0), 20)
        self.assertEqual(warmed.said(), "not warm after 20 s, requests still got cheaper; the last 5 bursts +52 %")

    def test_says_at_the_limit_that_the_jit_still_compiled(self):
        warmed = warm_of([20.0] * 60, idle_after(60), 10)
        self.assertEqual(warmed.seconds, 10)
        self.assertIn("the JIT compiled 100 methods a second in 100 % of the time", warmed.said())


if __name__ == "__main__":
    unittest.main()
