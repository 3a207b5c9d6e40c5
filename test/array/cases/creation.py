# asarray gives the array itself where nothing has to change
a = np.arange(6).reshape(2, 3)
f = np.asfortranarray(a)
r = [np.asarray(a) is a, np.asarray(a, 'i8') is a, np.asarray(a, order='C') is a, np.asarray(f, order='F') is f]
s = [np.asarray(a, order='F') is a, np.asarray(a, 'f8') is a, np.asarray(a, copy=True) is a, np.asarray(a, copy=False) is a]
b = np.asarray(a, order='F')
c = np.asarray(a, 'f4')
d = np.asarray(a, copy=True)
e = np.array(a, copy=None)
g = np.array(a)
h = np.array(a.T)
i = np.array(a.T, order='C')

# copy=False refuses where a copy is needed
a = np.arange(6).reshape(2, 3)
np.array([1, 2], copy=False)
np.asarray(5, copy=False)
np.array(a, 'f8', copy=False)
np.array(a, order='F', copy=False)
np.asarray(a, '>i8', copy=False)
b = np.array(a, copy=False)
c = np.array(a, copy=False, ndmin=3)
d = np.asarray(a[:, ::2], copy=False)
np.asarray(a[:, ::2], order='C', copy=False)

# ascontiguousarray and asfortranarray of several layouts
a = np.arange(6).reshape(2, 3)
b = np.ascontiguousarray(a)
c = np.ascontiguousarray(a.T)
d = np.asfortranarray(a)
e = np.asfortranarray(a.T)
f = np.ascontiguousarray(5)
g = np.asfortranarray([1, 2], dtype='f4')
h = np.ascontiguousarray(a[:, ::-1], 'i2')
i = np.asanyarray(a.T, order='K')

# tri and its columns, diagonals and data types
a = np.tri(3)
b = np.tri(2, 3, 1, 'i4')
c = np.tri(3, 2, -1, dtype=bool)
d = np.tri(2, -1)
e = np.tri(-1)
f = np.tri(3, k=5)
g = np.tri(3, k=-5)
h = np.tri(0, 3)
i = np.tri(2, 2, dtype='>c8')

# tril and triu of several layouts
a = np.arange(12.).reshape(3, 4)
b = np.tril(a)
c = np.triu(a)
d = np.tril(a.T, 1)
e = np.triu(a[:, ::-1], -1)
f = np.tril(np.arange(24).reshape(2, 3, 4), -1)
g = np.triu(np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1), k=1)
h = np.tril([1, 2, 3])
i = np.triu([[1, 2], [3, 4]], k=1)
j = np.triu(np.zeros((0, 3)))
k = np.tril(np.arange(4, dtype='>i2').reshape(2, 2))
l = np.tril(np.broadcast_to(np.arange(3), (3, 3)))
np.tril(5)
np.triu(5, 1)

# vander raises values to falling or growing powers
a = np.vander([1, 2, 3])
b = np.vander([1, 2, 3.], 2, True)
c = np.vander([True, False], 3)
d = np.vander([1, 2], 0)
e = np.vander(np.array([1, 2], 'u8'), 3)
f = np.vander(np.array([1, 2], 'i1'), 5, increasing=True)
g = np.vander([1 + 2j, 2], N=4)
h = np.vander([], 2)
i = np.vander(np.array([.1, .3, .7]), 6)
np.vander([[1]])
np.vander(5)
np.vander([1], -1)

# diagflat puts elements on a diagonal
a = np.diagflat([[1, 2], [3, 4]], 1)
b = np.diagflat(5)
c = np.diagflat([1., 2.], k=-2)
d = np.diagflat([])
e = np.diagflat(np.arange(4).reshape(2, 2).T)

# meshgrid by indexing, sparse or not, copied or not
x = np.arange(2)
y = np.arange(3.)
z = np.arange(4, dtype='i1')
a = np.meshgrid(x, y)
b = np.meshgrid(x, y, indexing='ij')
c = np.meshgrid(x, y, sparse=True)
d = np.meshgrid(x, y, z)
e = np.meshgrid(x, y, z, sparse=True, indexing='ij', copy=False)
f = np.meshgrid(x)
g = np.meshgrid()
h = np.meshgrid(5, [[1, 2], [3, 4]])
i = np.meshgrid(x, y, sparse=True, copy=False)
j = np.meshgrid([], [1, 2])
np.meshgrid(x, y, indexing='x')
np.meshgrid(x, y, foo=1)

