"""What day it is. Nothing else asks the clock: everywhere else "today" is a value that is passed in."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")


def today_in_helsinki() -> date:
    """The day it is in Finland now."""
    return datetime.now(HELSINKI).date()
