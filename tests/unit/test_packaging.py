"""The wheel, the commands it installs, and what importing each part of the package loads."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from zipfile import ZipFile

import pytest

import colorizer_app

ROOT = Path(__file__).parents[2]
# Made from the weights in a checkout, and left out of the wheel, which brings torch.
_GRAPHS = (".onnx", ".graphs.json")
DIST_INFO = f"colorizer-{colorizer_app.__version__}.dist-info"


def run_python(program: str, cwd: Path, package_folder: Path = ROOT) -> str:
    """Run `program` in a fresh interpreter that finds the package in `package_folder`."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(package_folder)!r})\n{program}",
        ],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    with ZipFile(built) as archive:
        yield archive


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.endswith(_GRAPHS)
    }


def test_wheel_holds_the_whole_package_and_its_resources(wheel: ZipFile) -> None:
    inside = set(wheel.namelist())

    package = {f"colorizer_app/{name}" for name in files_below(ROOT / "colorizer_app")}
    resources = {f"colorizer_app/_resources/{name}" for name in files_below(ROOT / "resources")}
    assert resources
    assert package | resources <= inside
    assert {name.split("/")[0] for name in inside} == {
        "colorizer_app",
        DIST_INFO,
    }


def test_the_weights_terms_are_beside_them(wheel: ZipFile) -> None:
    card = wheel.read("colorizer_app/_resources/weights/MODEL_CARD.md").decode()
    assert card == (ROOT / "docs" / "model-card.md").read_text(encoding="utf-8")
    assert "research" in card


def test_the_user_guide_is_inside_with_its_pictures(wheel: ZipFile) -> None:
    guide = wheel.read("colorizer_app/_resources/guide/user-guide.md").decode()
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", guide)

    assert pictures
    assert {f"colorizer_app/_resources/guide/{name}" for name in pictures} <= set(wheel.namelist())


def test_wheel_names_both_commands(wheel: ZipFile) -> None:
    entry_points = ConfigParser()
    entry_points.read_string(wheel.read(f"{DIST_INFO}/entry_points.txt").decode())

    assert entry_points["console_scripts"]["colorizer"] == "colorizer_app.cli:main"
    assert entry_points["gui_scripts"]["colorizer-app"] == "colorizer_app.__main__:main"


def test_installed_wheel_finds_its_resources(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)

    found = run_python(
        "from colorizer_app.resources import resource_dir; print(resource_dir())",
        cwd=tmp_path,
        package_folder=tmp_path,
    )

    assert Path(found).resolve() == (tmp_path / "colorizer_app" / "_resources").resolve()


def test_command_prints_its_version(tmp_path: Path) -> None:
    command = Path(sysconfig.get_path("scripts")) / "colorizer"

    printed = subprocess.run(
        [command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout

    assert printed.split() == ["colorizer", colorizer_app.__version__]


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("colorizer_app", {"PySide6", "cv2", "numpy", "torch"}),
        ("colorizer_app.benchmark.jobs", {"PySide6"}),
        ("colorizer_app.benchmark.run", {"PySide6", "torch"}),
        ("colorizer_app.cli", {"PySide6", "torch"}),
        ("colorizer_app.cli.study", {"PySide6", "torch"}),
        ("colorizer_app.imaging", {"PySide6", "torch"}),
        ("colorizer_app.workbench", {"PySide6", "torch"}),
        ("colorizer_app.engine", {"PySide6", "onnxruntime", "torch"}),
        ("colorizer_app.engine.onnx_processor", {"PySide6", "torch"}),
        ("colorizer_app.model", {"PySide6", "numpy", "torch"}),
        ("colorizer_app.study.results", {"PySide6", "torch"}),
        ("colorizer_app.study.session", {"PySide6", "torch"}),
        ("colorizer_app.study.window", {"torch"}),
        ("colorizer_app.training", {"PySide6"}),
        ("colorizer_app.workers", {"PySide6.QtGui", "PySide6.QtWidgets", "torch"}),
        ("colorizer_app.ui", {"torch"}),
        ("colorizer_app.ui.startup", {"torch"}),
    ],
)
def test_importing_a_part_loads_no_more_than_it_may(
    module: str, unwanted: set[str], tmp_path: Path
) -> None:
    loaded = run_python(f"import {module}; print(*sys.modules)", cwd=tmp_path).split()

    assert module in loaded
    assert unwanted.isdisjoint(loaded)


def test_changelog_opens_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.findall(r"^## \[(\d[^\]]*)\]", changelog, flags=re.MULTILINE)

    assert releases[0] == colorizer_app.__version__


def test_licence_and_typing_marker_travel_with_the_wheel(wheel: ZipFile) -> None:
    inside = wheel.namelist()

    assert f"{DIST_INFO}/licenses/LICENSE" in inside
    assert "colorizer_app/py.typed" in inside
