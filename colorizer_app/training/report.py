"""An evaluation as text."""

from __future__ import annotations

from colorizer_app.training.evaluate import Evaluation, Table

_COLUMNS = {
    "psnr": ("PSNR dB", ".2f"),
    "ssim": ("SSIM", ".3f"),
    "ab_rmse": ("ab RMSE", ".2f"),
    "ciede2000": ("ΔE00", ".2f"),
    "ab_auc": ("ab AuC %", ".2f"),
    "ab_auc_rebalanced": ("rebalanced %", ".2f"),
    "colourfulness": ("colourfulness", ".2f"),
    "colourfulness_ratio": ("of real", ".2f"),
    "bleeding": ("bleeding", ".2f"),
    "bleeding_share": ("its share", ".3f"),
}
_CONTEXT_COLUMNS = {
    "pairs": ("pairs", ".0f"),
    "delta_e": ("ΔE76", ".2f"),
    "direction_a": ("direction a", ".2f"),
    "direction_b": ("direction b", ".2f"),
    "donor_a": ("donor a", ".2f"),
    "donor_b": ("donor b", ".2f"),
    "warm_towards": ("towards warm", ".2f"),
    "warm_shift": ("by", ".2f"),
    "warm_hue_own": ("hue before °", ".0f"),
    "warm_hue": ("after °", ".0f"),
    "warm_hue_donors": ("donors' °", ".0f"),
}


def format_table(evaluation: Evaluation) -> str:
    """Return the measures as Markdown tables between a first and a last line of words."""
    lines = [
        f"{evaluation.photos} photos",
        "",
        *_table("method", evaluation.methods, _COLUMNS),
        "",
        *_table("context swap", evaluation.context, _CONTEXT_COLUMNS),
        "",
        f"{evaluation.dead_overall_features:.1%} of the overall features are dead",
    ]
    return "\n".join(lines)


def _table(title: str, rows: Table, columns: dict[str, tuple[str, str]]) -> list[str]:
    lines = [
        f"| {title} | " + " | ".join(heading for heading, _ in columns.values()) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for method, row in rows.items():
        cells = [
            format(row[name], places) if name in row else "–"
            for name, (_, places) in columns.items()
        ]
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return lines
