"""``python -m colorizer_app.benchmark.child``: one measurement, asked for and answered in JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

from colorizer_app.errors import ColorizerError

_STOPPED = 130


def main() -> int:
    """Do what standard input asks for and print the answer; return the exit status."""
    try:
        sys.stdout.write(json.dumps(answer(json.load(sys.stdin))))
    except KeyboardInterrupt:
        return _STOPPED
    return 0


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Call the function of :mod:`colorizer_app.benchmark.jobs` that is named under ``"job"``.

    Returns
    -------
    dict
        What it returned, under ``"result"``, or a sentence: ``"impossible"`` if the device asked
        for is not there, ``"error"`` for any other failure.
    """
    from colorizer_app.benchmark import jobs
    from colorizer_app.engine import DeviceError

    job = getattr(jobs, request.pop("job"))
    try:
        result = job(jobs.Setting(**request.pop("setting")), **request)
    except DeviceError as error:
        return {"impossible": str(error)}
    except ColorizerError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "there is too little memory"}
    many = isinstance(result, list)
    return {"result": [asdict(row) for row in result] if many else asdict(result)}


if __name__ == "__main__":
    sys.exit(main())