# meshgrid without copying gives views in which one write is seen many times
x = np.arange(3)
y = np.arange(2)
r = [g.strides for g in np.meshgrid(x, y, copy=False)]
s = [bool(np.shares_memory(g, x)) for g in np.meshgrid(x, y, copy=False, indexing='ij')]

# indices of a shape
a = np.indices((2, 3))
b = np.indices((2, 3), 'f4')
c = np.indices((2, 3), sparse=True)
d = np.indices((2,), dtype='u1')
e = np.indices(())
f = np.indices((0, 2))
g = np.indices([2, 2], bool)
h = np.indices((2, 3, 2), sparse=True, dtype='>i4')
i = np.indices((), sparse=True)
np.indices((2, -3))

# fromfunction calls a function of index arrays once
a = np.fromfunction(lambda i, j: i + j, (2, 3))
b = np.fromfunction(lambda i, j: i == j, (2, 2), dtype=int)
c = np.fromfunction(lambda i: i * 2, (3,), dtype='i4')
d = np.fromfunction(lambda i, j: i, (2, 3))

# fromiter takes values one by one
a = np.fromiter([1, 2, 3], 'i4')
b = np.fromiter([1, 2, 3], 'i4', 2)
c = np.fromiter([1, 2, 3], 'f8', count=3)
d = np.fromiter([], 'f8')
e = np.fromiter([1, 2], float, 0)
f = np.fromiter((x * x for x in range(100)), 'u2')
g = np.fromiter(np.arange(3), 'f8')
h = np.fromiter([1, 2j], complex)
i = np.fromiter([True, 0, 2], bool)
np.fromiter([1, 2, 3], 'i4', 5)
np.fromiter([1, 300], 'u1')
np.fromiter([1, 1j], 'i4')
np.fromiter(np.arange(6).reshape(2, 3), 'f8')
np.fromiter(5, 'i4')

# fromstring reads numbers between separators
a = np.fromstring('1 2 3', sep=' ')
b = np.fromstring('1,2, 3', sep=',')
c = np.fromstring('1 2 3', int, 2, sep=' ')
d = np.fromstring('', sep=' ')
e = np.fromstring('1;;2', sep=';;')
f = np.fromstring('1 , 2', sep=',')
g = np.fromstring('nan inf -inf 1e5 +.5 5. -Infinity', sep=' ')
h = np.fromstring('1+2j 3j 4 -1.5-2e1j', complex, sep=' ')
i = np.fromstring('1 0 2', bool, sep=' ')
j = np.fromstring(' 1 2 ', 'f4', sep=' ')
k = np.fromstring('1,2,', sep=',')
l = np.fromstring('300 -1', dtype='i1', sep=' ')
m = np.fromstring('99999999999999999999 -99999999999999999999', dtype='i8', sep=' ')
n = np.fromstring('1 2', count=0, sep=' ')
o = np.fromstring('1x2', sep='x')
p = np.fromstring('1 a 2', sep=' a ')
q = np.fromstring('18446744073709551615', dtype='u8', sep=' ')
r = np.fromstring('1 2', dtype='>i2', sep=' ')
s = np.fromstring('1   2', sep=' ')
np.fromstring('1,2,x', sep=',')
np.fromstring('1.5 2 3', int, sep=' ')
np.fromstring('-1', dtype='u1', sep=',')
np.fromstring('True', bool, sep=' ')
np.fromstring('0x10', sep=' ')
np.fromstring('1 2')
np.fromstring('1 2', sep='')

# logspace with bases and axes
a = np.logspace(0, 2, 3)
b = np.logspace(0, 3, 4, base=2)
c = np.logspace(0, [1, 2], 3, base=[2, 4])
d = np.logspace(0, [1, 2], 3, base=[2, 4], axis=1)
e = np.logspace(0, [1, 2], 3, base=[2, 4], axis=-1)
f = np.logspace(0, 2, 3, dtype=int)
g = np.logspace(0, 2, 2, endpoint=False)
h = np.logspace(2, 3, 2, dtype='f4')
i = np.logspace(0, 4, 3, base=4.0)
j = np.logspace([0, 1], [2, 3], 3, axis=1)
k = np.logspace(0, 1, 0)
np.logspace(0, 1, -1)
np.logspace(0, 1, 3, axis=2)

