# unique with everything it can tell
a = np.array([3, 1, 3, 2, 1])
r1 = np.unique(a)
v, i, n, c = np.unique(a, return_index=True, return_inverse=True, return_counts=True)
r2 = np.unique([[1, 2], [1, 2], [3, 4]], axis=0)
r3 = np.unique([[1, 1], [2, 2]], axis=1)
r4 = np.unique([1.5, np.nan, np.nan])
r5 = np.unique([1.5, np.nan, np.nan], equal_nan=False)
w, j = np.unique(a.reshape(1, 5), return_inverse=True)
r6 = np.unique([])
np.unique(a, axis=1)

# sets
r1 = np.intersect1d([1, 2, 3, 2], [2, 3, 4])
r2 = np.union1d([3, 1], [2, 1])
r3 = np.setdiff1d([1, 2, 3, 2], [2])
r4 = np.setxor1d([1, 2, 3], [2, 3, 4])
r5 = np.isin([[1, 2], [3, 4]], [2, 4])
r6 = np.isin([1, 2], [2], invert=True)
x, y, z = np.intersect1d([4, 1, 2], [2, 4], return_indices=True)

# delete, insert and append
a = np.arange(12).reshape(3, 4)
r1 = np.delete(a, 1, axis=0)
r2 = np.delete(a, [0, 2], axis=1)
r3 = np.delete(a, slice(None, None, 2), axis=1)
r4 = np.delete(a, 5)
r5 = np.delete(a, [True, False, True], axis=0)
np.delete(a, 3, axis=0)
np.delete(a, 1, axis=2)
r6 = np.insert(a, 1, 99, axis=0)
r7 = np.insert(a, [1, 3], [[7], [8], [9]], axis=1)
r8 = np.insert([1, 2, 3], 1, [8, 9])
r9 = np.insert([1, 2, 3], [0, 2], [8, 9])
np.insert([1, 2, 3], 5, 0)
s1 = np.append([1, 2], [[3], [4]])
s2 = np.append(a, [[1, 2, 3, 4]], axis=0)
np.append(a, [1], axis=0)
s3 = np.delete(a, [])
s4 = np.insert(np.asfortranarray(a), 0, 5, axis=1)

# pad in every mode
a = np.arange(1, 5)
m = np.arange(6).reshape(2, 3)
r1 = np.pad(a, 2)
r2 = np.pad(a, (1, 2), mode='edge')
r3 = np.pad(m, ((1, 0), (2, 1)), mode='reflect')
r4 = np.pad(a, 3, mode='symmetric')
r5 = np.pad(a, 3, mode='wrap')
r6 = np.pad(a, 2, mode='linear_ramp', end_values=9)
r7 = np.pad(m, 1, mode='maximum')
r8 = np.pad(m, 1, mode='minimum')
r9 = np.pad(m, 1, mode='mean')
s1 = np.pad(m, 1, constant_values=((1, 2), (3, 4)))
s2 = np.pad(m, 1, mode='median')
np.pad(a, -1)
np.pad(a, 1, mode='x')
np.pad(a, (1, 2, 3))

# roll and flip
a = np.arange(10).reshape(2, 5)
r1 = np.roll(a, 3)
r2 = np.roll(a, 1, axis=0)
r3 = np.roll(a, (1, 2), axis=(0, 1))
r4 = np.roll(a, -1, axis=1)
r5 = np.flip(a)
r6 = np.flip(a, 0)
r7 = np.rot90(a)
r8 = np.rot90(a, 2)
r9 = np.rot90(a, -1, (1, 0))
np.roll(a, 1, axis=2)
np.rot90(a, 1, (0, 0))
s1 = np.trim_zeros([0, 0, 1, 2, 0])
s2 = np.trim_zeros(np.array([0, 1, 0]), 'f')

