import datetime
from datetime import datetime as dt, timedelta
d = datetime.date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d.replace(day=1), f"{d:%d %b %Y}")
# expect: 2024-02-28 datetime.date(2024, 2, 28) 2024-03-01 2024-02-01 28 Feb 2024
print(d.isoformat(), d.weekday(), d.strftime("%Y/%m/%d"), d < datetime.date(2025,1,1))
# expect: 2024-02-28 2 2024/02/28 True
t = dt(2024, 1, 2, 3, 4, 5)
print(t, repr(t), t.strftime("%Y%m%d-%H%M%S"), t.date(), t.hour, t.isoformat())
# expect: 2024-01-02 03:04:05 datetime.datetime(2024, 1, 2, 3, 4, 5) 20240102-030405 2024-01-02 3 2024-01-02T03:04:05
print(t - dt(2024, 1, 1), repr(t - dt(2024,1,1)), (t - dt(2024,1,1)).total_seconds())
# expect: 1 day, 3:04:05 datetime.timedelta(days=1, seconds=11045) 97445.0
print(timedelta(seconds=90), repr(timedelta(hours=1, seconds=2)), timedelta(days=-1, seconds=3), timedelta(0), repr(timedelta(0)))
# expect: 0:01:30 datetime.timedelta(seconds=3602) -1 day, 0:00:03 0:00:00 datetime.timedelta(0)
print(str(timedelta(seconds=1.5)), timedelta(minutes=5) / timedelta(seconds=30), timedelta(hours=2) * 2, -timedelta(hours=1))
# expect: 0:00:01.500000 10.0 4:00:00 -1 day, 23:00:00
print(dt.strptime("2024-03-01 10:20", "%Y-%m-%d %H:%M"), dt.fromisoformat("2024-03-01T10:20:30"))
# expect: 2024-03-01 10:20:00 2024-03-01 10:20:30
print([ (d + timedelta(days=i)).strftime("%a") for i in range(7)])
# expect: ['Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue']
print(sorted([dt(2024,1,2), dt(2023,1,2)])[0], dt(2024,1,2) == dt(2024,1,2), {d: 1}[d])
# expect: 2023-01-02 00:00:00 True 1
print(isinstance(dt.now(), dt), isinstance(t, datetime.date), dt.now().year > 2000, type(t), type(d).__name__)
# expect: True True True <class 'datetime.datetime'> date
print(len(dt.now().strftime("%Y%m%d-%H%M%S")))  # expect: 15
datetime.date(2024, 2, 30)
# expect error: ValueError: day is out of range for month
