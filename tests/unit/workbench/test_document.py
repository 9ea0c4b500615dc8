from __future__ import annotations

from pathlib import Path

import numpy as np

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


def test_another_look_has_no_result_so_far() -> None:
    coloured = Document(PHOTO).with_result(np.zeros((2, 3, 3), np.uint8))
    other = coloured.with_look(Look(boldness=1.0))

    assert (other.photo, other.look) == (PHOTO, Look(boldness=1.0))
    assert other.rgb is None
    assert not other.dirty


def test_a_colorize_job_has_a_name() -> None:
    for source, name in ((Path("a/b.jpg"), "b.jpg"), (PHOTO, "dot")):
        assert ColorizeJob(1, source, Look(), (640, 480)).name == name
