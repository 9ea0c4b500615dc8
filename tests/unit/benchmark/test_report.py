from __future__ import annotations

import json

import pytest

from colorizer_app.benchmark.report import format_report
from colorizer_app.benchmark.results import (
    ConvolutionPeak,
    Machine,
    NetworkTime,
    PeerTime,
    PhotoTime,
    Report,
    SwapTime,
)
from colorizer_app.benchmark.run import as_json


def photo_time(width: int, height: int, seconds: float, file_format: str = "JPEG") -> PhotoTime:
    stages = {"open": 0.1, "encode": 0.25, "decode": 0.05, "render": 0.5, "save": 1.5}
    return PhotoTime(
        width, height, file_format, 7_000_000, seconds, [seconds], stages, 512_000_000, None
    )


@pytest.fixture
def report() -> Report:
    machine = Machine(
        cpu="Abacus 9000",
        processors=2,
        memory_bytes=8_000_000_000,
        system="Linux 6.1 x86_64",
        python="3.11.2",
        runtime="torch 2.13.0",
        instructions="AVX2",
        device="CPU",
        threads=2,
        weights="colorizer.safetensors",
        width=0.5,
        working_size=256,
        head="distribution",
    )
    return Report(
        machine,
        repeat=5,
        sizes=[512, 2048],
        networks=[
            NetworkTime(512, 0.125, [0.125], 25_000_000_000, 600_000_000, None),
            NetworkTime(2048, 2.0, [2.0], 400_000_000_000, 3_000_000_000, 1_000_000_000),
        ],
        photos=[photo_time(512, 512, 0.25), photo_time(2048, 2048, 2.39)],
        large=[photo_time(12247, 8165, 9.0, "TIFF")],
        swap=SwapTime(1620, 1080, 0.045, [0.045], 0.02, 0.025),
        peak=ConvolutionPeak(250.0, "256 to 256 channels at 64 × 64", {}),
        others=0.05,
        exponent=0.97,
        peers=[
            PeerTime("Colorizer", 256, True, 11_800_000, 6_000_000_000, 0.03, [0.03]),
            PeerTime("Zhang ECCV16", 256, True, 32_236_011, 83_500_000_000, 0.3, [0.3]),
        ],
    )


def test_the_paper_stands_beside_this_machine(report: Report) -> None:
    lines = format_report(report).splitlines()
    assert (
        "| 2048 × 2048 | 23.9 | 8.5 | 2.00 | 11.9 | 4.2 | 400 | 200 | 80% | 3000 + 1000 GPU |"
        in (lines)
    )
    # What the paper says of this size is not at hand.
    assert "| 512 × 512 | – | – | 0.125 | – | – | 25 | 200 | 80% | 600 |" in lines
    row = "| 2048 × 2048 | 2.39 | 0.100 | 0.250 | 0.050 | 0.500 | 1.50 | 10.0 | 3.6 | 512 |"
    assert row in lines
    large = (
        "| 100 MP TIFF, 12247 × 8165, 7 MB | 9.00 | 0.100 | 0.250 | 0.050 | 0.500 | 1.50 | 512 |"
    )
    assert large in lines
    assert "| Zhang ECCV16 | 256 × 256, its usual | 32.2 | 83.5 | 0.300 | 10.0 | 278 |" in lines
    assert "Context swap at 1620 × 1080: 0.045 s (decode 0.020, render 0.025)" in lines
    assert "seconds grow with pixels ^ 0.97" in format_report(report)
    assert "250 GFLOP/s" in lines[-1]


def test_the_machine_is_named_first(report: Report) -> None:
    first, second, third, blank, *_ = format_report(report).splitlines()
    assert first == "Abacus 9000, 2 processors, 8.0 GB; Linux 6.1 x86_64"
    assert second == "networks on the CPU with 2 threads (AVX2); torch 2.13.0, Python 3.11.2"
    assert "width 0.5, working size 256" in third
    assert "median of 5 runs after a warm-up" in third
    assert blank == ""


def test_every_table_has_cells_for_its_headings(report: Report) -> None:
    tables = [block for block in format_report(report).split("\n\n") if block.startswith("|")]
    assert len(tables) == 4
    for table in tables:
        assert len({line.count("|") for line in table.splitlines()}) == 1


def test_a_busy_machine_is_said_to_be_one(report: Report) -> None:
    assert "BUSY" not in format_report(report)
    report.others = 1.5
    assert "other programs took 1.5 of its 2 processors" in format_report(report)


def test_what_did_not_come_about_is_a_dash_and_named(report: Report) -> None:
    report.networks, report.photos, report.large, report.peers = [], [], [], []
    report.swap, report.peak, report.exponent, report.others = None, None, None, None
    report.failures = ["network at 2048 × 2048: there is too little memory"]
    printed = format_report(report)
    assert f"| 2048 × 2048 | 23.9 | 8.5 {'| – ' * 7}|" in printed
    assert printed.endswith("Not measured: network at 2048 × 2048: there is too little memory")


def test_scripts_get_every_run_and_the_papers_times(report: Report) -> None:
    values = json.loads(json.dumps(as_json(report)))
    assert values["paper"] == {"2048": {"cpu": 23.9, "gpu": 8.5}}
    assert values["machine"]["cpu"] == "Abacus 9000"
    assert values["networks"][1]["runs"] == [2.0]
    assert values["photos"][0]["stages"]["save"] == 1.5