# positions in several axes and in one
r1 = np.unravel_index([5, 7], (3, 4))
r2 = np.unravel_index(5, (3, 4), order='F')
r3 = np.ravel_multi_index(([1, 2], [1, 3]), (3, 4))
r4 = np.ravel_multi_index((1, 5), (3, 4), mode='wrap')
np.unravel_index(12, (3, 4))
np.ravel_multi_index((3, 0), (3, 4))
r5 = np.diag_indices(3)
r6 = np.tril_indices(3, k=-1)
r7 = np.triu_indices(2, m=3)
a = np.zeros((3, 3), dtype=int)
np.fill_diagonal(a, [1, 2])
r8 = np.ix_([0, 2], [1, 2])
r9 = a[np.ix_([0, 2], [True, False, True])]
s1 = np.r_[1:4, 0, [5, 6]]
s2 = np.c_[[1, 2], [3, 4]]
s3 = np.r_[0:1:3j]
s4 = np.arange(9)[np.s_[2:7:2]]
s5 = np.select([[True, False], [True, True]], [[1, 2], [3, 4]])
s6 = np.select([[False, False]], [[1, 2]], default=9)

# statistics of small arrays
a = np.array([[1.0, 4.0, 2.0], [8.0, 6.0, 7.0]])
r1 = a.mean()
r2 = a.mean(axis=0)
r3 = a.var(axis=1)
r4 = a.std()
r5 = np.var(a, ddof=1)
r6 = np.median(a)
r7 = np.median(a, axis=0)
r8 = np.average(a, weights=[[1, 2, 3], [4, 5, 6]])
r9 = np.percentile(a, [25, 50])
s1 = np.ptp(a, axis=1)
s2 = np.bincount([0, 1, 1, 3])
s3 = np.bincount([0, 1], weights=[0.5, 1.5], minlength=4)
s4 = np.digitize([0.5, 2.5], [0, 1, 2])
s5 = np.diff([1, 4, 9], n=2)
s6 = np.cov([[1, 2, 3], [3, 2, 1]])
s7 = np.gradient([1.0, 4.0, 9.0])
s8 = np.interp([1.5, 5], [1, 2, 3], [10, 20, 30])
s9 = np.convolve([1, 2, 3], [0, 1])
np.bincount([-1])
np.average(a, weights=[1, 2])

# random numbers of a seed are NumPy's own
g = np.random.default_rng(42)
r1 = g.integers(0, 10, 5)
r2 = g.random(3)
r3 = g.normal(size=4)
r4 = g.permutation(6)
r5 = g.choice([10, 20, 30], 4)
a = np.arange(8)
g.shuffle(a)
r6 = g.integers(256, size=(2, 3), dtype='u1')
r7 = g.standard_normal((2, 2), dtype='f4')
r8 = g.choice(10, 3, replace=False)
r9 = g.uniform(1, 2, 3)
g.integers(5, 5)

# copyto of a read-only array to itself
v = np.arange(3)
v.flags.writeable = False
np.copyto(v, v)
np.copyto(v, v, where=[True, False, True])
np.copyto(v, v[:], where=[True, False, True])
np.copyto(v, v.copy(), where=[True, False, True])
np.copyto(v, v, where=[1, 0, 1])
np.copyto(v, v, where=np.array([1, 0, 1]))
np.copyto(v, v, where=[True, False])
np.copyto(v, v[::-1])
np.copyto(v, v[::-1], where=[True, False])
np.copyto(v, v, casting='no')
s = np.array(5)
s.flags.writeable = False
np.copyto(s, s)
np.copyto(s, s, where=False)
np.copyto(s, s, where=True)
np.copyto(v[:0], v[:0], where=False)
np.copyto(v[:1], v[:1], where=np.array(False))
v[...] = v
v[:] = v

# permutations of nothing
e = np.zeros(0)
g = np.random.default_rng(1)
same = g.permutation(e) is e
e.flags.writeable = False
g.permutation(e)
g.shuffle(e)
m = np.zeros((0, 2))
m.flags.writeable = False
r = g.permutation(m)

