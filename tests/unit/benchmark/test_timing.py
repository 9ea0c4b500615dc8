from __future__ import annotations

from colorizer_app.benchmark.timing import alternating, timed


def test_the_first_call_warms_up_and_does_not_count() -> None:
    calls = 0

    def count() -> None:
        nonlocal calls
        calls += 1

    runs = timed(count, 3)
    assert calls == 4
    assert len(runs) == 3
    assert all(seconds >= 0 for seconds in runs)


def test_calls_take_turns() -> None:
    order: list[str] = []
    runs = alternating({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 2)
    assert order == ["a", "b"] * 3
    assert {name: len(each) for name, each in runs.items()} == {"a": 2, "b": 2}
