"""Makes the sample: a year of AWS billing rows and the commitments measured against them.

    python data/generate.py [--out DIR] [--seed N]

The same seed gives the same bytes on every Python from 3.11 on: the only draw is `Random.random()`, whose
sequence Python promises to keep, and money is whole cents throughout.
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 1, 1)
LAST_DAY = date(2024, 12, 31)
DEFAULT_SEED = 2024
BILLING_FILE = "aws_billing_data.csv"
COMMITMENTS_FILE = "spend_commitments.json"

FEMTOS_PER_CENT = 10**13
# The range of cents in which a double's own noise shows up in the 15th decimal, as in 15.020000000000001.
NOISY_CENTS = range(1_000, 3_200)


@dataclass(frozen=True, kw_only=True)
class Usage:
    """How one company uses one service over the year.

    `level` is the cents of a weekday in January; the other fields bend it.
    """

    company: str
    service: str
    level: int
    growth: int = 0
    """Percent gained, evenly, from the first day to the last."""
    steps: tuple[tuple[date, int], ...] = ()
    """From each day on, this percent of `level`."""
    weekend: int = 100
    """Percent of a weekday's spend."""
    spread: int = 200
    """The most a day strays from its expected spend, in thousandths."""
    active: int = 95
    """Percent of days with any row."""
    rows: int = 2
    """The most rows on one day."""
    refunds: int = 0


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A commitment: `amounts` in cents, one for each period of `months` from the first of `start` on."""

    name: str
    company: str
    service: str
    start: date
    months: int
    amounts: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, order=True)
class LineItem:
    """One billing row; `cost` is the decimal text of the file, in USD."""

    usage_at: datetime
    company: str
    service: str
    cost: str


USAGES = (
    Usage(company="cyberdyne", service="cloudwatch", level=1_540, growth=10),
    Usage(company="cyberdyne", service="ec2", level=22_400, growth=9, weekend=68, rows=3, refunds=2),
    # Training runs: three quarters of the days are empty, the others are dear.
    Usage(company="cyberdyne", service="sagemaker", level=22_500, spread=700, active=25, rows=3),
    Usage(company="cyberdyne", service="s3", level=3_700, growth=6, spread=350, rows=3, refunds=3),
    Usage(company="ingen", service="cloudwatch", level=880, rows=1, active=70),
    Usage(company="ingen", service="ec2", level=9_100, weekend=80, rows=3),
    Usage(company="ingen", service="infinidash", level=12_650, growth=14, weekend=90, spread=150, rows=3),
    Usage(company="ingen", service="s3", level=4_120, spread=12, active=100, rows=1, refunds=1),
    Usage(company="tyrell", service="cloudwatch", level=1_260, weekend=85, active=80),
    # A product launched in May, a region closed in October.
    Usage(
        company="tyrell",
        service="ec2",
        level=14_800,
        steps=((date(2024, 5, 13), 142), (date(2024, 10, 7), 88)),
        weekend=74,
        spread=120,
        rows=3,
        refunds=1,
    ),
    Usage(company="tyrell", service="s3", level=2_240, growth=20, rows=3),
    Usage(company="weyland-yutani", service="ec2", level=9_350, growth=24, weekend=62, rows=3, refunds=2),
    Usage(company="weyland-yutani", service="infinidash", level=1_930, spread=500, active=45, rows=3),
    Usage(company="weyland-yutani", service="s3", level=2_980, growth=-8, rows=3),
    Usage(company="weyland-yutani", service="sagemaker", level=6_400, spread=600, active=55),
)

# Their place in this list, from 1, is their id.
PROMISES = (
    Promise(
        name="S3 storage",
        company="cyberdyne",
        service="s3",
        start=date(2024, 1, 1),
        months=1,
        amounts=(100_000,) * 6 + (110_000,) * 9 + (115_000,) * 3 + (122_550,) * 6,
    ),
    Promise(
        name="EC2 compute",
        company="cyberdyne",
        service="ec2",
        start=date(2024, 1, 1),
        months=3,
        amounts=(1_750_000, 1_800_000, 1_870_000, 1_900_000, 1_950_000, 2_000_000, 2_000_000, 2_050_000),
    ),
    Promise(
        name="SageMaker training",
        company="cyberdyne",
        service="sagemaker",
        start=date(2024, 4, 1),
        months=6,
        amounts=(900_000, 950_000, 950_000),
    ),
    Promise(
        name="CloudWatch logs",
        company="cyberdyne",
        service="cloudwatch",
        start=date(2024, 1, 1),
        months=4,
        amounts=(75_050, 75_050, 90_025),
    ),
    Promise(
        name="Infinidash",
        company="ingen",
        service="infinidash",
        start=date(2024, 7, 1),
        months=1,
        amounts=(250_000,) * 6 + (300_075,) * 6,
    ),
    Promise(
        name="S3 archive",
        company="ingen",
        service="s3",
        start=date(2024, 1, 1),
        months=3,
        amounts=(370_000,) * 4,
    ),
    Promise(
        name="EC2 compute",
        company="tyrell",
        service="ec2",
        start=date(2024, 1, 1),
        months=3,
        amounts=(1_100_000, 1_350_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000),
    ),
    Promise(
        name="EC2 fleet",
        company="weyland-yutani",
        service="ec2",
        start=date(2024, 1, 1),
        months=3,
        amounts=(800_000, 800_000, 825_000, 850_000, 875_000, 900_000, 925_000, 950_000),
    ),
)


class Dice:
    """Whole-number draws from a stream of their own, so that one usage never shifts the rows of another."""

    def __init__(self, stream: str) -> None:
        self._random = random.Random(stream)

    def below(self, limit: int) -> int:
        """A whole number from 0 to `limit - 1`."""
        return int(self._random.random() * limit)

    def chance(self, percent: int) -> bool:
        """True in `percent` of 100 cases."""
        return self.below(100) < percent

    def distinct(self, count: int, limit: int) -> list[int]:
        """`count` different whole numbers below `limit`, in rising order."""
        drawn: set[int] = set()
        while len(drawn) < count:
            drawn.add(self.below(limit))
        return sorted(drawn)


def line_items(usage: Usage, *, seed: int) -> Iterator[LineItem]:
    """The rows of one company and service, in no particular order."""
    dice = Dice(f"{seed}/{usage.company}/{usage.service}")
    days = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
    for day in days:
        if not dice.chance(usage.active):
            continue
        hours = dice.distinct(1 + dice.below(usage.rows), 24)
        if day.day == 1:
            # A new period starts in this very instant: the row belongs to it and not to the one that ends.
            hours[0] = 0
        costs = split(day_spend(usage, day, dice), len(hours), dice)
        for hour, cents in zip(hours, costs, strict=True):
            yield line_item(usage, day, hour, cost_text(cents, dice))
    for _ in range(usage.refunds):
        day, hour = days[dice.below(len(days))], dice.below(24)
        yield line_item(usage, day, hour, decimal_text(-(usage.level * (5 + dice.below(20)) // 100)))


def line_item(usage: Usage, day: date, hour: int, cost: str) -> LineItem:
    usage_at = datetime.combine(day, time(hour))
    return LineItem(usage_at=usage_at, company=usage.company, service=usage.service, cost=cost)


def day_spend(usage: Usage, day: date, dice: Dice) -> int:
    """The cents spent on an active day: level, trend and weekday, with noise that favours the middle."""
    level = usage.level * next((percent for since, percent in reversed(usage.steps) if since <= day), 100)
    trend = 100 * (LAST_DAY - FIRST_DAY).days + usage.growth * (day - FIRST_DAY).days
    weekday = usage.weekend if day.isoweekday() >= 6 else 100
    noise = 1000 + dice.below(usage.spread + 1) - dice.below(usage.spread + 1)
    return level * trend * weekday * noise // (100 * 100 * (LAST_DAY - FIRST_DAY).days * 100 * 1000)


def split(total: int, parts: int, dice: Dice) -> list[int]:
    """`parts` uneven shares that add up to `total`."""
    weights = [1 + dice.below(9) for _ in range(parts)]
    shares = [total * weight // sum(weights) for weight in weights]
    shares[-1] += total - sum(shares)
    return shares


def cost_text(cents: int, dice: Dice) -> str:
    """The cost as billing exports write it: two decimals, one if the last is 0, now and then float noise."""
    if cents in NOISY_CENTS and dice.chance(2):
        femtos = cents * FEMTOS_PER_CENT + (-2, 1, 2)[dice.below(3)]
        return f"{femtos // (100 * FEMTOS_PER_CENT)}.{femtos % (100 * FEMTOS_PER_CENT):015d}"
    return decimal_text(cents)


def decimal_text(cents: int) -> str:
    """Cents as USD with one or two decimals: 12.34, 12.3, 12.0, -0.5."""
    sign = "-" if cents < 0 else ""
    units, rest = divmod(abs(cents), 100)
    return f"{sign}{units}.{rest // 10 if rest % 10 == 0 else f'{rest:02d}'}"


def add_months(day: date, months: int) -> date:
    """The first of the month `months` after the one that `day` begins."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def billing_text(seed: int) -> str:
    """The whole billing file, ordered by time."""
    items = sorted(item for usage in USAGES for item in line_items(usage, seed=seed))
    rows = [f"{item.company},{item.service},{item.usage_at},{item.cost}\n" for item in items]
    return "".join(["company,aws_service,datetime,gross_cost\n", *rows])


