# What functions of plt answer; the figures themselves are data of the trace.
import matplotlib.pyplot as plt
import numpy as np

lines = plt.plot([1, 2], [3, 4], [1, 2], [5, 6], 'r--')
print(len(lines), len(plt.plot(np.ones((3, 2)))))  # expect: 2 2
counts, edges, bars = plt.hist([1, 2, 2, 3, 3, 3], bins=4)
print(counts, edges)  # expect: [1. 0. 2. 3.] [1.  1.5 2.  2.5 3. ]
fig, ax = plt.subplots()
ax.plot([1, 2], label='a')
ax.set(xlabel='x', ylabel='y', title='t')
ax.legend()
fig, axes = plt.subplots(2, 3)
print(axes.shape, len(axes), axes.size)  # expect: (2, 3) 2 6
fig, axes = plt.subplots(3)
print(axes.shape, len(axes))  # expect: (3,) 3
plt.subplot(1, 2, 2)
plt.semilogy([1, 10, 100])
plt.fill_between([0, 1], [0, 1], [1, 2], alpha=0.5, color='C1')
plt.axhline(0.0, color='k', ls=':')
plt.imshow(np.eye(3), cmap='gray', vmin=0, vmax=1)
plt.colorbar()
plt.errorbar([1, 2], [1, 2], yerr=0.1, fmt='o')
plt.tight_layout()
plt.show()
for text, ys in [('qz', [1, 2]), ('r--', [1, 2, 3])]:
    try:
        plt.plot([1, 2], ys, text)
    except ValueError as error:
        print(error)
        # expect: 'qz' is not a valid format string (unrecognized character 'q')
        # expect: x and y must have same first dimension, but have shapes (2,) and (3,)
try:
    plt.scatter([1, 2], [1])
except ValueError as error:
    print(error)  # expect: x and y must be the same size
try:
    plt.subplot(2, 2, 5)
except ValueError as error:
    print(error)  # expect: num must be an integer with 1 <= num <= 4, not 5
try:
    plt.plot([1], foo=3)
except AttributeError as error:
    print(error)  # expect: Line2D.set() got an unexpected keyword argument 'foo'
plt.savefig('figure.png')
plt.imsave('figure.png', [[1]])
# expect error: NotImplementedError: plt.imsave is not part of Tapedeck's Python
