from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Look
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import ColorizeJob

PHOTO = photo_from_array(np.zeros((2, 3), np.uint8), "dot")


def test_a_document_is_dirty_until_its_result_is_saved() -> None:
    opened = Document(PHOTO)
    coloured = opened.with_result(np.zeros((2, 3, 3), np.uint8))
    saved = coloured.with_saved(Path("dot_colorized.png"))

    assert [opened.dirty, coloured.dirty, saved.dirty] == [False, True, False]
    assert saved.rgb is coloured.rgb
    assert saved.saved_path == Path("dot_colorized.png")


def test_a_colorize_job_has_a_name() -> None:
    assert ColorizeJob(1, Path("a/b.jpg"), None, Look()).name == "b.jpg"
    assert ColorizeJob(2, None, PHOTO, Look()).name == "dot"
    with pytest.raises(ValueError, match="path or a photo"):
        ColorizeJob(3, None, None, Look())
