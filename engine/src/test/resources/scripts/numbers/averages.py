# The module statistics.
import statistics

whole = [4, 8, 15, 16, 23, 42]
real = [0.1, 0.2, 0.4]
print(statistics.mean(whole), statistics.mean([1, 2, 3]), statistics.mean(real), statistics.fmean(whole))
# expect: 18 2 0.23333333333333334 18.0
print(statistics.median(whole), statistics.median([3, 1, 2]), statistics.mode("banana"))
# expect: 15.5 2 a
print(statistics.stdev(whole), statistics.pstdev(real), statistics.variance([2, 4, 6]), statistics.pvariance(whole))
# expect: 13.490737563232042 0.12472191289246472 4 151.66666666666666
