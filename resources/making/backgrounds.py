"""The four backgrounds: rain, fire, sea and night. All of them are filtered noise and chance, none is a recording."""

import math

from making.ring import (
    RATE,
    Dice,
    Maker,
    Ring,
    add,
    band,
    drift,
    echo,
    high_pass,
    low_pass,
    mixed,
    resonate,
    shaped,
    smooth,
    white,
)


def rain(count: int) -> Ring:
    """Return soft rain: noise and small drops of which none stands out, with a slowly changing density."""
    far = shaped(band(white(count, 11), 250, 1_500), drift(count, 12, 3.0, 0.8, 1.1))
    near = shaped(band(white(count, 13), 900, 3_200), drift(count, 14, 2.0, 0.75, 1.15))
    ground = band(white(count, 15), 90, 260)
    drops = mixed(
        (1.0, _drops(count, 21, 70, 430, 0.0040)),
        (1.0, _drops(count, 22, 100, 650, 0.0030)),
        (1.0, _drops(count, 23, 130, 980, 0.0022)),
        (0.8, _drops(count, 24, 170, 1_450, 0.0016)),
        (0.6, _drops(count, 25, 210, 2_150, 0.0012)),
    )
    return mixed((1.0, far), (0.5, near), (0.4, ground), (0.5, drops))


def _drops(count: int, seed: int, each_second: int, hertz: float, decay: float) -> Ring:
    """Return drops at random times, `each_second` of them, each a short click that resonates at `hertz`."""
    dice, ring = Dice(seed), [0.0] * count
    for _ in range(each_second * count // RATE):
        ring[int(dice.part() * count)] += dice.between(0.3, 1.0) * (1 if dice.part() < 0.5 else -1)
    return resonate(low_pass(ring, 2 * hertz), hertz, decay)


def fire(count: int) -> Ring:
    """Return a low fire: noise whose level wanders slowly and fast, with ticks of wood at random times."""
    breath = drift(count, 31, 1.1, 0.55, 1.2)
    flutter = drift(count, 32, 0.12, 0.75, 1.25)
    bed = shaped(band(white(count, 33), 70, 240), breath, flutter)
    warm = shaped(band(white(count, 34), 180, 700), breath, drift(count, 35, 0.3, 0.7, 1.2))
    air = shaped(band(white(count, 36), 700, 2_400), breath)
    ticks = _ticks(count)
    crackle = mixed(
        (0.6, resonate(low_pass(ticks, 900), 620, 0.007)),
        (1.0, resonate(low_pass(ticks, 1_500), 1_150, 0.004)),
        (0.5, resonate(low_pass(ticks, 2_500), 2_050, 0.003)),
    )
    return mixed((1.0, bed), (0.7, warm), (0.16, air), (0.16, crackle))


def _ticks(count: int) -> Ring:
    """Return the ticks of wood: short groups, most of them faint."""
    dice, ring = Dice(41), [0.0] * count
    times = round(2.2 * count / RATE)
    for time in range(times):
        start = (time + dice.part()) * count / times
        for _ in range(1 + int(6 * dice.part() * dice.part())):
            part = dice.part()
            ring[int(start + dice.part() * 0.22 * RATE) % count] += 0.25 + 0.5 * part * part
    return ring


WAVES = ((0.0, 1.0), (0.315, 0.86), (0.655, 0.94))
"""Each wave's start as a share of the loop, and its relative height."""


def sea(count: int) -> Ring:
    """Return slow waves of about ten seconds each: a swell, a breaking, and foam."""
    swell = shaped(band(white(count, 51), 60, 260), _waves(count, 0.34, 3.6, 5.6, 0.0))
    breaking = shaped(band(white(count, 52), 220, 1_000), _waves(count, 0.26, 3.2, 6.2, 0.7))
    foam = shaped(
        band(white(count, 53), 800, 2_800), _waves(count, 0.16, 3.0, 7.4, 1.3), drift(count, 54, 0.4, 0.8, 1.1)
    )
    return mixed((1.0, swell), (0.8, breaking), (0.34, foam))


def _waves(count: int, rest: float, rise: float, fall: float, late: float) -> Ring:
    """Return the level of the waves: `rest` between them, rising in `rise` and falling in `fall` seconds."""
    up, down = round(rise * RATE), round(fall * RATE)
    shape = [smooth(index / up) for index in range(up)]
    shape += [smooth(1 - index / down) for index in range(down)]
    level = [rest] * count
    for start, height in WAVES:
        add(level, round(start * count + late * RATE), shape, height)
    return level


def night(count: int) -> Ring:
    """Return a quiet night: faint noise, distant insects, and two crickets that call and pause."""
    low = shaped(band(white(count, 61), 70, 300), drift(count, 62, 4.0, 0.75, 1.15))
    air = shaped(band(white(count, 63), 250, 1_100), drift(count, 64, 3.0, 0.8, 1.15))
    far = shaped(_insects(count), drift(count, 66, 2.5, 0.6, 1.2))
    crickets = [0.0] * count
    _cricket(crickets, 71, 2_630, 1.15, 0.7)
    _cricket(crickets, 72, 2_940, 0.93, 0.4)
    distant = low_pass(echo(echo(crickets, 0.0413, 0.45), 0.0677, 0.4), 2_600)
    return mixed((0.8, low), (0.55, air), (0.07, far), (0.09, distant))


def _insects(count: int) -> Ring:
    """Return the sound of distant insects, too many to tell apart."""
    return high_pass(resonate(white(count, 65), 3_150, 0.0016), 2_000)


def _cricket(ring: Ring, seed: int, hertz: float, pause: float, share: float) -> None:
    """Add a cricket that calls for a while, three or four strokes each time, and then pauses."""
    stroke, dice, second = _stroke(hertz), Dice(seed), 0.0
    while second < len(ring) / RATE - 1.5:
        for _ in range(3 + int(dice.part() * 4)):
            loud = share * dice.between(0.7, 1.0)
            for number in range(3 if dice.part() < 0.7 else 4):
                add(ring, round((second + 0.042 * number) * RATE), stroke, loud * (0.7 + 0.1 * number))
            second += pause * dice.between(0.95, 1.05)
        second += dice.between(1.5, 3.5)


def _stroke(hertz: float) -> list[float]:
    """Return one stroke of a wing, 26 ms long."""
    angle, count = math.tau * hertz / RATE, round(0.026 * RATE)
    along, across = round(math.cos(angle), 9), round(math.sin(angle), 9)
    x, y, out = 1.0, 0.0, [0.0] * count
    for index in range(count):
        out[index] = y * smooth(index / count) * smooth(1 - index / count)
        x, y = x * along - y * across, x * across + y * along
    return out


BACKGROUNDS: dict[str, Maker] = {"rain": rain, "fire": fire, "sea": sea, "night": night}
