# floats are no indices, however whole
a = np.arange(24).reshape(2, 3, 4)
a[0.0]
a[0, 0.0]
a[0.0:]
a[:1.5]
a[::1.0]
a[..., 1.0]
a[np.array([1.0])]
a[[0.0, 1.0]]
a[0, [0.5]]
a[np.array([])]
a[0.0] = 1
a[None, 1.0]

# slices take integers of every kind
a = np.arange(10)
i = np.array(3)
r1 = a[i:]
r2 = a[:np.array(4, 'u1')]
r3 = a[np.array(2):np.array(8):np.array(3)]
a[np.array([1, 2]):]
a[::0]
a['1':]

# newaxis adds axes anywhere, as often as wanted
a = np.arange(6).reshape(2, 3)
r1 = a[None]
r2 = a[:, None]
r3 = a[..., None]
r4 = a[None, ..., None, 1]
r5 = a[None, None, None]
r6 = a[None, [0, 1], None]
r7 = a[[0, 1], None, [1, 2]]
r8 = a[None, a > 2]

# an empty tuple is a view of everything, and of an array without axes its element
a = np.arange(6).reshape(2, 3)
r1 = a[()]
b = np.array(5)
r2 = b[()]
r3 = b[...]
b[()] = 9
a[()] = 0

# empty index arrays
a = np.arange(12).reshape(3, 4)
r1 = a[[]]
r2 = a[:, []]
r3 = a[[], []]
r4 = a[np.zeros((2, 0), dtype=int)]
r5 = a[np.zeros(0, dtype=bool)]
r6 = a[np.zeros((0, 4), dtype=bool)]
a[[]] = 5
a[[], 1] = np.zeros(0)
a[[]] = [1, 2]
r7 = a[[], 1:3]

# an ellipsis stands for as many axes as are left, also none
a = np.arange(24).reshape(2, 3, 4)
r1 = a[...]
r2 = a[..., 1]
r3 = a[1, ...]
r4 = a[1, ..., 2]
r5 = a[0, 1, 2, ...]
r6 = a[..., [0, 1], :]
r7 = a[[0, 1], ...]
a[..., ...]
r8 = a[1, 2, 3, ...]
r8[...] = 99

# one integer drops the first axis, from either end
a = np.arange(6).reshape(3, 2)
r1 = a[0]
r2 = a[-1]
a[3]
a[-4]
r3 = a[1][1]
b = np.arange(3)
r4 = b[-3]
b[3]

# a boolean is a mask without axes, not an integer
a = np.arange(6).reshape(2, 3)
r1 = a[True]
r2 = a[False]
r3 = a[True, 1]
r4 = a[np.array(True)]
r5 = a[np.array(False), ..., 0]
a[True] = 7
a[False] = 8
r6 = a[[True, False]]
b = np.array(3)
r7 = b[True]
r8 = b[False]
b[False] = 4
b[True] = 5

# a mask must fit the axes it takes
a = np.arange(12).reshape(3, 4)
a[[True, False]]
a[np.ones((3, 3), dtype=bool)]
a[np.ones((2, 4), dtype=bool)]
a[:, [True, False, True]]
a[np.ones((3, 4, 1), dtype=bool)]
a[[True] * 4]
a[[True, False, True], [True, False, True, False]]
r = a[[True, False, True], [False, True, False, True]]

# a mask picks in the order of the logical array
a = np.asfortranarray(np.arange(12).reshape(3, 4))
r1 = a[a % 2 == 0]
r2 = a[::-1, ::2][a[::-1, ::2] > 3]
m = np.array([True, False, True])
r3 = a[m]
r4 = a[m, 1]
r5 = a[m][:, [3, 0]]
r6 = a[:, [True, False, False, True]]
r7 = a[m, 1:3]
r8 = np.arange(24).reshape(3, 2, 4)[m, :, [1, 2]]

