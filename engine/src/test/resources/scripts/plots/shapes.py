import matplotlib.pyplot as plt
import numpy as np
x = np.linspace(0, 1, 5)
fig, ax = plt.subplots()
l, = ax.plot(x, x**2, 'r--', label='sq')
ax2 = ax.twinx(); ax2.plot(x, x); ax2.set_ylabel('b', color='r')
print('twinx')
# expect: twinx
ax.annotate('min', xy=(0, 0), xytext=(0.2, 0.5), arrowprops=dict(arrowstyle='->'))
print('ann')
# expect: ann
ax.set_xlim(0, 1); print(ax.get_xlim())
# expect: (np.float64(0.0), np.float64(1.0))
plt.arrow(0, 0, .5, .5, head_width=.05)
print('arrow')
# expect: arrow
import matplotlib.pyplot as plt, numpy as np
x = np.linspace(0, 1, 5)
fig, ax = plt.subplots()
ax.fill_between(x, x, x**2, alpha=.3)
ax.add_patch(plt.Circle((0.5, 0.5), 0.2, fill=False))
print('patch')
# expect: patch
import matplotlib.pyplot as plt, numpy as np
x = np.linspace(0, 1, 5)
fig, ax = plt.subplots()
ax.grid(True); plt.tight_layout(); fig.suptitle('a')
ax.set_yscale('log'); ax.tick_params(axis='x', rotation=45)
print('a')
# expect: a
ax.axvspan(0.1, 0.2)
print('axvspan')
# expect: axvspan
ax.text(0, 0, 'b'); ax.set_aspect('equal')
plt.savefig('a.png'); plt.show(); plt.close()
print('end')
# expect: end
import matplotlib.pyplot as plt, numpy as np
X, Y = np.meshgrid(np.linspace(-1, 1, 4), np.linspace(-1, 1, 4))
plt.figure(); plt.quiver(X, Y, X, Y)
print('quiver')
# expect: quiver
import matplotlib.pyplot as plt, numpy as np
plt.xticks([0, 1], ['a', 'b']); plt.gca().invert_yaxis()
print('ticks')
# expect: ticks
plt.stem([1, 2], [3, 4]); 
print('stem')
# expect: stem
import matplotlib.pyplot as plt, numpy as np
fig = plt.figure(figsize=(8, 6)); ax = fig.add_subplot(111, projection='3d')
X, Y = np.meshgrid(np.linspace(-1, 1, 4), np.linspace(-1, 1, 4))
ax.plot_surface(X, Y, X**2 + Y**2, cmap='viridis'); ax.set_zlabel('z')
print('3d')
# expect: 3d
plt.figure(); plt.plot([0, 10], [2, 4]); print(plt.xlim(), plt.ylim(), plt.gca().get_xlabel() == '')
# expect: (np.float64(-0.5), np.float64(10.5)) (np.float64(1.9), np.float64(4.1)) True
