"""Cron lines and time zones against others who read them: PyPI's cronsim, and Python's zoneinfo."""
import datetime
import itertools
import json
import os
import random
import zoneinfo

import pytest
from cronsim import CronSim

from harness import programs

UTC = datetime.timezone.utc
# Zones of many kinds: changes by a footer and by a table, whole and half hours, midnight, south, none.
ZONES = ["UTC", "Europe/Berlin", "America/Chicago", "Australia/Sydney", "America/Santiago", "Asia/Kolkata",
         "Europe/Dublin", "America/St_Johns"]
SEED = int(os.environ.get("SCHEDULE_SEED", "1"))
LINES = int(os.environ.get("SCHEDULE_LINES", "150"))


def runs(line, zone, after, count):
    """The next runs as seconds since 1970."""
    answer = json.loads(programs.run("pintle", "schedule", "next", line, "--zone", zone, "--count", count,
                                     "--after", after.strftime("%Y-%m-%dT%H:%M:%SZ"), "-o", "json").stdout)
    return [int(datetime.datetime.fromisoformat(run["utc"].replace("Z", "+00:00")).timestamp())
            for run in answer["runs"]]


def number(random_, low, high, names):
    value = random_.randint(low, high)
    return names[value - low] if names and value - low < len(names) and random_.random() < 0.4 else str(value)


def field(random_, low, high, star, names=()):
    """A field that both understand the same: no step without "*" in minutes and hours, no "*" within a list."""
    kind = random_.random()
    if kind < star:
        return "*" if random_.random() < 0.6 else f"*/{random_.randint(2, min(high, 20))}"
    if kind < star + 0.1:
        first = random_.randint(low, high - 1)
        return f"{first}-{random_.randint(first, high)}"
    count = 1 if kind < star + 0.5 else random_.randint(2, 3)
    return ",".join(number(random_, low, high, names) for _ in range(count))


def line_of(random_):
    months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
    days = "SUN MON TUE WED THU FRI SAT".split()
    day = random_.choice(["L", "LW", "1,L"]) if random_.random() < 0.15 else field(random_, 1, 28, 0.5)
    weekday = (f"{random_.choice(days)}#{random_.randint(1, 5)}" if random_.random() < 0.1 else
               f"{random_.randint(0, 7)}L" if random_.random() < 0.1 else field(random_, 0, 7, 0.5, days))
    weekday = "*/3" if weekday.startswith("*/") else weekday
    return " ".join([field(random_, 0, 59, 0.3), field(random_, 0, 23, 0.3), day, field(random_, 1, 12, 0.7, months),
                     weekday])


def test_made_up_lines_run_when_cronsim_says():
    random_ = random.Random(SEED)
    for _ in range(LINES):
        line, zone = line_of(random_), random_.choice(ZONES)
        # Half of them begin a few days before a change of the clock somewhere.
        after = (datetime.datetime(random_.randint(2000, 2060), random_.randint(1, 12), random_.randint(1, 28),
                                   random_.randint(0, 23), random_.randint(0, 59), random_.randint(0, 59), tzinfo=UTC)
                 if random_.random() < 0.5 else
                 datetime.datetime(random_.randint(2000, 2036), random_.choice([3, 10]), 24, tzinfo=UTC))
        # It gives up when there is no run for 50 years.
        other = CronSim(line, after.astimezone(zoneinfo.ZoneInfo(zone)))
        wanted = [int(run.timestamp()) for run in itertools.islice(other, 50)]
        where = f"{line} in {zone} after {after} (SCHEDULE_SEED={SEED})"
        if wanted:
            assert runs(line, zone, after, len(wanted)) == wanted, where
        else:
            done = programs.run("pintle", "schedule", "next", line, check=False)
            assert "no month of the field month has such a day" in done.stderr, where


# cronsim's rule for what a gap leaves out and what comes twice is the same: that of Debian's cron.
@pytest.mark.parametrize("line", ["30 2 * * *", "0,20,40 2 * * *", "15 1,2,3 * * *", "*/10 * * * *", "*/10 2 * * *",
                                  "30 * * * *", "0 0 * * *"])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Chicago", "America/Santiago"])
def test_changes_of_the_clock_are_those_of_cronsim(line, zone):
    for year in (2026, 2060):
        for month in (3, 4, 9, 10, 11):
            after = datetime.datetime(year, month, 1, tzinfo=UTC)
            other = CronSim(line, after.astimezone(zoneinfo.ZoneInfo(zone)))
            end = after + datetime.timedelta(days=31)
            wanted = []
            while (run := int(next(other).timestamp())) < end.timestamp():
                wanted.append(run)
            assert runs(line, zone, after, len(wanted)) == wanted, f"{line} in {zone} in {month}/{year}"


def test_every_zone_has_the_offsets_of_zoneinfo():
    """Noon of the first of every second month in all zones of the system, from 1850 to 2100, as Python reads them."""
    # What Python has besides the system's files is not asked for.
    names = sorted(name for name in zoneinfo.available_timezones()
                   if os.path.isfile(os.path.join("/usr/share/zoneinfo", name)))
    assert len(names) > 400
    months = [(1850 + index // 6, index % 6 * 2 + 1) for index in range(1500)]
    wrong = []
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        found = runs("0 12 1 */2 *", name, datetime.datetime(1849, 12, 31, tzinfo=UTC), len(months))
        wanted = [int(datetime.datetime(year, month, 1, 12, tzinfo=zone).timestamp()) for year, month in months]
        wrong += [(name, *both) for both in zip(found, wanted, strict=True) if both[0] != both[1]][:1]
    assert not wrong


@pytest.mark.parametrize("arguments, words", [
    (["61 * * * *"], "minute, column 1: 61 is more than 59; expected 0 to 59"),
    (["0 0 30 2 *"], "no month of the field month has such a day"),
    (["@daily", "--zone", "Europe/Atlantis"], 'there is no "Europe/Atlantis"'),
    (["@daily", "--zone", "../../etc/passwd"], "is no name"),
    (["@daily", "--after", "yesterday"], "--after"), (["@daily", "--count", "10001"], "10000"), ([], "LINE is missing")])
def test_what_is_wrong_is_said(arguments, words):
    done = programs.run("pintle", "schedule", "next", *arguments, check=False)
    assert done.returncode == 2 and words in done.stderr, done
    assert len(done.stderr.splitlines()) == 1


def test_runs_are_printed_for_people():
    text = programs.run("pintle", "schedule", "next", "30 2 * * *", "--zone", "Europe/Berlin", "--count", "2", "--after",
                        "2026-03-28T12:00:00Z").stdout
    assert text == ("TIME                       UTC\n"
                    "2026-03-29T03:00:00+02:00  2026-03-29T01:00:00Z\n"
                    "2026-03-30T02:30:00+02:00  2026-03-30T00:30:00Z\n")
