from __future__ import annotations

import numpy as np

from colorizer_app.training.data.twins import Fingerprint, find_twins, fingerprint


def print_of(hash_: int, shade: int = 100) -> Fingerprint:
    return Fingerprint(hash_, np.full(192, shade, np.uint8))


def test_three_bits_of_the_hash_may_differ() -> None:
    base = 0x0123_4567_89AB_CDEF
    for flipped, twin in ((0, True), (1 << 63 | 1 | 1 << 20, True), (0x8001_0000_0001_0001, False)):
        assert find_twins([print_of(base), print_of(base ^ flipped)]) == ({1: 0} if twin else {})


def test_colours_tell_plain_skies_apart() -> None:
    assert find_twins([print_of(0, 100), print_of(0, 104)]) == {1: 0}
    assert find_twins([print_of(0, 100), print_of(0, 105)]) == {}


def test_the_first_of_each_group_stays() -> None:
    prints = [print_of(0), print_of(1 << 40), print_of(0), print_of(1 << 40, 200)]
    assert find_twins(prints) == {1: 0, 2: 0}
    # A row of small steps: each photo is measured against one that stays.
    steps = [print_of(0, 100), print_of(0, 103), print_of(0, 106), print_of(0, 109)]
    assert find_twins(steps) == {1: 0, 3: 2}
    assert find_twins([]) == {}


def test_a_fingerprint_by_hand() -> None:
    falling = np.repeat(np.arange(180, 0, -2, dtype=np.uint8)[None, :, None], 80, 0).repeat(3, 2)
    assert fingerprint(falling).hash == 2**64 - 1
    assert fingerprint(falling[:, ::-1]).hash == 0
    half = np.vstack((falling[:40], falling[40:, ::-1]))
    assert fingerprint(half).hash == 0xFFFF_FFFF_0000_0000
    red = np.full((30, 50, 3), (200, 10, 20), np.uint8)
    assert fingerprint(red).thumbnail.reshape(8, 8, 3)[4, 6].tolist() == [200, 10, 20]