# as many values as a mask picks, or one
a = np.arange(5)
a[a > 2] = [1, 2, 3]
a[a > 2] = [7, 8]
a[[True, False, True, False, False]] = 9
a[[False] * 5] = []
a[[False] * 5] = [1]
a[[False] * 5] = [1, 2]
a[a < 100] = np.ones((1, 5))
a[a < 100] = np.ones((1, 1, 5))
b = np.arange(6).reshape(2, 3)
b[b > 1] = [10, 20, 30, 40]
b[b > 1] = np.ones((2, 2))

# a mask of several axes, with a remainder
a = np.arange(24).reshape(2, 3, 4)
m = np.array([[True, False, True], [False, False, True]])
r1 = a[m]
r2 = a[m, 1]
r3 = a[m, ::2]
a[m] = [1, 2, 3, 4]
a[m] = [[1], [2], [3]]
a[m] = [1, 2, 3]

# index arrays are broadcast together
a = np.arange(24).reshape(2, 3, 4)
r1 = a[[[0], [1]], [0, 2]]
r2 = a[[0, 1], [1, 2], [3, 0]]
r3 = a[0, [[1, 2], [0, 1]], [2, 3]]
r4 = a[[0, 1], :, [2, 3]]
r5 = a[:, [0, 1], [1, 2]]
r6 = a[0, :, [1, 2]]
r7 = a[[[0, 1]], [[1], [2]], 0]
a[[0, 1], [0, 1, 2]]
a[[[0, 1], [1, 0]], [0, 1, 2], 1]
r8 = a[[-1], [-2], [-3]]

# an index array outside the axis is an error before anything is written
a = np.arange(12).reshape(3, 4)
a[[0, 3]]
a[:, [-5]]
a[[0, 1], [0, 4]]
a[[0, 5]] = 1
a[[0, -4]] += 1
a[[5], []]
a[5, []]
r = a[[], 5:]

# where an array stands between slices its axes go first
a = np.arange(120).reshape(2, 3, 4, 5)
r1 = a[[0, 1], :, [1, 2]]
r2 = a[:, [0, 1], :, [1, 2]]
r3 = a[:, [[0], [1]], [1, 2]]
r4 = a[0, :, :, [1, 2]]
r5 = a[..., [0, 1], 1]
r6 = a[:, [0, 1], None, [1, 2]]
r7 = a[:, :, [0], [1]]
r8 = a[1, [0, 2], ..., 3]

# index arrays keep the memory order they give
a = np.arange(12)
i = np.asfortranarray(np.array([[0, 1, 2], [3, 4, 5]]))
r1 = a[i]
b = np.arange(12).reshape(3, 4)
r2 = b[i % 3]
r3 = b[:, i % 4]
r4 = b[i % 3, i % 4]
r5 = np.asfortranarray(b)[[0, 2]]
r6 = b[::-1][[0, 1]]
r7 = b[np.array([0, 1], dtype='u1')]
r8 = b[np.array([0, 1], dtype='>i8')]

# everything basic is a view, and a new one each time
a = np.arange(6).reshape(2, 3)
r1 = a[...] is a
r2 = a[()] is a
r3 = a[:] is a
r4 = a[...].base is a
r5 = a[:] is a[:]
r6 = a[1:].base is a
r7 = a[1:][:].base is a

# index arrays of unaligned and backward memory
raw = np.zeros(25, dtype='u1')
i = raw[1:].view('i8')
i[...] = [2, 0, 1]
a = np.arange(4)
r1 = a[i]
r2 = a[i[::-1]]
a[i] = [7, 8, 9]
b = np.arange(12).reshape(3, 4)
r3 = b[i, 1:]
r4 = b[i[::-2], i[:2]]

# values for index arrays are broadcast onto what the index picks
a = np.zeros((3, 4))
a[[0, 2]] = [1, 2, 3, 4]
a[[0, 2], 1:3] = [[5], [6]]
a[[0, 1, 2], [0, 1, 2]] = [7, 8, 9]
a[:, [0, 3]] = 4
a[[0, 1]] = np.ones((1, 1, 2, 4))
a[[0, 1]] = np.ones((3, 4))
a[[0, 1]] = np.ones(3)
a[[0, 1], :2] = np.ones((2, 2, 2))
a[0, [0, 1]] = [[1, 2]]

