from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from colorizer_app.workbench.logs import set_up_logging
from colorizer_app.workbench.places import log_dir

LOGGER = logging.getLogger("colorizer_app")


@pytest.fixture(autouse=True)
def handlers_put_back() -> Iterator[None]:
    before = list(LOGGER.handlers)
    yield
    for handler in set(LOGGER.handlers) - set(before):
        LOGGER.removeHandler(handler)
        handler.close()


def test_the_log_goes_to_a_file() -> None:
    file = set_up_logging()
    try:
        raise RuntimeError("Größe")
    except RuntimeError:
        logging.getLogger("colorizer_app.ui").exception("It broke")

    assert file == log_dir() / "colorizer.log"
    assert file is not None
    assert "RuntimeError: Größe" in file.read_text(encoding="utf-8")


def test_without_a_place_for_the_file_the_app_still_starts(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert set_up_logging(tmp_path / "file" / "logs") is None