# copyto under a mask from an array with more axes
a = np.zeros((3, 3))
np.copyto(a, np.ones((1, 1, 3, 3)), where=a == 0)
np.copyto(a, np.ones((1, 2, 3)), where=a == 0)
np.copyto(a, np.ones((1, 1, 1, 9)), where=a == 0)
np.copyto(a, np.ones((2, 1, 3)), where=a == 0)
np.copyto(a, np.ones((1, 3, 3)), where=np.ones((1, 3, 3), '?'))
np.copyto(a, 5, where=np.ones((1, 2, 3), '?'))

# copyto of a complex number into floats
np.copyto(np.zeros(3, 'f4'), 1 + 2j)
np.copyto(np.zeros(3, 'f8'), 1 + 2j)
np.copyto(np.zeros(3, 'f4'), 1 + 2j, where=[True, False, True])
np.copyto(np.zeros(3, 'i4'), 1 + 2j)

# copyto of numbers under the strict casting rules, with a mask and into what is read-only
a = np.zeros(2, 'c8')
np.copyto(a, 1.5, casting='equiv', where=[True, False])
a.flags.writeable = False
np.copyto(a, 3, casting='equiv')
np.copyto(a, 3, casting='no')

# isin sorts elements that are unique together with the others, and shows a part of the marks
e = np.zeros(0)
x1 = np.isin(e, -3, assume_unique=True)
x2 = np.isin(e, -3, True, True)
x3 = np.isin(e, -3)
x4 = np.isin([1., 2., 2.], np.arange(40.), assume_unique=True)
b = x4.base
x5 = np.isin([[1.], [-2.]], np.concatenate((np.arange(40.), np.arange(3.), [np.nan, np.nan])), assume_unique=True, invert=True)
b5 = x5.base
x6 = np.isin([1, 2], np.arange(40), assume_unique=True, kind='sort')
x7 = np.isin([1, 2], np.arange(40), assume_unique=True)
b6 = x6.base
x8 = np.isin(np.zeros((0, 2)), -3, assume_unique=True)
b8 = x8.base

# lexsort turns around whole items of the other byte order
r1 = np.lexsort(np.array([['b', 'b', 'ab']], '<U2'))
r2 = np.lexsort([np.array(['ba', 'b', 'a', 'ab'], '<U2')])
r3 = np.lexsort([np.array(['ab', 'aa', 'ba', 'b', 'a', 'ab'], '<U2')[::2]])
r4 = np.lexsort(np.array([[['ab', 'b'], ['ba', 'b']]], '<U2'), axis=0)
r5 = np.lexsort(np.array([['b', 'b', 'ab']], '>U2'))
r6 = np.lexsort([np.array(['ba', 'b', 'a', 'ab'], '>U2')])
r7 = np.lexsort([np.array(['ab', 'aa', 'ba', 'b', 'a', 'ab'], '>U2')[::2]])
r8 = np.lexsort(np.array([[['ab', 'b'], ['ba', 'b']]], '>U2'), axis=0)
k9 = np.array([1 + 2j, 2 + 1j, 1 + 1j, 3, 3j], '<c16')
s9 = np.lexsort([k9])
t9 = np.lexsort([k9[::-1], k9])
u9 = np.lexsort([np.array([1 + 2j, 2 - 1j, np.nan, 0], '<c16')])
k10 = np.array([1 + 2j, 2 + 1j, 1 + 1j, 3, 3j], '>c16')
s10 = np.lexsort([k10])
t10 = np.lexsort([k10[::-1], k10])
u10 = np.lexsort([np.array([1 + 2j, 2 - 1j, np.nan, 0], '>c16')])
k11 = np.array([1 + 2j, 2 + 1j, 1 + 1j, 3, 3j], '>c8')
s11 = np.lexsort([k11])
t11 = np.lexsort([k11[::-1], k11])
u11 = np.lexsort([np.array([1 + 2j, 2 - 1j, np.nan, 0], '>c8')])
v1 = np.lexsort([np.array([3, 1, 2], '>i4')])
v2 = np.lexsort([np.array([3, 1, 2], '>f8')])
