import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams['figure.figsize'] = (8, 6)
mpl.rcParams['axes.grid'] = False
mpl.rc('axes', labelsize=14)
plt.rc('font', size=12)
colors = plt.rcParams['axes.prop_cycle'].by_key()['color']
print(len(colors), plt.rcParams['axes.grid'])  # expect: 10 False
plt.plot([1, 2], [3, 4], color=colors[1])
fig, ax = plt.subplots()
plt.gray()
ax.get_xaxis().set_visible(False)
ax.yaxis.set_visible(False)
ax.imshow(np.ones((2, 2)))
plt.show()
