"""The variants of a photo: what a restorer compares, in the order of the strip."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from colorizer_app.look import Look


@dataclass(frozen=True, slots=True)
class Variant:
    """One look of the photo among several.

    Parameters
    ----------
    key
        Tells it from the photo's other variants as long as they are; never used again.
    look
        How the photo is coloured in it.
    name
        What a person called it; empty while it is named by what it is.
    starred
        Whether a person marked it as a favourite.
    """

    key: int
    look: Look
    name: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Variants:
    """All variants of a photo, one of them the current one, which is looked at and changed.

    Parameters
    ----------
    items
        In the order of the strip; never empty, each key once.
    current_key
        Which of them is the current one.
    next_key
        For the next one to come; above every key that was ever used.

    Raises
    ------
    ValueError
        If there are none, keys repeat, ``current_key`` is none of them or ``next_key`` too low.
    """

    items: tuple[Variant, ...] = field(default_factory=lambda: (Variant(0, Look()),))
    current_key: int = 0
    next_key: int = 1

    def __post_init__(self) -> None:
        keys = [variant.key for variant in self.items]
        if len(set(keys)) != len(keys):
            raise ValueError("Every variant needs a key of its own.")
        if self.current_key not in keys:
            raise ValueError("The current variant must be one of them.")
        if self.next_key <= max(keys):
            raise ValueError("The next key must be a fresh one.")

    @property
    def current(self) -> Variant:
        """The variant that is looked at and changed."""
        return self.by_key(self.current_key)

    @property
    def starred(self) -> tuple[Variant, ...]:
        """The favourites."""
        return tuple(variant for variant in self.items if variant.starred)

    def by_key(self, key: int) -> Variant:
        """Return a variant.

        Raises
        ------
        KeyError
            If there is none of that key.
        """
        return self.items[self.index(key)]

    def index(self, key: int) -> int:
        """Return a variant's place in the strip.

        Raises
        ------
        KeyError
            If there is none of that key.
        """
        for index, variant in enumerate(self.items):
            if variant.key == key:
                return index
        raise KeyError(key)

    def with_current(self, key: int) -> Variants:
        """Return them with another variant as the current one."""
        return replace(self, current_key=key)

    def with_look(self, look: Look) -> Variants:
        """Return them with the current variant in another look."""
        return self._with(replace(self.current, look=look))

    def with_added(self, *looks: Look) -> Variants:
        """Return them with new variants after the current one, the first of which is current."""
        if not looks:
            return self
        at = self.index(self.current_key) + 1
        added = tuple(Variant(self.next_key + i, look) for i, look in enumerate(looks))
        items = self.items[:at] + added + self.items[at:]
        return Variants(items, self.next_key, self.next_key + len(added))

    def with_name(self, key: int, name: str) -> Variants:
        """Return them with a variant called something else; by what it is if that is empty."""
        return self._with(replace(self.by_key(key), name=name.strip()))

    def with_star(self, key: int, starred: bool) -> Variants:
        """Return them with a variant among the favourites, or not."""
        return self._with(replace(self.by_key(key), starred=starred))

    def without(self, key: int) -> Variants:
        """Return them less a variant; its neighbour is current if it was.

        Raises
        ------
        ValueError
            If it is the only one.
        """
        if len(self.items) == 1:
            raise ValueError("The last variant cannot be deleted.")
        index = self.index(key)
        items = self.items[:index] + self.items[index + 1 :]
        neighbour = items[min(index, len(items) - 1)].key
        current = neighbour if key == self.current_key else self.current_key
        return replace(self, items=items, current_key=current)

    def moved(self, key: int, to: int) -> Variants:
        """Return them with a variant at another place of the strip, counted from 0."""
        variant = self.by_key(key)
        others = [other for other in self.items if other.key != key]
        others.insert(to, variant)
        return replace(self, items=tuple(others))

    def _with(self, variant: Variant) -> Variants:
        items = tuple(variant if each.key == variant.key else each for each in self.items)
        return replace(self, items=items)