# require and its letters
a = np.arange(6.).reshape(2, 3)
r = [np.require(a) is a, np.require(a, None, 'C') is a, np.require(a.T, 'f8', ['F']).base is a]
s = [np.require(a, None, 'CAWOE') is a, np.require(a, None, ['C_CONTIGUOUS', 'aligned']) is a]
b = np.require(a, None, 'F')
c = np.require(a[:, ::2], None, 'C')
d = np.require(a[0], None, 'O')
e = np.require(np.broadcast_to(1, (2, 3)), None, 'W')
f = np.require(a[0], 'i4', ['O', 'W'])
g = np.require(np.zeros(17, 'u1')[1:].view('f8'), None, ['A'])
h = np.require(5, None, 'C')
i = np.require([[1, 2], [3, 4]], requirements='F')
j = np.require(a.T[::2], 'f8', ['A'])
k = np.require(np.broadcast_to(a[0], (2, 3)), None, ['F', 'W'])
np.require(a, None, ['F', 'C'])
np.require(a, None, 'X')
np.require(a, None, ['contiguous', 'nothing'])

# asarray_chkfinite refuses what is not finite
a = np.asarray_chkfinite([1, 2, 3])
b = np.asarray_chkfinite([1, 2], 'f4', 'F')
c = np.asarray_chkfinite([[1, 2j]], order='F')
r = np.asarray_chkfinite(a) is a
np.asarray_chkfinite([1, np.nan])
np.asarray_chkfinite(np.array([np.inf, 1], 'f2'))
np.asarray_chkfinite([1j * np.inf])
np.asarray_chkfinite([1, np.nan], 'i4')

# ndarray over the memory of another array
m = np.arange(6.)
a = np.ndarray((2, 3), 'i4', m, 8)
b = np.ndarray((2, 3), dtype='i4', buffer=m, strides=(4, 4))
c = np.ndarray((3, 2), 'f8', m, order='F')
d = np.ndarray(3, 'f8', m[1:], 8)
e = np.ndarray((), 'f4', m, 4)
f = np.ndarray((2, 2), 'i4', m, 16, (-8, 4))
g = np.ndarray(-1, 'i2', m, 40)
h = np.ndarray((2, 2), 'f8', np.ones((3, 3)).T)
i = np.ndarray((0, 3), 'i4', m, strides=(100, 200))
j = np.ndarray(5, 'f8', m, 1)
k = d[1:]
n = np.ndarray((2, 2), 'f8', m, order='K')
m[2] = 7
a[1, 1] = 5

# ndarray refuses what does not fit
m = np.arange(6.)
np.ndarray((2, 4), 'f8', m)
np.ndarray(2, 'f8', m, 80)
np.ndarray((2, 3), 'i4', m, 8, (40, 4))
np.ndarray((2, 2), 'i4', m, strides=(-8, 4))
np.ndarray((2, 3), 'i4', strides=(4,))
np.ndarray((2, 3), 'i4', strides=(40, 4))
np.ndarray((-2, 3), 'i4')
np.ndarray(3, 'f8', np.zeros((3, 3))[::2])
np.ndarray(2, 'i4', [1, 2])
np.ndarray(2, 'i4', 5)
np.ndarray('a')
np.ndarray(2.5)
np.ndarray(2, 'i4', order='X')
np.ndarray((2**40, 2**40))

# new memory of a given record
a = np.ndarray((2, 3), 'i4')
a[...] = 0
b = np.ndarray((2, 3), dtype='i4', strides=(4, 4))
b[...] = 0
c = np.ndarray((2, 3), dtype='i4', strides=(4, 8))
c[...] = 0
d = np.ndarray((2, 3), dtype='i4', order='F')
d[...] = 0
e = np.ndarray((), 'i4')
e[...] = 0
f = np.ndarray((0, 3), 'i4')
g = np.ndarray((2, 3), 'i4', order='A')
g[...] = 0

