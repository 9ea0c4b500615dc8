from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from colorizer_app.engine import Engine
from colorizer_app.engine.cache import PhotoCache
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import Look

if TYPE_CHECKING:
    from colorizer_app.engine import Encoded

Cache = PhotoCache[NDArray[np.uint8]]


def photo() -> Photo:
    return photo_from_array(np.full((40, 60), 90, np.uint8), "photo")


def encoded(size: int) -> NDArray[np.uint8]:
    return np.zeros(size, np.uint8)


def test_an_entry_is_found_again_under_its_photo_and_size() -> None:
    cache: Cache = PhotoCache(100)
    one, other, value = photo(), photo(), encoded(10)
    cache.put(one, 256, value)

    assert cache.get(one, 256) is value
    assert cache.get(one, 512) is None
    assert cache.get(other, 256) is None


def test_the_least_recently_used_goes_first() -> None:
    cache: Cache = PhotoCache(100)
    photos = [photo() for _ in range(4)]
    for each in photos[:3]:
        cache.put(each, 256, encoded(30))
    cache.get(photos[0], 256)
    cache.put(photos[3], 256, encoded(30))

    known = [cache.get(each, 256) is not None for each in photos]
    assert known == [True, False, True, True]


def test_memory_is_bounded() -> None:
    cache: Cache = PhotoCache(100)
    photos = [photo() for _ in range(20)]
    for number, each in enumerate(photos):
        cache.put(each, 256, encoded(7 * number))
        assert cache.nbytes <= 100
    cache.put(photos[0], 512, encoded(101))
    assert cache.get(photos[0], 512) is None


def test_the_same_photo_again_takes_no_more_memory() -> None:
    cache: Cache = PhotoCache(100)
    one = photo()
    cache.put(one, 256, encoded(60))
    cache.put(one, 256, encoded(50))

    assert cache.nbytes == 50


def test_a_photo_that_is_gone_frees_its_entries() -> None:
    cache: Cache = PhotoCache(100)
    one, other = photo(), photo()
    cache.put(one, 256, encoded(30))
    cache.put(one, 512, encoded(30))
    cache.put(other, 256, encoded(30))
    del one

    assert cache.nbytes == 30
    assert cache.get(other, 256) is not None


def test_many_threads_at_once() -> None:
    cache: Cache = PhotoCache(1000)

    def work(seed: int) -> None:
        rng = np.random.default_rng(seed)
        photos = [photo() for _ in range(10)]
        for step in range(500):
            which = int(rng.integers(10))
            if step % 3 == 0:
                photos[which] = photo()
            cache.put(photos[which], 256, encoded(seed + 1))
            found = cache.get(photos[which], 256)
            assert found is None or len(found) == seed + 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    assert cache.nbytes == 0


@pytest.fixture
def engine(tiny_weights: Path) -> Engine:
    return Engine(tiny_weights, device="cpu", working_size=96)


def test_two_looks_encode_a_photo_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Photo] = []
    encode = engine._encode

    def counting(one: Photo, *arguments: object) -> Encoded:
        seen.append(one)
        return encode(one, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "_encode", counting)
    one, other = photo(), photo()
    safe, bold = Look(boldness=0.0), Look(boldness=1.0)
    first = engine.colorize(one, safe)
    assert not np.array_equal(engine.colorize(one, bold), first)
    assert np.array_equal(engine.colorize(one, safe), first)
    engine.colorize(other, safe)

    assert seen == [one, other]


def test_what_is_kept_is_counted_whole(engine: Engine) -> None:
    kept = engine.encode(photo())
    features = kept.features
    tensors = [features.local, features.overall, *features.detail]
    sizes = [tensor.numel() * tensor.element_size() for tensor in tensors]
    sizes += [plane.size * plane.itemsize for plane in kept.inputs if plane is not None]
    assert kept.nbytes == sum(sizes)
