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
