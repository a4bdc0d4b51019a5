"""Points as people read them: whole numbers that add up."""

from collections.abc import Sequence


def whole_points(parts: Sequence[tuple[int, int]], *, unit: int = 1_000) -> list[tuple[int, int]]:
    """
    Turn points and the most they could be into whole numbers of `unit` that add up.

    Both columns are cut by the largest remainder, so that the sums are those of the exact numbers,
    rounded, and no line has more points than it could have.
    """
    most = _shared_out([of for _, of in parts], unit, [None] * len(parts))
    points = _shared_out([got for got, _ in parts], unit, [*most])
    return list(zip(points, most, strict=True))


def _shared_out(numbers: Sequence[int], unit: int, caps: Sequence[int | None]) -> list[int]:
    whole = [number // unit for number in numbers]
    spare = (sum(numbers) + unit // 2) // unit - sum(whole)
    by_rest = sorted(range(len(numbers)), key=lambda place: (-(numbers[place] % unit), place))
    while spare > 0:
        open_places = [p for p in by_rest if caps[p] is None or whole[p] < (caps[p] or 0)]
        if not open_places:
            break
        for place in open_places[:spare]:
            whole[place] += 1
        spare -= len(open_places[:spare])
    return whole
