from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext
import decimal
print(getcontext().prec)  # expect: 28
print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2)  # expect: 0.3 0.30000000000000004
print(repr(Decimal("1.10")), Decimal(3) / Decimal(7), Decimal(1)/Decimal(4), Decimal(10)/Decimal(5))
# expect: Decimal('1.10') 0.4285714285714285714285714286 0.25 2
print(Decimal("10.55").quantize(Decimal("0.1")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
# expect: 10.6 2.68
print(Decimal(0.1))  # expect: 0.1000000000000000055511151231257827021181583404541015625
print(Decimal("1e-7"), Decimal("0.000001"), Decimal("1E+5"), Decimal("123456789.123") * 2, 3 + Decimal("1.5"), -Decimal("2.5"))
# expect: 1E-7 0.000001 1E+5 246913578.246 4.5 -2.5
print(Decimal(2).sqrt(), Decimal("4").sqrt(), Decimal(2) ** 10, Decimal("1.1") ** 3, Decimal(2) ** -1)
# expect: 1.414213562373095048801688724 2 1024 1.331 0.5
print(Decimal("1.5") < 2, Decimal("1.5") == 1.5, Decimal("1.50") == Decimal("1.5"), {Decimal("1.50"): 1}[Decimal("1.5")])
# expect: True True True 1
print(f"{Decimal('3.14159'):.2f} {Decimal('3'):8.3f}|", float(Decimal("0.25")), int(Decimal("7.9")), round(Decimal("2.567"), 2), round(Decimal("2.5")))
# expect: 3.14    3.000| 0.25 7 2.57 2
print(sum([Decimal("0.1")] * 10), max(Decimal(1), Decimal(3)), abs(Decimal("-3.2")), Decimal(7) // 2, Decimal(7) % 2)
# expect: 1.0 3 3.2 3 1
getcontext().prec = 50
print(Decimal(1) / 3)  # expect: 0.33333333333333333333333333333333333333333333333333
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3)  # expect: 0.33333
print(Decimal(2).sqrt())  # expect: 1.4142135623730950488016887242096980785696718753769
x = Decimal(1)
for i in range(6):
    x = (x + 2 / x) / 2
print(x)  # expect: 1.4142135623730950488016887242096980785696718753772
try:
    Decimal(1) / 0
except decimal.DivisionByZero as e:
    print(type(e).__name__, e)  # expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
try:
    Decimal("abc")
except decimal.InvalidOperation as e:
    print(type(e).__name__, e)  # expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
try:
    print(Decimal("1.5") + 1.5)
except TypeError:
    print("TypeError")  # expect: TypeError
Decimal(1) / Decimal(0)
# expect error: DivisionByZero: [<class 'decimal.DivisionByZero'>]
