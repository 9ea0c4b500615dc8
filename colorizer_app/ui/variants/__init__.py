"""The strip of variants below the photo."""

from __future__ import annotations

from colorizer_app.ui.variants.flow import VariantsFlow
from colorizer_app.ui.variants.strip import VariantStrip

__all__ = ["VariantStrip", "VariantsFlow"]
