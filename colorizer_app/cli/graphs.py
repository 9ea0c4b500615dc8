"""``colorizer graphs``: what a package runs the weights with."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from colorizer_app.cli.options import say
from colorizer_app.errors import ColorizerError


class ExporterMissingError(ColorizerError):
    """What writes graphs is not installed."""


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser(
        "graphs",
        help="write the weights as ONNX graphs, which are ready sooner",
        description="Writes the graphs of the weights, and their manifest, beside them. From then"
        " on ONNX Runtime runs them on the CPU in place of torch. To undo that, delete them.",
    )
    command.set_defaults(command=_graphs)
    command.add_argument(
        "--weights", type=Path, metavar="FILE", help="other weights than those shipped"
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="a folder for them, such as a package's"
    )


def _graphs(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if options.output is not None and not options.output.is_dir():
        parser.error(f"there is no folder {options.output}")
    from colorizer_app.engine.engine import default_weights

    weights = options.weights or default_weights()
    try:
        from colorizer_app.model.graphs import save_graphs

        say(str(save_graphs(weights, options.output)))
    except ModuleNotFoundError as error:
        raise ExporterMissingError(
            f"Graphs cannot be written without the package {error.name}. In a checkout, "
            "“pip install --group onnx” brings what is missing."
        ) from error
    return 0
