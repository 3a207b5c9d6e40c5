# take and put outside the array
a = np.arange(12).reshape(3, 4)
a.take([12])
a.take([-13])
a.take([3], axis=0)
a.take([4], axis=1)
a.take([1], axis=2)
np.take(np.zeros((2, 0)), [0], axis=1)
r1 = np.take(a, [3, -5], axis=1, mode='wrap')
r2 = np.take(a, [9, -5], axis=0, mode='clip')
np.take(a, [0], mode='x')
a.put([12], 0)
a.put([-13], 0)
a.put([0, 20], [5, 6], mode='clip')
a.put([13], [7], mode='wrap')
r3 = np.take(np.zeros((0, 3)), [], axis=0)
np.take(np.zeros((0, 3)), [0], axis=0)

# iteration and flat positions outside the array
a = np.arange(6).reshape(2, 3)
a.flat[6]
a.flat[-7]
a.flat[[0, 6]]
a.flat[6] = 1
a.flat[[-7]] = 1
a.item(6)
a.item(-7)
a.item(0, 3)
a.item((2, 0))
a.item(0, 0, 0)
r = a.item(-1)

# plain indices outside the array
a = np.zeros((3, 5))
a[(1, 5)]
a[(0, [0, 5])]
a[[1, 2], [0, 5]]
a[10]
a[:, 5]
a[..., -6]
a[3, 0] = 1
a[0, -6] = 1
a[[0, 3], 0] = 1
b = np.zeros((3, 0))
b[0, 0]
b[:, [0]]
b[0, 0] = 1
r = b[1]

# no element of an empty array
a = np.zeros((0,))
a[0]
a[[0]]
a[0] = 1
r1 = a[:]
r2 = a[[]]
a.item()
a.item(0)
np.zeros((2, 0)).item()

# bad integers of an index are told before bad values, bad positions of its arrays after them
a = np.zeros((3, 4), 'u1')
e = np.zeros((3, 0, 3), 'u1')
z = np.zeros((0, 2), 'i8')
a[[0, 1], 7] = -3
a[[0, 9], 1] = -3
a[[0, 9], 7] = -3
a[[0, 9], 7] = [-3, 1]
a[[0, 1], 7] = [-3, 1]
a[[0, 1], 7] = [1, 2, 3]
a[[0, 1], 7] = [-1, 2, 3]
a[[0, 1], 1] = [-1, 2, 3]
a[[0, 1], [1, 2, 3]] = -1
a[z, 7] = -3
a[z, 7] = [-3]
a[z, 1] = -3
a[z, 1] = [1, 2, 3]
a[z, 7] = [1, 2, 3]
a[z, [7]] = -3
e[e, -2, -4:-4] = -3
e[e, -2, -4:-4] = 3
e[e, [-2], -4:-4] = -3
e[e, [-2], -4:-4] = 3
e[[0], -2] = -3
e[[0], -2] = 3
e[[0], [-2]] = 3
e[[0], [-2]] = -3
e[:, -2] = -3
e[:, -2, [0]] = -3
e[:, 5, [0]] = [1, 2, 3, 4]
a[9, [0]] = -3
a[9, :] = -3
a[9] = -3
a[9, 1] = -3
a[1, [0, 1], 3] = -3
a[[0, 1], 7] = np.array([1, 2, 3])
a[[0, 9], 1] = np.array([1, 2, 3])
a[[0, 1], 7] = 'x'
a[[0, 1], 1] = 'x'
f = np.zeros(4, 'u1')
f[[7]] = -3
f[[0]] = -3
f[[]] = -3
f[[7]] = [1, 2]
f[[7]] = [-3]
f[[True, False, True, False]] = -3
f[[True, False, True, True, False]] = -3
f[[False, False, False, False]] = -3
a[a > 5] = -3
a[a > 5] = [-3]
a[a > 5, 7] = -3

# an axis or a length is no array of axes, of floats or of booleans
a = np.arange(24).reshape(2, 3, 4)
some = np.array([0, 1])
one = np.array([1])
point = np.array(1.0)
truth = np.array(True)
whole = np.array(1)
np.sum(a, axis=some)
np.sum(a, axis=point)
np.sum(a, axis=truth)
np.sum(a, axis=(one,))
np.swapaxes(a, one, 0)
np.take(a, [0], axis=one)
np.concatenate([a, a], axis=point)
np.argmax(a, axis=one)
np.sort(a, axis=truth)
np.expand_dims(a, one)
np.zeros((one, 2))
np.empty((truth,))
a.reshape(one, 24)
a.reshape((point, 24))
a.transpose(one, 0, 2)
np.eye(one)
np.linspace(0, 1, one)
np.unravel_index(0, (one,))
r1 = np.sum(a, axis=whole)
r2 = np.zeros((whole, 2))
r3 = np.zeros(some)

# a boolean in a shape is no length
np.zeros((True, 2))
np.full((True,), 1)
np.arange(2).reshape((True, 2))
np.arange(2).reshape(True, 2)
np.broadcast_to(1, (True,))
np.indices((True,))
np.unravel_index(0, (True,))
