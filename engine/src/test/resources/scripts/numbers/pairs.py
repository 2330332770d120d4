# Statistics of pairs of numbers.
import statistics as st
print(st.correlation([1, 2, 3], [1, 2, 4]), st.covariance([1,2,3],[2,4,7]), st.linear_regression([1, 2, 3], [2, 4, 6]), st.linear_regression([1,2,3.5],[2.1,3.9,7], proportional=True), st.fmean([1, 2,4],[1,1,2]), st.fmean([1,2]))
# expect: 0.9819805060619656 2.5 LinearRegression(slope=2.0, intercept=0.0) LinearRegression(slope=1.9942028985507245, intercept=0.0) 2.75 1.5
s,i=st.linear_regression([0.1,0.2,0.35],[1.1,2.3,2.9]); print(f"{s:.3f} {i:.3f}", s, i)
# expect: 6.947 0.595 6.947368421052631 0.5947368421052632
for f in [lambda: st.correlation([1],[2]), lambda: st.correlation([1,1],[1,2]), lambda: st.covariance([1,2],[1]), lambda: st.linear_regression([1,1],[1,2]), lambda: st.fmean([1,2],[1])]:
    try: f()
    except st.StatisticsError as e: print(e)
    # expect: correlation requires at least two data points
    # expect: at least one of the inputs is constant
    # expect: covariance requires that both inputs have same number of data points
    # expect: x is constant
    # expect: data and weights must be the same length
