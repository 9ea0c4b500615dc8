"""The shipped weights with their graphs beside them, for as long as something is measured."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from colorizer_app.engine.engine import default_weights
from colorizer_app.graph_files import manifest_path


@contextmanager
def graphs_beside_the_weights(wanted: bool) -> Iterator[None]:
    """Write the graphs if they are wanted and not there, and remove what was written.

    Raises
    ------
    SystemExit
        If they are there and not wanted: somebody may need them.
    """
    weights = default_weights()
    manifest = manifest_path(weights)
    if manifest.exists() and not wanted:
        raise SystemExit(f"{manifest} would be used. Delete the graphs, or measure with --graphs.")
    if manifest.exists() or not wanted:
        yield
        return
    from colorizer_app.model.graphs import save_graphs

    before = set(weights.parent.iterdir())
    try:
        save_graphs(weights)
        yield
    finally:
        for path in set(weights.parent.iterdir()) - before:
            path.unlink()
