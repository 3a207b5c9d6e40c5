# text that is no number is told in the order of the memory that is written
t = np.array([['a', '1', 'b'], ['c', '2', 'd']])
n = np.zeros((2, 3), 'i8')
f = np.zeros((2, 3), 'f4', order='F')
w = np.zeros((3, 2), 'i2')
t.astype('i8', order='F')
np.asarray(t, dtype='i8', order='F')
n[::-1] = t
n[:, ::-1] = t
n[::-1, ::-1] = t
n[::-1] = t[0]
f[...] = t
f[::-1] = t[0]
w.T[...] = t
w[::-1].T[...] = t
np.copyto(n[::-1], t, casting='unsafe')
np.copyto(n[::-1], t, casting='unsafe', where=[True, False, True])
np.array([['é', 'a'], ['b', '日']]).astype('S', order='F')

# fields that are arrays sort as the bytes they are
a = np.array([([1, 2], 1), ([-2, -2], 2), ([256, 0], 3), ([3, 0], 4)], [('m', 'i2', (2,)), ('x', '>i4')])
b = a.astype([('m', '>i2', (2,)), ('x', '>i4')])
c = np.array([(['b', 'a'], 1), (['日', 'b'], 2), (['é', ''], 3)], [('m', 'U2', (2,)), ('x', 'i4')])
r1 = np.sort(a)
r2 = np.sort(a[::-1])
r3 = np.argsort(b[::-1])
r4 = np.sort(b[::-1])
r5 = np.sort(c)
r6 = np.unique(b)
r7 = np.searchsorted(np.sort(b), b)
r8 = np.sort(b, order='x')
r9 = np.lexsort([b])
b[::-1].sort()

# arrays of records with fields in the other byte order meet in the machine's
b = np.zeros(2, [('m', '>i2', (2,)), ('x', '>i4')])
r1 = np.array([b, b])
r2 = np.array([b])
r3 = np.array([b[0], b[1]])

# one element of an array as a truth, as bytes and as a record
v = np.zeros(3, 'V4')
b = np.zeros(3, '?')
r = np.zeros(3, 'i4,f4')
p = np.zeros(3, [('v', 'V3'), ('x', '?')])
b[-1] = np.ones(1, 'i4,f4')
b[0] = np.zeros((1, 1), 'V4')
b[1] = np.ones((1, 1), 'U2')
v[0] = np.ones(1, '>f4')
v[1] = np.ones(2, 'i4,f4')
v[2] = np.array(['ab'])
v[2] = np.zeros(0, 'V4')
v[0] = np.ones(3, '>f4')[::-1]
v[0] = np.ones((), 'i4,f4')
r[0] = np.ones(1, '>f4')
r[1] = np.ones(2, '>f4')
p[0] = np.ones(1, 'i4')
p[1] = np.ones(1, 'i4,f4')

# record scalars as items
two = np.ones(2, 'i4,f4')[0]
one = np.ones(2, [('x', 'i8')])[0]
n = np.zeros(3, 'i8')
u = np.zeros(3, 'u2')
t = np.zeros(3, 'U4')
v = np.zeros(3, 'V4')
n[0] = one
n[1:] = one
n[[0, 2]] = one
n[[0, 2]] = two
n.flat[:2] = one
n.fill(one)
u[0] = one
u[1:] = two
u[[0, 2]] = two
u.fill(two)
t[0] = one
t[..., 1] = two
v[0] = two
v[1:] = one
v[[0]] = two
r1 = np.array(one, 'i8')
r2 = np.array([one, one], 'u4')
np.array([one], 'i8')
np.array(two, 'i8')
np.array(two, 'u4')
np.array([two], 'U4')
r3 = np.array(two, 'V4')
r4 = np.array([two, two], 'V4')
np.full(2, two, 'V4')
np.array([np.ones((), 'i4,f4')], 'f4')
np.array([np.ones(0, 'i4,f4')], 'f4')
r5 = np.array(np.zeros(0, 'V4'), 'U2')

# what lies between the fields of a view stays as it is
a = np.array([(0, -4.5), (4, -1.0), (1, 7.5), (3, 1.5)], 'i4,f8')
v = a[['f0']]
np.place(v, [True, False, True, False], -3)
np.place(v, [True, False, True, False], v[::-1])
v.flat[[1, 2]] = 5
v.flat[1:3] = v[::-1]
v.flat = v[::-1]
np.fill_diagonal(v.reshape(2, 2), 8)
np.copyto(v, 3, casting='equiv')

# values of records for a view that leaves fields out are looked at like any others
a = np.array([(0, -4.5), (7, 3.0), (8, -1.5)], [('x', 'i4'), ('y', 'f8')])
v = a[['x']]
g = a[['y', 'x']]
s = np.array([(1, 2.0, 3), (4, 5.0, 6)], 'i4,f8,i2')
m = [False, True, True]
v[m] = a
v[m] = a[:2]
v[[1, 2]] = a
v[[1, 2]] = a[:2]
v[[5]] = s
v[[1, 5]] = np.array(['b', 'c'])
v[[]] = s[:1]
v[[False] * 3] = s[:1]
v[[False] * 3] = s
g[m] = s
g[m] = a[:2]
g[[1, 2]] = a[:2]
v[[1, 1]] = v[1:]
x = np.arange(9).astype('i4,f8').reshape(3, 3)
x[['f1']][[1, 2], 1:] = x[['f0']][:2, 1:]
x[['f1', 'f0']][x['f0'] > 3] = x.ravel()[:5]
x[[]] = np.array('b')
x[[], 0] = np.array('b')
x[[5]] = np.array('b')
x[[5], 0] = np.array('b')
