from __future__ import annotations

import subprocess
import sys

import pytest

from colorizer_app.gauges import StageClock, peak_memory, processors


def test_each_stage_is_kept_once_in_its_order() -> None:
    clock = StageClock()
    for stage, fraction in (("open", 0.0), ("render", 0.0), ("render", 0.5), ("save", 0.0)):
        clock(stage, fraction)
    seconds = clock.seconds()
    assert list(seconds) == ["open", "render", "save"]
    assert all(value >= 0 for value in seconds.values())


@pytest.mark.skipif(sys.platform == "win32", reason="nothing tells it")
def test_peak_memory_outlives_what_is_freed_again() -> None:
    before = peak_memory()
    block = bytearray(b"x") * 50_000_000
    del block
    after = peak_memory()
    assert before is not None
    assert after is not None
    assert after >= max(before, 50_000_000)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands it down")
def test_peak_memory_is_not_that_of_the_process_that_launched_it() -> None:
    block = bytearray(b"x") * 200_000_000
    code = "from colorizer_app.gauges import peak_memory; print(peak_memory())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < len(block) / 2


def test_there_is_a_processor() -> None:
    assert processors() >= 1
