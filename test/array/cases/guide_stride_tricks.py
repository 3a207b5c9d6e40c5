# sliding windows and what is made of them
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
a = np.arange(10)
w = sliding_window_view(a, 3)
m = w.mean(axis=-1)
t = as_strided(a, shape=(8, 3), strides=(a.strides[0], a.strides[0]))
r = [w.shape, w.strides, t.strides, w.flags.writeable, t.flags.writeable, w.flags.owndata]
t[0, 1] = 100
b = a.copy()
c = np.convolve(b, np.ones(3), "valid")
e = np.cumsum(b)
e[3:] = e[3:] - e[:-3]
f = e[2:] / 3
g = sliding_window_view(np.arange(16).reshape(4, 4), (2, 2))
h = g[::2, ::2].max(axis=(2, 3))
i = sliding_window_view(np.arange(12).reshape(3, 4), 2, axis=1)
w[0, 0] = 5
j = sliding_window_view(b, 3, writeable=True)
j[:, 1] = 0
k = sliding_window_view(b, 3)[::2]

# the game of life on views of one array
Z = np.array([[0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 1, 0, 1, 0, 0], [0, 0, 1, 1, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]])
def neighbours(Z):
    return Z[0:-2, 0:-2] + Z[0:-2, 1:-1] + Z[0:-2, 2:] + Z[1:-1, 0:-2] + Z[1:-1, 2:] + Z[2:, 0:-2] + Z[2:, 1:-1] + Z[2:, 2:]
N = neighbours(Z)
for _ in range(4):
    N = neighbours(Z)
    birth = (N == 3) & (Z[1:-1, 1:-1] == 0)
    survive = ((N == 2) | (N == 3)) & (Z[1:-1, 1:-1] == 1)
    Z[...] = 0
    Z[1:-1, 1:-1][birth | survive] = 1
print(Z)
P = np.lib.stride_tricks.sliding_window_view(np.pad(Z, 1, mode="wrap"), (3, 3)).sum(axis=(2, 3)) - Z
Q = sum(np.roll(np.roll(Z, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i != 0 or j != 0))

# blocks, tiles and their way back
a = np.arange(24).reshape(4, 6)
b = a.reshape(2, 2, 3, 2).swapaxes(1, 2)
c = b.reshape(-1, 2, 2)
d = np.lib.stride_tricks.as_strided(a, shape=(2, 3, 2, 2), strides=(a.strides[0] * 2, a.strides[1] * 2, a.strides[0], a.strides[1]))
e = (b == d).all()
d[0, 0] = -1
f = d.sum(axis=(2, 3))
g = b.swapaxes(1, 2).reshape(4, 6)
h = np.add.reduceat(np.add.reduceat(a, np.arange(0, 4, 2), axis=0), np.arange(0, 6, 2), axis=1)
i = a.reshape(2, 2, 6).transpose(1, 0, 2)
j = i.base is a
k = np.kron(np.eye(2, dtype=int), np.ones((2, 3), int))
l = np.block([[np.zeros((2, 2), int), np.ones((2, 4), int)], [a[:2]]])

# columns of patches for a convolution
img = np.arange(25.0).reshape(5, 5)
k = np.array([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]])
s = img.strides
cols = np.lib.stride_tricks.as_strided(img, shape=(3, 3, 3, 3), strides=s + s)
im2col = cols.transpose(2, 3, 0, 1).reshape(9, 9)
out = (k.ravel() @ im2col).reshape(3, 3)
out2 = np.einsum("ijkl,kl->ij", cols, k)
out3 = np.tensordot(cols, k, axes=2)
out4 = (cols * k).sum(axis=(-2, -1))
r = [cols.base is img, np.shares_memory(cols, img), im2col.flags.owndata, cols.nbytes, img.nbytes]

