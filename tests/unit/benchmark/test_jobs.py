from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.benchmark.jobs import Setting, time_swap
from colorizer_app.engine import Engine
from colorizer_app.look import Look


def test_every_swap_is_to_another_context(
    tiny_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Look] = []
    colours = Engine.colours

    def recorded(engine: Engine, photo: Any, look: Look) -> Any:
        looks.append(look)
        return colours(engine, photo, look)

    monkeypatch.setattr(Engine, "colours", recorded)
    measured = time_swap(Setting(str(tiny_weights), "cpu", None), 48, 32, repeat=3)

    # Before the runs the photo's own colours, and a run that warms up.
    assert len(looks) == 2 + 3
    assert all(one != other for one, other in pairwise(looks))
    assert len(measured.runs) == 3