# of several values for one element the last one stays
a = np.zeros(4, dtype=int)
a[[0, 0, 1]] = [1, 2, 3]
b = np.zeros(4, dtype=int)
b[[0, 0, 1, 1, 1]] += 1
c = np.zeros(4, dtype=int)
np.add.at(c, [0, 0, 1, 1, 1], 1)

# values are converted as the array needs it, and refused if they cannot be
a = np.arange(4, dtype='u1')
a[0] = 300
a[0] = -1
a[:2] = [5, 300]
a[1] = 3.99
a[[2, 3]] = [1.5, 2.5]
a[1:3] = np.array([300, -1])
a[0] = np.nan
a[0] = 1j
a[...] = np.array([1.5, 2.5, -1.5, 99.9])
b = np.zeros(2)
b[0] = 1j
b[...] = np.array([1, 2])
b[0] = 'x'

# broadcasting in assignments allows axes of length 1 in front
a = np.zeros((2, 3))
a[...] = np.ones((1, 1, 2, 3))
a[:] = np.arange(3).reshape(1, 1, 1, 3)
a[...] = np.ones((2, 1, 2, 3))
a[0] = np.ones((1, 3))
a[0] = np.ones((3, 1))
a[:, 0] = [[5, 6]]
a[:, 1] = [[5], [6]]
a[0, 0] = [4]
a[0, 0] = [[4]]
a[0, 0] = [4, 5]

# the message tells both shapes
a = np.zeros((5, 5))
a[...] = np.zeros(3)
a[1:4] = np.zeros((2, 5))
a[[0, 1]] = np.zeros((3, 5))
a[:, [0, 1]] = np.zeros((2, 5))
a[0] = np.zeros((2, 2))
a[a > 5] = np.zeros(3)
a[[0, 1], [0, 1]] = np.zeros(3)

# too many indices are counted
a = np.zeros((2, 3))
a[0, 0, 0]
a[0, 0, :]
a[:, :, :]
a[[0], [0], [0]]
a[None, 0, 0, 0]
a[..., 0, 0, 0]
np.array(1)[0]
np.array(1)[:]
np.array(1)[0, 0]
a[0, 0, 0] = 1
a[np.ones((2, 3, 1), dtype=bool)] = 1

# wrong kinds of index
a = np.zeros((2, 3))
a['x']
a[['x']]
a[{}]
a[1j]
a[[1j]]
a[0, 'x']
a['x'] = 1
a[[0, None]]
a[[0, 1.5]]

# a read-only array refuses before it reads the index
a = np.arange(6).reshape(2, 3)
a.flags.writeable = False
a[0] = 1
a[9] = 1
a[[0, 1]] = 1
a[a > 2] = 1
a[...] = a
np.copyto(a, a)
np.copyto(a, a[::-1])
a['x'] = 1
r = a[[0]]
r[...] = 4

# chained indexing writes into what the first index gave
a = np.arange(6)
a[[0, 1]][0] = 9
a[:2][1] = 9
a[a > 2][0] = 7
b = np.arange(6).reshape(2, 3)
b[0][1] = 77
b[[0]][0][1] = 88
b.T[2][1] = 66
b.reshape(-1)[5] = 55
b.T.reshape(-1)[0] = 44

# integers of one element index, arrays of one element do not
a = np.arange(12).reshape(3, 4)
r1 = a[np.array(1)]
r2 = a[np.array(1), 2]
r3 = a[np.array(1), np.array(2)]
r4 = a[np.array(1), :2]
r5 = a[np.array([1])]
r6 = a[np.array(1)[()]]
r8 = a[np.array([[1]]), 0]

# copyto names a complex number as precise as the floats that refuse it
np.copyto(np.zeros(3, 'f2'), 1j)
np.copyto(np.zeros(3, 'f4'), 1j, where=np.array([True, False, False]))
np.copyto(np.zeros(3, 'f8'), 1j)
np.copyto(np.zeros(3, 'i1'), 1j)