# repeated and diagonal views by strides of zero and of sums
x = np.array([1, 2, 3])
a = np.lib.stride_tricks.as_strided(x, shape=(4, 3), strides=(0, x.strides[0]))
b = np.lib.stride_tricks.as_strided(x, shape=(3, 4), strides=(x.strides[0], 0))
a[0, 0] = 9
c = np.broadcast_to(x, (4, 3))
d = np.broadcast_to(x[:, None], (3, 4))
e = [c.strides, d.strides, c.nbytes, c.base is x]
M = np.arange(16).reshape(4, 4)
f = M.ravel()[:: M.shape[1] + 1]
g = M.ravel()[M.shape[1] - 1 : -1 : M.shape[1] - 1]
f[:] = 0
g[:] = 7
h = np.lib.stride_tricks.as_strided(M, shape=(4,), strides=(M.strides[0] + M.strides[1],))
i = np.diag(M)
j = np.lib.stride_tricks.as_strided(x, shape=(2, 2), strides=(x.strides[0], x.strides[0]))
k = np.lib.stride_tricks.as_strided(x[::-1], shape=(2, 2), strides=(-8, -8))
l = np.lib.stride_tricks.as_strided(np.arange(8)[::2])
n = np.lib.stride_tricks.as_strided(x, writeable=False)
n[0] = 1

# toeplitz, hankel and circulant by views
v = np.array([3, 2, 1, 0, -1, -2, -3])
t = np.lib.stride_tricks.as_strided(v[3:], shape=(4, 4), strides=(-v.strides[0], v.strides[0]))
h = np.lib.stride_tricks.sliding_window_view(v, 4)
z = np.concatenate((np.arange(4), np.arange(3)))
c = np.lib.stride_tricks.sliding_window_view(z, 4)[:, ::-1]
u = h[::-1]
w = np.triu(h)
y = h[:, ::-1].diagonal()
z[0] = 50

# symmetric, interleaved and channel views
rgb = np.zeros((2, 3, 3), np.uint8)
red = rgb[..., 0]
red[:] = 200
planar = np.moveaxis(rgb, -1, 0)
bgr = rgb[..., ::-1]
bgr[0, 0, 0] = 5
gray = rgb.mean(axis=2)
flat = rgb.reshape(-1, 3)
flat[:, 1] = 77
top = rgb[::-1, :, 0]
c = np.ascontiguousarray(planar)
r = [red.strides, planar.strides, bgr.strides, flat.base is rgb, planar.flags.c_contiguous, c.strides]
s = np.empty(6, int)
s[0::2] = [1, 2, 3]
s[1::2] = [10, 20, 30]
p = s.reshape(3, 2)[:, 1]
z = np.array([1 + 2j, 3 + 4j])
q = z.view(float).reshape(-1, 2)
q[:, 1] *= -1
z.real = [7, 8]
z.imag[0] = 0

# broadcasting by rules and by hand
x = np.arange(4)
y = x.reshape(4, 1)
a = x + y
b = np.ones(5)
x + b
x.reshape(4, 1) + b
d = np.array([0.0, 10.0, 20.0, 30.0])[:, np.newaxis] + np.array([1.0, 2.0, 3.0])
codes = np.array([[102.0, 203.0], [132.0, 193.0], [45.0, 155.0], [57.0, 173.0]])
e = np.argmin(np.sqrt(np.sum((codes - np.array([111.0, 188.0])) ** 2, axis=1)))
f = (codes[:, None, :] - codes[None, :, :]) ** 2
g = np.sqrt(f.sum(-1))
h, i = np.broadcast_arrays(np.array([[1, 2, 3]]), np.array([[4], [5]]))
j = np.broadcast_shapes((5, 1), (1, 6), (6,))
np.broadcast_shapes((2, 3), (3, 2))
k, l = np.meshgrid(np.arange(3), np.arange(2))
m, n = np.ogrid[0:3, 0:2]
o = m * n
p = np.ix_([0, 2], [1, 3])
q = np.arange(16).reshape(4, 4)[p]
s = np.outer(np.arange(3), np.arange(2))
t = np.add.outer(np.arange(3), [10, 20])
u = x[..., None] == x
np.zeros((2, 3)) + np.zeros((3, 2))
v = np.zeros((0, 3)) + np.ones((1, 3))