def commitments_text() -> str:
    """The whole commitments file, a check-in a line."""
    entries = (commitment_text(number, promise) for number, promise in enumerate(PROMISES, start=1))
    return '{\n  "commitments": [\n' + ",\n".join(entries) + "\n  ]\n}\n"


def commitment_text(number: int, promise: Promise) -> str:
    head = {"id": number, "name": promise.name, "company": promise.company, "service": promise.service}
    checkins: list[str] = []
    for index, cents in enumerate(promise.amounts):
        start = add_months(promise.start, index * promise.months)
        end = add_months(start, promise.months)
        amount = decimal_text(cents).removesuffix(".0")
        checkins.append(
            f'        {{"start": "{start} 00:00:00", "end": "{end} 00:00:00", "amount": {amount}}}'
        )
    return (
        f'    {{\n      {json.dumps(head)[1:-1]},\n      "checkins": [\n'
        + ",\n".join(checkins)
        + "\n      ]\n    }"
    )


def write_sample(folder: Path, *, seed: int = DEFAULT_SEED) -> None:
    """Writes both files into `folder`, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BILLING_FILE).write_text(billing_text(seed), encoding="utf-8", newline="\n")
    (folder / COMMITMENTS_FILE).write_text(commitments_text(), encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sample billing and commitments files.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder to write into")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="another seed gives other rows")
    arguments = parser.parse_args()
    write_sample(arguments.out, seed=arguments.seed)


if __name__ == "__main__":
    main()
