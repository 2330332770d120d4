import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(asctime)s [%(levelname)-8s] %(name)s %(funcName)s - %(message)s", datefmt="X")
log = logging.getLogger("train.loop")
def f():
    log.debug("x=%d y=%.2f", 3, 4.5)  # expect: X [DEBUG   ] train.loop f - x=3 y=4.50
f()
logging.info("root msg %s", [1, 2])  # expect: X [INFO    ] root <module> - root msg [1, 2]
log.log(25, "custom %(a)s", {"a": 5})  # expect: X [Level 25] train.loop <module> - custom 5
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
    def emit(self, record):
        self.records.append(self.format(record))
h = ListHandler()
h.setFormatter(logging.Formatter("{levelname}|{message}", style="{"))
log.addHandler(h)
log.propagate = False
log.warning("careful")
log.info("f-string %s", f"{1/3:.3f}")
print(h.records, log.handlers, log)
# expect: ['WARNING|careful', 'INFO|f-string 0.333'] [<ListHandler (NOTSET)>] <Logger train.loop (DEBUG)>
buf = io.StringIO()
sh = logging.StreamHandler(buf)
sh.setLevel("WARNING")
l2 = logging.getLogger("other"); l2.addHandler(sh); l2.propagate = False
l2.info("a"); l2.error("b"); l2.critical("c")
print(repr(buf.getvalue()))  # expect: 'b\nc\n'
print(logging.getLogger())  # expect: <RootLogger root (DEBUG)>
print(logging.getLogger("other") is l2, l2.name, l2.parent, l2.hasHandlers())
# expect: True other <RootLogger root (DEBUG)> True
logging.disable(logging.CRITICAL); l2.critical("d"); print(repr(buf.getvalue())); logging.disable(logging.NOTSET)
# expect: 'b\nc\n'
try:
    1/0
except ZeroDivisionError:
    l2.error("failed", exc_info=False)
    print(buf.getvalue().splitlines()[-1])  # expect: failed
log.setLevel("NOPE")
# expect error: ValueError: Unknown level: 'NOPE'
