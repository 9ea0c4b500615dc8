"""The training loop: read from top to bottom."""

from __future__ import annotations

import copy
import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from types import FrameType

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from colorizer_app.engine import Engine
from colorizer_app.look import Look
from colorizer_app.model import ColorizationConfig, ColorizationNetwork, place, save_network
from colorizer_app.training.ab_bins import in_gamut_bins, nearest_bin, rebalancing_weights
from colorizer_app.training.augment import age
from colorizer_app.training.checkpoint import TrainingState, load_checkpoint, save_checkpoint
from colorizer_app.training.colour import srgb_to_lab
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.data import (
    Batch,
    CropSampler,
    Photos,
    PhotoSet,
    open_photos,
    prefetch,
    read_photos,
)
from colorizer_app.training.distributed import ProcessGroup, process_group
from colorizer_app.training.evaluate import evaluate, evenly_spaced
from colorizer_app.training.learner import Learner
from colorizer_app.training.logs import TrainingLog
from colorizer_app.training.losses import LossWeights, total_loss
from colorizer_app.training.measures import colourfulness
from colorizer_app.training.pictures import ContactSheet

CHECKPOINT = "checkpoint.safetensors"
WEIGHTS = "weights.safetensors"
_CHECKPOINT_SECONDS = 300
_PRIOR_PHOTOS = 4096
_SHEET_PHOTOS = 20


def train(config: TrainingConfig, *, max_minutes: float | None = None) -> Path:
    """Train, or go on training, one network; return the weights file.

    The run resumes from ``config.out/checkpoint.safetensors`` when that exists. It ends after
    ``config.steps`` steps, after ``max_minutes`` minutes, or at SIGTERM or Ctrl-C; in each case
    the checkpoint and the averaged weights (``weights.safetensors``) are written. Under
    ``torchrun`` each process takes its share of every batch.

    Raises
    ------
    TrainingError
        If the photos or the checkpoint cannot be read, the files cannot be written, or the loss
        stops being a number.
    """
    out = Path(config.out)
    with process_group() as group:
        run = _Run(config, open_training_photos(config), group)
        if (out / CHECKPOINT).exists():
            load_checkpoint(out / CHECKPOINT, run.state)
        deadline = time.monotonic() + 60 * (max_minutes if max_minutes is not None else 1e9)
        with _stop_on_signals() as stopping:
            run.go(out, lambda: stopping() or time.monotonic() >= deadline)
    return out / WEIGHTS


def open_training_photos(config: TrainingConfig) -> PhotoSet:
    """Open the photos that a run learns from, less those that the cleaning or dullness rules out.

    Raises
    ------
    TrainingError
        If they cannot be read, or none is left.
    """
    photos = open_photos(
        [Path(source) for source in config.data],
        labels=config.labels,
        labels_ignored=config.labels_ignored,
        rejected=Path(config.rejected) if config.rejected else None,
        memory_bytes=int(config.memory_gib * 2**30),
    )
    if config.least_colourfulness <= 0:
        return photos
    kept = photos.where(lambda photo: colourfulness(photo) >= config.least_colourfulness)
    if not len(kept):
        raise TrainingError("None of the training photos is colourful enough to learn from.")
    print(f"{len(kept)} of {len(photos)} photos are colourful enough")
    return kept


