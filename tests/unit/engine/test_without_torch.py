"""A program in which torch cannot be imported, beside one in which it can."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
from sklearn.datasets import load_sample_image

from tests.unit.engine.ways import colour_all

REPOSITORY = Path(__file__).parents[3]

PROGRAM = """
import sys
sys.modules["torch"] = None
sys.modules["safetensors"] = None
import json
from pathlib import Path
from tests.unit.engine.ways import colour_all, fail_all
folder, weights = map(Path, sys.argv[1:])
colour_all(weights, folder / "photo.png", folder / "without.npz")
print(json.dumps(fail_all(weights, folder / "photo.png")))
assert sys.modules["torch"] is None
"""


def write_photo(path: Path) -> None:
    """Write scikit-learn's temple (CC BY 2.0, danielbuechele), small and grey."""
    temple = np.asarray(load_sample_image("china.jpg"), np.uint8)
    small = cv2.resize(temple, (300, 200), interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(path), cv2.cvtColor(small, cv2.COLOR_RGB2GRAY))


def test_a_program_without_torch_colours_as_one_with_torch(
    tmp_path: Path, tiny_weights: Path, tiny_graphs: Path
) -> None:
    write_photo(tmp_path / "photo.png")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, tmp_path, tiny_graphs],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    colour_all(tiny_weights, tmp_path / "photo.png", tmp_path / "with.npz")
    ours, theirs = (np.load(tmp_path / f"{name}.npz") for name in ("without", "with"))
    assert set(ours) == set(theirs)
    for name in ours:
        if name.endswith("ab"):
            np.testing.assert_allclose(ours[name], theirs[name], atol=0.01, err_msg=name)
        else:
            difference = np.abs(ours[name].astype(np.int32) - theirs[name].astype(np.int32))
            assert difference.max() <= 1, name
    # It would prove little if all were alike.
    assert np.abs(ours["whole plain ab"] - ours["whole borrowed ab"]).max() > 0.1
    assert np.ptp(ours["whole plain ab"]) > 1

    said = json.loads(done.stdout)
    assert said["cancelled"] == "yes"
    assert "100 MB is allowed" in said["refused"]
    assert "too little memory" in said["memory"]
    assert "smaller pieces" in said["memory"]
