"""``colorizer train``: a network from photos."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from colorizer_app.cli.options import positive


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser("train", help="train a network, or go on training it")
    command.set_defaults(command=_train)
    command.add_argument("--config", type=Path, required=True, metavar="TOML")
    command.add_argument("--max-minutes", type=positive, metavar="N", help="stop after N minutes")


def _train(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.training.config import TrainingConfig
    from colorizer_app.training.loop import train

    weights = train(TrainingConfig.from_toml(options.config), max_minutes=options.max_minutes)
    print(weights)
    return 0
