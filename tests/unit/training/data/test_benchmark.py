from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from colorizer_app.training.data import benchmark


def test_both_speeds_are_printed(
    write_shard: Callable[[str, dict[str, bytes]], Path],
    plain: Callable[..., bytes],
    capsys: pytest.CaptureFixture[str],
) -> None:
    shard = write_shard("s.tar", {f"{i}.webp": plain(i, 0, 0) for i in range(5)})
    benchmark.main(["--data", str(shard), "--size", "16", "--batch", "2", "--seconds", "0.01"])
    machine, streamed, kept = capsys.readouterr().out.splitlines()
    assert "processors" in machine
    assert re.fullmatch(r"streamed: \d+ photos/s, \d+ per processor-second .*", streamed)
    assert re.fullmatch(r"in memory: \d+ photos/s, \d+ per processor-second .*", kept)
