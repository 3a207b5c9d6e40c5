# broadcast_arrays of equal shapes gives views with the same strides
x = np.arange(10)
y = np.arange(10)
bx, by = np.broadcast_arrays(x, y)

# broadcast_to stretches an axis of length 1 with stride 0
a = np.arange(3).reshape(3, 1)
b = np.broadcast_to(a, (2, 3, 4))
c = b[0, :, ::2]
b[0, 0, 0] = 5

# broadcast_to refuses to shrink, to lose axes and negative lengths
np.broadcast_to(np.arange(3), (2,))
np.broadcast_to(np.zeros((2, 3)), (3,))
np.broadcast_to(np.zeros(3), (-1, 3))
np.broadcast_to(np.zeros(3), ())
r = np.broadcast_to(np.zeros((0, 1)), (2, 0, 5))

# as_strided makes windows that overlap
x = np.arange(8, dtype='i4')
w = np.lib.stride_tricks.as_strided(x, (3, 4), (4, 4))
w[0, 2] = 99
r = np.lib.stride_tricks.as_strided(x, shape=(2, 2), strides=(8, 0), writeable=False)
r[0, 0] = 1
v = w[1:, ::2]

# a sliding window along one axis of two
a = np.arange(12).reshape(3, 4)
w = np.lib.stride_tricks.sliding_window_view(a, 2, axis=1)
v = np.lib.stride_tricks.sliding_window_view(a, (2, 2), writeable=True)
np.lib.stride_tricks.sliding_window_view(a, 5, axis=0)
np.lib.stride_tricks.sliding_window_view(a, (2, 2, 2))
np.lib.stride_tricks.sliding_window_view(a, -1, axis=0)
m = [int(np.max(row)) for row in w]

# broadcasting shapes that fit
r1 = np.broadcast_shapes((2, 1), (3,))
r2 = np.broadcast_shapes((1, 4), (5, 1, 1), ())
r3 = np.broadcast_shapes()
r4 = np.broadcast_shapes(3, 1)
r5 = np.broadcast_shapes((0,), (1,))
np.broadcast_shapes((2,), (3,))
np.broadcast_shapes((2, 3), (3, 2))
np.broadcast_shapes((0,), (2,))
np.broadcast_shapes(-1)

# arrays broadcast against each other, and by an operation alike
a = np.arange(3)
b = np.arange(2).reshape(2, 1)
c = np.array(7)
p, q = np.broadcast_arrays(a, b)
s, t, u = np.broadcast_arrays(a, b, c)
r1 = np.add(a, b).shape == p.shape
r2 = np.broadcast_arrays(a)[0] is a
np.broadcast_arrays(a, np.arange(4))
np.broadcast_arrays(np.zeros((2, 3)), np.zeros((3, 2)), a)
v, w = np.broadcast_arrays(np.zeros((0, 1)), np.arange(2))

# a broadcast view is read-only until it is opened
a = np.arange(3)
b = np.broadcast_to(a, (2, 3))
b[0, 0] = 1
b.flags.writeable = True
b[1, 0] = 9
c = np.broadcast_to(a, (2, 3))[0]
c[0] = 1
d = np.broadcast_to(5, (2,))
d[0] = 1
e = np.broadcast_to(a, 3)
f = np.broadcast_to(a[:, None], (3, 3)).T

# as_strided of structured, unaligned and backward sources
a = np.arange(6, dtype='i2')
r1 = np.lib.stride_tricks.as_strided(a[::-1])
r2 = np.lib.stride_tricks.as_strided(a, (2,), (3,))
r3 = np.lib.stride_tricks.as_strided(a, strides=(4,), shape=(3,))
r4 = np.lib.stride_tricks.as_strided(a, ())
r5 = np.lib.stride_tricks.as_strided(a, (0,))
r6 = np.lib.stride_tricks.as_strided(a, (3, 2), (0, 2))[1:]
a.flags.writeable = False
r7 = np.lib.stride_tricks.as_strided(a, (2,))
r7[0] = 1

# windows over every axis, and twice over one
a = np.arange(12).reshape(3, 4)
r1 = np.lib.stride_tricks.sliding_window_view(a, (2, 3))
r2 = np.lib.stride_tricks.sliding_window_view(a, 3, axis=-1)
r3 = np.lib.stride_tricks.sliding_window_view(a, (2, 2), axis=(1, 1))
r4 = np.lib.stride_tricks.sliding_window_view(np.arange(5), 1)
r5 = np.lib.stride_tricks.sliding_window_view(np.arange(5), 5)
r6 = np.lib.stride_tricks.sliding_window_view(a.T, (2,), axis=(0,))
np.lib.stride_tricks.sliding_window_view(a, 2)
np.lib.stride_tricks.sliding_window_view(a, (2, 2), axis=0)
np.lib.stride_tricks.sliding_window_view(a, 2, axis=3)
r1[0, 0, 0, 0] = 1
