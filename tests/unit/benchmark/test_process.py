from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.benchmark import child
from colorizer_app.benchmark.errors import BenchmarkError, PlanError
from colorizer_app.benchmark.process import ask


@pytest.fixture
def setting(tiny_weights: Path) -> dict[str, Any]:
    return {"weights": str(tiny_weights), "device": "cpu", "threads": 1}


def answer_of(child_code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Ask a process that runs other code in the child's stead."""
    stand_in = tmp_path / "stand-in"
    stand_in.write_text(f"#!{sys.executable}\n{child_code}\n", encoding="utf-8")
    stand_in.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(stand_in))
    return ask("describe_machine", {})


def test_a_measurement_comes_back_from_a_process_of_its_own(setting: dict[str, Any]) -> None:
    machine = ask("describe_machine", setting)
    assert machine["device"] == "CPU"
    assert machine["threads"] == 1
    assert machine["width"] == pytest.approx(1 / 16)
    assert machine["weights"] == "tiny.safetensors"
    assert machine["head"] == "distribution"


def test_weights_that_do_not_load_are_named(setting: dict[str, Any], tmp_path: Path) -> None:
    setting["weights"] = str(tmp_path / "gone.safetensors")
    with pytest.raises(BenchmarkError, match=r"gone\.json"):
        ask("describe_machine", setting)


@pytest.mark.skipif(sys.platform == "win32", reason="a script needs a first line that runs it")
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "for want of memory"),
        ("raise SystemExit('no room at the inn')", "ended early: no room at the inn"),
        ("raise SystemExit(3)", "ended early: exit status 3"),
        ("print('half an ans')", "ended early: exit status 0"),
        ("""print('{"error": "The lens is dirty."}')""", "The lens is dirty"),
    ],
)
def test_a_process_that_does_not_answer_is_explained(
    code: str, reason: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(BenchmarkError, match=reason) as caught:
        answer_of(code, monkeypatch, tmp_path)
    assert not isinstance(caught.value, PlanError)


@pytest.mark.skipif(sys.platform == "win32", reason="a script needs a first line that runs it")
def test_what_the_machine_cannot_do_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(PlanError, match="No such processor"):
        answer_of("""print('{"impossible": "No such processor."}')""", monkeypatch, tmp_path)


@pytest.mark.parametrize(
    ("raised", "answer"),
    [(MemoryError(), {"error": "there is too little memory"}), (KeyboardInterrupt(), None)],
)
def test_the_child_answers_whatever_happens(
    raised: BaseException,
    answer: dict[str, str] | None,
    setting: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr("colorizer_app.benchmark.jobs.describe_machine", fail)
    request = json.dumps({"job": "describe_machine", "setting": setting})
    monkeypatch.setattr(sys, "stdin", io.StringIO(request))
    assert child.main() == (130 if answer is None else 0)
    printed = capsys.readouterr().out
    assert (json.loads(printed) if printed else None) == answer
