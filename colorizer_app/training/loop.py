"""The training loop: read from top to bottom."""

from __future__ import annotations

import copy
import csv
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import torch
from torch import Tensor, nn
from tqdm import tqdm

from colorizer_app.model import ColorizationConfig, ColorizationNetwork, place, save_network
from colorizer_app.training.ab_bins import in_gamut_bins, nearest_bin, rebalancing_weights
from colorizer_app.training.checkpoint import load_checkpoint, save_checkpoint
from colorizer_app.training.colour import srgb_to_lab
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.data import CropSampler, PhotoArrays, RgbImage, read_photos
from colorizer_app.training.losses import total_loss
from colorizer_app.training.measures import colourfulness

CHECKPOINT = "checkpoint.safetensors"
_CHECKPOINT_SECONDS = 300
_PRIOR_PHOTOS = 4096


def train(config: TrainingConfig, *, max_minutes: float | None = None) -> Path:
    """Train, or go on training, one network; return the weights file.

    The run resumes from ``config.out/checkpoint.safetensors`` when that exists. It ends after
    ``config.steps`` steps, after ``max_minutes`` minutes, or at SIGTERM or Ctrl-C; in each case
    the checkpoint and the averaged weights (``weights.safetensors``) are written.

    Raises
    ------
    TrainingError
        If the photos cannot be read, or the loss stops being a number.
    """
    out = Path(config.out)
    out.mkdir(parents=True, exist_ok=True)
    run = _Run(config, load_training_photos(config))
    if (out / CHECKPOINT).exists():
        run.resume(out / CHECKPOINT)
    deadline = time.monotonic() + 60 * (max_minutes if max_minutes is not None else 1e9)
    with _stop_on_signals() as stopping, _csv_log(out / "log.csv") as log:
        run.go(deadline, stopping, log, out)
    run.save(out)
    return out / "weights.safetensors"


def load_training_photos(config: TrainingConfig) -> list[RgbImage]:
    """Read the photos and leave out the dull ones, as the paper drops grey and tinted ones."""
    photos = read_photos([Path(source) for source in config.data])
    kept = [photo for photo in photos if colourfulness(photo) >= config.least_colourfulness]
    if not kept:
        raise TrainingError("None of the training photos is colourful enough to learn from.")
    print(f"{len(kept)} of {len(photos)} photos are colourful enough")
    return kept


class _Run:
    """The state of a run: network, moving average, optimizer, step."""

    def __init__(self, config: TrainingConfig, photos: list[RgbImage]) -> None:
        torch.manual_seed(config.seed)
        self.config = config
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.sampler = CropSampler(PhotoArrays(photos), config.seed)
        self.network = place(build_network(config), self.device)
        self.average = copy.deepcopy(self.network).requires_grad_(False)
        self.bin_weights = self._count_colours() if config.distribution else torch.empty(0)
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(),
            betas=(0.9, 0.99),
            weight_decay=config.weight_decay,
            fused=True,
        )
        self.step = 0

    def resume(self, checkpoint: Path) -> None:
        self.step = load_checkpoint(checkpoint, self.network, self.average, self.optimizer)

    def save(self, out: Path) -> None:
        save_checkpoint(out / CHECKPOINT, self.step, self.network, self.average, self.optimizer)
        config = self.config
        notes = {
            "step": self.step,
            "photos_seen": self.step * config.batch,
            "working_size": config.working_size,
        }
        save_network(self.average, out / "weights.safetensors", notes)

    def go(
        self,
        deadline: float,
        stopping: Callable[[], bool],
        log: Callable[[dict[str, float]], None],
        out: Path,
    ) -> None:
        saved_at = time.monotonic()
        self.network.train()
        bar = tqdm(total=self.config.steps, initial=self.step, unit="step", mininterval=10)
        while self.step < self.config.steps and time.monotonic() < deadline and not stopping():
            losses = self.train_step()
            log({"step": self.step, "size": self.config.crop_size(self.step - 1), **losses})
            bar.set_postfix(losses, refresh=False)
            bar.update()
            if time.monotonic() - saved_at > _CHECKPOINT_SECONDS:
                self.save(out)
                saved_at = time.monotonic()
        bar.close()

    def train_step(self) -> dict[str, float]:
        config = self.config
        for group in self.optimizer.param_groups:
            group["lr"] = config.learning_rate_at(self.step)
        lightness, ab = self._batch(self.step * config.batch, config.crop_size(self.step))
        prediction = self.network(lightness)
        bins = self.network.ab_bins
        loss, losses = total_loss(prediction, ab, bins, self.bin_weights, config.regression_weight)
        if not torch.isfinite(loss):
            raise TrainingError(f"The loss is {loss.item()} at step {self.step}.")
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), config.clip_norm)
        self.optimizer.step()
        # A young average forgets quickly, or the random start would linger in it.
        update_average(
            self.average, self.network, min(config.ema_decay, (1 + self.step) / (10 + self.step))
        )
        self.step += 1
        return losses

    def _batch(self, position: int, size: int) -> tuple[Tensor, Tensor]:
        rgb = (
            self.sampler.batch(position, self.config.batch, size).rgb.to(self.device).float() / 255
        )
        lab = srgb_to_lab(rgb)
        lightness = (lab[:, :1] / 100).contiguous(memory_format=torch.channels_last)
        return lightness, lab[:, 1:]

    def _count_colours(self) -> Tensor:
        bins = self.network.ab_bins
        counts = torch.zeros(len(bins), device=self.device)
        # A few crops of each photo say enough of a small set.
        photos = min(_PRIOR_PHOTOS, 8 * self.sampler.photo_count)
        for position in range(0, photos, self.config.batch):
            _, ab = self._batch(position, 32)
            index = nearest_bin(ab.permute(0, 2, 3, 1), bins).flatten()
            counts += torch.bincount(index, minlength=len(bins))
        return rebalancing_weights(counts, self.config.rebalancing).to(self.device)


def build_network(config: TrainingConfig) -> ColorizationNetwork:
    """Build the untrained network that a run's configuration asks for."""
    model = ColorizationConfig(config.width, dilations=config.dilations, skips=config.skips)
    if config.distribution:
        bins = in_gamut_bins(config.bin_step)
        model = replace(model, heads=("regression", "distribution"), ab_bins=bins)
    return ColorizationNetwork(model)


@torch.no_grad()
def update_average(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Move ``average`` towards ``network`` by ``1 - decay``, running statistics included."""
    for ours, theirs in zip(
        average.state_dict().values(), network.state_dict().values(), strict=True
    ):
        if ours.is_floating_point():
            ours.lerp_(theirs, 1 - decay)
        else:
            ours.copy_(theirs)


@contextmanager
def _stop_on_signals() -> Iterator[Callable[[], bool]]:
    stop = False

    def handler(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stop
        stop = True

    previous = {
        number: signal.signal(number, handler) for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield lambda: stop
    finally:
        for number, old in previous.items():
            signal.signal(number, old)


@contextmanager
def _csv_log(path: Path) -> Iterator[Callable[[dict[str, float]], None]]:
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)

        def write(row: dict[str, float]) -> None:
            if file.tell() == 0:
                writer.writerow(row)
            writer.writerow(round(value, 5) for value in row.values())
            if row["step"] % 50 == 0:
                file.flush()

        yield write