class _Run:
    """A run: what is learned, from what, and by how many processes."""

    def __init__(self, config: TrainingConfig, photos: Photos, group: ProcessGroup) -> None:
        if config.batch % group.size:
            raise TrainingError(f"A batch of {config.batch} has no {group.size} equal shares.")
        torch.manual_seed(config.seed)
        self.config = config
        self.group = group
        self.sampler = CropSampler(photos, config.seed, largest_shrink=config.largest_shrink)
        network = place(build_network(config), group.device)
        self.average = copy.deepcopy(network).requires_grad_(False)
        labels = tuple(photos.label_names) if config.label_weight > 0 else ()
        learner = Learner(network, len(labels), config.local_dropout).to(group.device)
        optimizer = _optimizer(config, learner)
        self.state = TrainingState(learner, self.average, optimizer, labels=labels)
        self.learner = group.join(learner)
        self.network = network
        self.bins = network.ab_bins
        self.weights = LossWeights(
            self._weigh_colours(), config.regression_weight, config.label_weight
        )

    def go(self, out: Path, stopping: Callable[[], bool]) -> None:
        """Take the steps that are left, and write everything that is worth keeping."""
        config, state, group = self.config, self.state, self.group
        out.mkdir(parents=True, exist_ok=True)
        saved_at = time.monotonic()
        self.learner.train()
        board, silent = config.tensorboard, not group.is_first
        with (
            self._batches() as batches,
            TrainingLog(out, state.step, config.steps, tensorboard=board, silent=silent) as log,
        ):
            while state.step < config.steps and not group.any(stopping()):
                parts = group.mean(self.take_step(next(batches), out))
                log.write(state.step, {"size": config.crop_size(state.step - 1), **parts})
                due = config.sheet_every and state.step % config.sheet_every == 0
                if group.is_first and (due or time.monotonic() - saved_at > _CHECKPOINT_SECONDS):
                    self.save(out)
                    saved_at = time.monotonic()
                if group.is_first and due:
                    self.draw_sheet(out)
        if group.is_first:
            self.save(out)

    def take_step(self, batch: Batch, out: Path) -> dict[str, float]:
        """Learn from this process's share of a batch; return the parts of its loss."""
        config, state = self.config, self.state
        for settings in state.optimizer.param_groups:
            settings["lr"] = config.learning_rate_at(state.step)
        batch = batch.to(self.group.device)
        lightness, ab = _split(batch.rgb)
        lightness = self._aged(lightness, 0)
        whole = self._aged(_split(batch.whole)[0], 1) if batch.whole is not None else None
        half = config.precision == "bfloat16"
        with torch.autocast(self.group.device.type, torch.bfloat16, enabled=half):
            learned = self.learner(lightness, whole)
        loss, parts = total_loss(learned, ab, batch.labels, self.bins, self.weights)
        self._stop_at_nan(loss, {"lightness": lightness, "ab": ab}, out)
        state.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.learner.parameters(), config.clip_norm)
        state.optimizer.step()
        # A young average forgets quickly, or the random start would linger in it.
        decay = min(config.ema_decay, (1 + state.step) / (10 + state.step))
        update_average(self.average, self.network, decay)
        state.step += 1
        state.photos += config.batch
        return {name: part.item() for name, part in parts.items()}

    def save(self, out: Path) -> None:
        """Write the checkpoint, and the averaged weights as the app reads them."""
        save_checkpoint(out / CHECKPOINT, self.state)
        notes = {
            "step": self.state.step,
            "photos_seen": self.state.photos,
            "working_size": self.config.working_size,
        }
        save_network(self._adjusted(), out / WEIGHTS, notes)

    def _adjusted(self) -> ColorizationNetwork:
        network = copy.deepcopy(self.average)
        if network.colorization.distribution is not None:
            bias = network.colorization.distribution[-1].get_parameter("bias")
            bias.sub_(self.config.logit_adjustment * self.weights.bins.log())
        return network

    def draw_sheet(self, out: Path) -> None:
        """Draw, and measure, what the saved weights make of the preview's photos."""
        photos = evenly_spaced(read_photos([Path(self.config.preview)]), _SHEET_PHOTOS)
        path = out / "sheets" / f"step-{self.state.step:06d}.png"
        path.parent.mkdir(exist_ok=True)
        engine = Engine(out / WEIGHTS)
        sheet = ContactSheet(path, engine.heads[-1], range(len(photos)))
        evaluation = evaluate(engine, photos, boldness=Look().boldness, on_results=sheet.add)
        sheet.save()
        path.with_suffix(".json").write_text(json.dumps(asdict(evaluation)), encoding="utf-8")

    def _batches(self) -> AbstractContextManager[Iterator[Batch]]:
        """Make this process's share of the batches that are left, ahead of need."""
        config, group = self.config, self.group
        first, start = self.state.step, self.state.photos
        share = config.batch // group.size

        def make(step: int) -> Batch:
            position = start + (step - first) * config.batch + group.rank * share
            whole = config.takes_whole_photo(step)
            return self.sampler.batch(position, share, config.crop_size(step), whole=whole)

        return prefetch(make, range(first, config.steps))

    def _aged(self, lightness: Tensor, crop: int) -> Tensor:
        place = [self.state.photos, self.group.rank, crop]
        seed = np.random.SeedSequence([self.config.seed, 3, *place])
        generator = torch.Generator().manual_seed(int(seed.generate_state(1)[0]))
        return age(lightness, self.config.aged, generator)

    def _stop_at_nan(self, loss: Tensor, batch: dict[str, Tensor], out: Path) -> None:
        bad = not torch.isfinite(loss)
        path = out / f"bad-batch-{self.state.step:06d}-{self.group.rank}.safetensors"
        if bad:
            save_file({name: tensor.contiguous() for name, tensor in batch.items()}, path)
        # Every process has to stop, or the others would wait for this one for ever.
        if self.group.any(bad):
            where = f"{path} holds the batch" if bad else "another process holds the batch"
            raise TrainingError(f"The loss is {loss.item()} at step {self.state.step}; {where}.")

    def _weigh_colours(self) -> Tensor:
        counts = torch.zeros(len(self.bins), device=self.group.device)
        if not len(counts):
            return counts
        # A few crops of each photo say enough of a small set.
        photos = min(_PRIOR_PHOTOS, 8 * self.sampler.photo_count)
        for position in range(0, photos, 16):
            _, ab = _split(self.sampler.batch(position, 16, 32).rgb.to(self.group.device))
            index = nearest_bin(ab.permute(0, 2, 3, 1), self.bins).flatten()
            counts += torch.bincount(index, minlength=len(self.bins))
        return rebalancing_weights(counts, self.config.rebalancing).to(self.group.device)


def _split(rgb: Tensor) -> tuple[Tensor, Tensor]:
    """Return L in [0, 1] and ab in Lab units of sRGB bytes."""
    lab = srgb_to_lab(rgb.float() / 255)
    return (lab[:, :1] / 100).contiguous(memory_format=torch.channels_last), lab[:, 1:]


def build_network(config: TrainingConfig) -> ColorizationNetwork:
    """Build the untrained network that a run's configuration asks for.

    Raises
    ------
    TrainingError
        If there is no such network.
    """
    first, second = (*config.dilations, 0, 0)[:2]
    try:
        model = ColorizationConfig(config.width, dilations=(first, second), skips=config.skips)
        if config.distribution:
            bins = in_gamut_bins(config.bin_step)
            model = replace(model, heads=("regression", "distribution"), ab_bins=bins)
    except ValueError as error:
        raise TrainingError(f"There is no such network: {error}.") from error
    return ColorizationNetwork(model)


def _optimizer(config: TrainingConfig, learner: nn.Module) -> torch.optim.Optimizer:
    if config.optimizer == "adadelta":
        return torch.optim.Adadelta(learner.parameters(), weight_decay=config.weight_decay)
    return torch.optim.AdamW(
        learner.parameters(), betas=(0.9, 0.99), weight_decay=config.weight_decay, fused=True
    )


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
