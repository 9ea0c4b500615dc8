"""``python -m colorizer_app.cli``."""

from __future__ import annotations

import sys

from colorizer_app.cli import main

sys.exit(main())