# arrays of zeros, ones and one value, with arrays as values
a = np.full((2, 3), [1, 2, 3])
b = np.full((2, 3), [[1], [2.5]], order='F')
c = np.full_like(np.zeros((2, 3), 'i2', order='F'), [1, 2, 3])
d = np.full_like(np.arange(6).reshape(2, 3).T, 7.9)
e = np.full((2, 2), np.array([1, 2], '>i2'))
f = np.ones_like(np.arange(24).reshape(2, 3, 4).transpose(1, 2, 0))
g = np.zeros_like(np.broadcast_to(np.arange(3), (2, 3)))
h = np.zeros_like(np.arange(6).reshape(2, 3)[::-1], shape=(2, 2))
i = np.zeros_like(np.arange(6).reshape(2, 3).T, shape=(4, 2))
j = np.zeros_like(np.arange(6).reshape(2, 3).T, shape=(4, 2, 2))
k = np.ones_like(np.arange(6).reshape(2, 3).T, 'f4', 'C')
l = np.ones_like(np.arange(6).reshape(2, 3).T, order='A')
m = np.zeros_like(5, shape=3)
n = np.zeros_like(np.arange(6).reshape(2, 3).T, shape=5)
np.full((2, 3), [1, 2])
np.full_like([1, 2], 1j)
np.zeros_like([1, 2], shape=-1)

# lists of unequal lengths are refused
np.array([[1, 2], [3]])
np.array([[1, 2], 3])
np.array([[[1], [2]], [[3], 4]])
np.array([np.zeros(2), np.zeros(3)])
np.asarray([[1], [2, 3]], 'f8')
np.zeros((2, 3), 'i3')
np.zeros((2, 3), dtype='flaot')
np.zeros(10**12)
np.ones((10**6, 10**7), 'i2')
np.eye(10**7)

# mgrid of slices, with steps and numbers of points
a = np.mgrid[0:5]
b = np.mgrid[0:5, 0:3]
c = np.mgrid[-1:1:5j]
d = np.mgrid[-1:1:5j, 0:3]
e = np.mgrid[0:1:0.25]
f = np.mgrid[:3]
g = np.mgrid[:2, :3:1.0]
h = np.mgrid[0:3:1j]
i = np.mgrid[5:0:-1]
j = np.mgrid[0:3:2.5j]
k = np.mgrid[0:5:2, 1:4:2]
l = np.mgrid[0:4.5:2, 1:4:2]
m = np.mgrid[0:0, 0:2]
n = np.mgrid[0:3, 0:2, 0:2]
o = np.mgrid[0.:3]
p = np.mgrid[0:1:3j, 2:3:2j]
q = np.mgrid[3:0, 0:2]
r = np.mgrid[1:4:.5, 0:1]
s = np.mgrid[np.array(0, 'i1'):np.array(3, 'i1'):np.array(1, 'i1'), np.array(0, 'i1'):2]

# ogrid of slices
a = np.ogrid[0:5, 0:3]
b = np.ogrid[0:5]
c = np.ogrid[0:1:3j, 0:2]
d = np.ogrid[0:0, 0:2]
e = np.ogrid[0:2, 0:2, 1:4:2]
f = np.ogrid[0:1:.5, -1:1:2j]

# geomspace of real and complex ends
a = np.geomspace(1, 1000, 4)
b = np.geomspace(1, 256, 9, dtype=int)
c = np.geomspace(-1000, -10, 3)
d = np.geomspace(1j, 1000j, 4)
e = np.geomspace(1, [10, 100], 3, axis=1)
f = np.geomspace(1, 8, 3, endpoint=False)
g = np.geomspace(1, 8, 0)
h = np.geomspace(2, 8, 1)
i = np.geomspace([1, 2], [100, 200], 3, dtype='f4')
j = np.geomspace(np.array(1, 'f4'), np.array(100, 'f4'), 3)
k = np.geomspace(1, 100, 3, dtype='c8')
l = np.geomspace(100, 1, 3, axis=-1)
np.geomspace(0, 1)
np.geomspace(1, [1, 0])
np.geomspace(1, 2, -1)

# ranges of 64-bit integers of either sign, beyond 32 bits and beyond what a float holds
r1 = np.arange(-3, 4)
r2 = np.arange(1099511627776, 1099511627826, 7)
r3 = np.arange(-35184372088832, -35184372088802, 4)
r4 = np.arange(0, 4503599627370496, 1125899906842624)
r5 = np.arange(9007199254740990, 9007199254741000, 3)
r6 = np.arange(10, -10, -3)
r7 = np.arange(3000)
r8 = np.arange(-2, 5, dtype="u8")
r9 = np.arange(0, 70, 10, dtype="<i8")
s1 = np.arange(5, dtype=">i8")
