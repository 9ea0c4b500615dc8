"""``colorizer contexts``: the moods that photos can borrow, and a person's own."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from colorizer_app.cli.options import add_engine_options, load_engine, open_for, say
from colorizer_app.workbench.contexts import (
    SUFFIX,
    ContextError,
    ShippedLibrary,
    StoredContext,
    most_similar,
    own_library,
    stored_context,
    usable,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from colorizer_app.engine import Engine


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    contexts = commands.add_parser("contexts", help="list, keep and share moods to borrow")
    actions = contexts.add_subparsers(required=True, metavar="ACTION")
    _add_list(actions)
    save = _add(actions, "save", _save, "keep a picture's mood under a name")
    save.add_argument("name", metavar="NAME")
    save.add_argument("photo", type=Path, metavar="PHOTO")
    add_engine_options(save)
    rename = _add(actions, "rename", _rename, "give one of your own another name")
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("to", metavar="TO")
    delete = _add(actions, "delete", _delete, "delete one of your own")
    delete.add_argument("name", metavar="NAME")
    export = _add(
        actions,
        "export",
        _export,
        "write one of your own to a file, which includes a small grey picture of it",
    )
    export.add_argument("name", metavar="NAME")
    export.add_argument("file", type=Path, metavar="FILE", help=f"its name ends in {SUFFIX}")
    take = _add(actions, "import", _import, "keep the contexts of files as your own")
    take.add_argument("files", type=Path, nargs="+", metavar="FILE")
    _add_build(actions)


def _add(actions: Any, name: str, run: Callable[..., int], help_: str) -> Any:
    command = actions.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
    command.set_defaults(command=run)
    return command


def _add_list(actions: Any) -> None:
    command = _add(actions, "list", _list, "name those that are there")
    command.add_argument(
        "--for",
        type=Path,
        dest="photo",
        metavar="PHOTO",
        help="sort them by how much this photo resembles them, from 1 to -1",
    )
    add_engine_options(command)
    command.add_argument("--json", action="store_true", help="print JSON")


def _add_build(actions: Any) -> None:
    command = _add(
        actions, "build", _build, "make the contexts that are shipped, out of training photos"
    )
    command.add_argument("--data", type=Path, nargs="+", required=True, metavar="DIR|TAR")
    command.add_argument("--labels", type=Path, required=True, metavar="TSV")
    command.add_argument(
        "--recipes", type=Path, default=Path("configs/contexts/shipped.toml"), metavar="TOML"
    )
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    add_engine_options(command)


def _list(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    shipped, own = ShippedLibrary.load(), own_library()
    kept = own.contexts()
    rows: list[dict[str, Any]]
    if options.photo is None:
        rows = [{"name": each.name, "own": False} for each in shipped.contexts]
        rows += [{"name": each.name, "own": True} for each in kept]
    else:
        rows = _ranked(load_engine(options), options.photo, shipped, kept)
    for row in rows:
        if options.json:
            say(json.dumps(row, ensure_ascii=False))
            continue
        cosine = f"{row['cosine']:+.2f}  " if "cosine" in row else ""
        say(f"{cosine}{row['name']}{' (your own)' if row['own'] else ''}")
    damaged = own.damaged()
    for each in damaged:
        _complain(each.reason)
    return 1 if damaged else 0


def _ranked(
    engine: Engine, path: Path, shipped: ShippedLibrary, kept: list[StoredContext]
) -> list[dict[str, Any]]:
    if shipped.weights != engine.weights_sha256:
        raise ContextError(
            "The contexts that come with Colorizer are of its own colour model: photos can be "
            "compared with them without “--weights” only."
        )
    contexts = [each.context for each in shipped.contexts]
    for each in kept:
        try:
            contexts.append(usable(each, engine))
        except ContextError as error:
            _complain(str(error))
    own = {each.name for each in kept}
    vector = engine.overall_features(open_for(engine, path))
    return [
        {"name": each.context.name, "own": each.context.name in own, "cosine": each.cosine}
        for each in most_similar(vector, contexts, shipped.mean)
    ]


def _save(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    engine = load_engine(options)
    photo = open_for(engine, options.photo)
    try:
        stored = stored_context(options.name, photo, engine.weights_sha256, engine.overall_features)
    except ValueError as error:
        raise ContextError(str(error)) from error
    own_library().save(stored)
    return 0


def _rename(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    own_library().rename(options.name, options.to)
    return 0


def _delete(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    own_library().delete(options.name)
    return 0


def _export(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if options.file.suffix.lower() != SUFFIX:
        parser.error(f"the name of {options.file} must end in {SUFFIX}")
    own_library().export(options.name, options.file)
    return 0


def _import(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    failed = 0
    for file in options.files:
        try:
            say(own_library().import_from(file).name)
        except ContextError as error:
            failed += 1
            _complain(str(error))
    return 1 if failed else 0


def _build(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.imaging import to_inset
    from colorizer_app.look import Context
    from colorizer_app.training.library import build, paint, read_recipes

    recipes = read_recipes(options.recipes)
    engine = load_engine(options)
    made = build(engine, options.data, options.labels, recipes)
    weights = engine.weights_sha256
    contexts = tuple(
        StoredContext(
            Context(recipe.name, made.vectors[recipe.name], weights),
            to_inset(paint(recipe.scene)),
        )
        for recipe in recipes.contexts
    )
    library = ShippedLibrary(contexts, weights, made.mean)
    library.save(options.out, {recipe.name: recipe.scene for recipe in recipes.contexts})
    say(str(options.out))
    return 0


def _complain(why: str) -> None:
    print(f"colorizer: {why}", file=sys.stderr)
