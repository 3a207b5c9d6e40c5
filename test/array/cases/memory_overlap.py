# assignment between overlapping slices is as if the source were copied first, forward and backward
a = np.arange(12)
a[2:] = a[:-2]
b = np.arange(12)
b[:-3] = b[3:]
c = np.arange(12)
c[::-1] = c
d = np.arange(12)
d[1::2] = d[:6]
e = np.arange(12)
e[:6] = e[::-2]

# assignment between overlapping rectangles of one array, in every direction
a = np.arange(30).reshape(5, 6)
a[1:, 1:] = a[:-1, :-1]
b = np.arange(30).reshape(5, 6)
b[:-1, 1:] = b[1:, :-1]
c = np.arange(30).reshape(5, 6)
c[::-1, ::2] = c[:, 3:]
d = np.arange(25).reshape(5, 5)
d[...] = d.T
e = np.arange(25).reshape(5, 5)
e[...] = e.T[::-1]

# assignment onto a broadcast source that lies inside the target
a = np.arange(12).reshape(3, 4)
a[:, :] = a[1]
b = np.arange(12).reshape(3, 4)
b[...] = b[:, 2:3]
c = np.arange(4)
c[...] = c[3]

# assignment between overlapping views of different data types
a = np.arange(8, dtype='i4')
b = a.view('i2')
b[1:9] = a
c = np.arange(8, dtype='u1')
d = c.view('>u2')
d[...] = c[::2]

# copyto is safe on overlap too, with a mask as well
a = np.arange(10)
np.copyto(a[1:], a[:-1])
b = np.arange(10)
np.copyto(b[1:], b[:-1], where=[True, False, True, True, False, False, True, True, False])
np.copyto(b[::2], b[:5], casting='no')

# may_share_memory compares ranges, shares_memory bytes
a = np.zeros((16, 6))
r1 = np.may_share_memory(a[::2], a[1::2])
r2 = np.shares_memory(a[::2], a[1::2])
r3 = np.may_share_memory(a[:, :3], a[:, 3:])
r4 = np.shares_memory(a[:, :3], a[:, 3:])
r5 = np.shares_memory(a[:, ::2], a[:, ::3])
r6 = np.shares_memory(a, a[3:3])
r7 = np.may_share_memory(a, np.zeros(3))
r8 = np.shares_memory(a[:8], a[8:])
r9 = np.may_share_memory(a[:8], a[7:])

# sharing of bytes that no index of the other reaches
x = np.zeros((4, 20), dtype='i1')
r1 = np.shares_memory(x[:, ::7], x[:, 3::3])
r2 = np.shares_memory(x[:, ::7], x[:, 4::3])
r3 = np.shares_memory(x[1:, ::7], x[:2, 4::3])
z = np.zeros(12, dtype='c16')
r4 = np.shares_memory(z.real, z.imag)
r5 = np.may_share_memory(z.real, z.imag)
r6 = np.shares_memory(z.real[::2], z)
v = z.view('f4')
r7 = np.shares_memory(v[::4], v[1::4])
r8 = np.shares_memory(v[::4], z.real)
r9 = np.shares_memory(v[2::4], z.real)

# the work limit is obeyed, and refused when it is no number of candidates
x = np.zeros(192, dtype='i1')
a = np.lib.stride_tricks.as_strided(x, (2, 3, 2, 3), (36, 18, 5, 1))
b = np.lib.stride_tricks.as_strided(x[1:], (2, 2, 3, 2), (40, 24, 7, 3))
r1 = np.shares_memory(a, b)
r2 = np.shares_memory(a, b, max_work=-1)
np.shares_memory(a, b, max_work=1)
r3 = np.may_share_memory(a, b, max_work=1)
r4 = np.may_share_memory(a, b, max_work=0)
r6 = np.shares_memory(a, b, max_work=-2)
np.may_share_memory(a, b, max_work=-5)
r5 = np.shares_memory(a, b, 0)

# what is no array shares nothing, and lists are arrays of their own
a = np.arange(3)
r1 = np.may_share_memory(3, 4)
r2 = np.may_share_memory(a, [0, 1, 2])
r3 = np.shares_memory(a, 5)
r4 = np.shares_memory(a, a[None])

# a ufunc reads its inputs before it writes over them
a = np.arange(10)
np.add(a[1:], a[:-1], out=a[1:])
b = np.arange(10)
np.add(b[:-1], b[1:], out=b[1:])
c = np.arange(10)
np.negative(c[::-1], out=c)
d = np.arange(10)
np.multiply(d[::-1], d, out=d)
e = np.arange(12).reshape(3, 4)
np.subtract(e, e[0], out=e)
f = np.arange(9).reshape(3, 3)
np.add(f, f.T, out=f)
g = np.arange(9).reshape(3, 3)
np.add(g.T, g[::-1], out=g.T)

# a ufunc writes in place where inputs and output are the same elements
a = np.arange(6)
r = np.add(a, a, out=a)
b = np.arange(6.0)
np.sqrt(b, out=b)
c = np.arange(6)
np.add(c[::2], 5, out=c[::2])

# a ufunc with where leaves the other places alone, also when it reads what it writes
a = np.arange(8)
np.add(a[::-1], 10, out=a, where=[1, 0, 1, 0, 1, 1, 0, 0])
b = np.arange(8)
m = b > 3
np.negative(b, out=b, where=m)
c = np.array([True, False, True, True])
np.logical_not(c, out=c, where=c)

# in-place operators on overlapping views
a = np.arange(6)
a[1:] += a[:-1]
b = np.arange(6)
b[:-1] += b[1:]
c = np.arange(6)
c += c[::-1]
d = np.arange(12).reshape(3, 4)
d[1:] -= d[:-1]
e = np.arange(16).reshape(4, 4)
e += e.T
f = np.arange(6)
f[::2] *= f[:3]
g = np.arange(8, dtype='i2')
g[2:] += g.view('i1')[:6]

# reductions into their own input
a = np.arange(12).reshape(3, 4)
np.add.reduce(a, axis=0, out=a[1])
b = np.arange(12).reshape(3, 4)
np.sum(b, axis=1, out=b[:, 2])
c = np.arange(12).reshape(3, 4)
np.maximum.reduce(c, axis=1, out=c.ravel()[:3])

# accumulate and reduceat into their own input
a = np.arange(8)
np.add.accumulate(a[:-1], out=a[1:])
b = np.arange(8)
np.add.accumulate(b, out=b[::-1])
c = np.arange(8)
np.add.reduceat(c, [0, 3, 1, 5], out=c[:4])
d = np.arange(8)
np.add.reduceat(d, d[2:6], out=d[4:])
e = np.arange(12).reshape(3, 4)
np.cumsum(e, axis=0, out=e[::-1])

# ufunc.at with indices or values in the array itself
a = np.arange(6)
np.add.at(a, a, a)
b = np.arange(6)
np.add.at(b, [0, 0, 1], b[:3])
c = np.arange(4)
np.subtract.at(c, c[::-1], 1)

# matmul into its own input
a = np.arange(9).reshape(3, 3)
np.matmul(a, a, out=a)
b = np.arange(9).reshape(3, 3)
np.matmul(b, b.T, out=b.T)

# gathering from and scattering into one array
a = np.arange(8)
a[[1, 2, 3]] = a[[0, 1, 2]]
b = np.arange(8)
b[[7, 6, 5, 4]] = b[4:]
c = np.arange(6)
c[c] = c[::-1]
d = np.arange(6)
d[d[:3]] = d[3:]
e = np.arange(12).reshape(3, 4)
e[[0, 1, 2], [3, 2, 1]] = e[0, :3]
f = np.arange(6)
np.take(f, [5, 4, 3], out=f[:3])
g = np.arange(6)
np.put(g, [0, 1, 2], g[3:])
h = np.arange(6)
h[:3], h[3:] = h[3:].copy(), h[:3].copy()

# swapping rows through index arrays works, through views it does not
a = np.arange(8).reshape(4, 2)
a[[0, 1]], a[[2, 3]] = a[[2, 3]], a[[0, 1]]
b = np.arange(8).reshape(4, 2)
b[:2], b[2:] = b[2:], b[:2]

# boolean assignment from a view of the array itself goes element by element
a = np.arange(6)
a[[True, True, True, True, True, True]] = a[::-1]
b = np.arange(6)
b[b > 1] = b[:4]

# putmask and place read a copy
a = np.arange(6)
np.putmask(a[1:], [1, 1, 0, 1, 1], a[:-1])
b = np.arange(6)
np.place(b, b > 2, b)
c = np.arange(6)
np.choose([0, 1, 0, 1, 0, 1], [c[::-1], c], out=c)
d = np.arange(6)
np.clip(d[::-1], 1, 4, out=d)

# sorting a reversed view of the array
a = np.array([3, 1, 2, 5, 4])
a[::-1].sort()
b = np.array([[3, 1], [2, 5], [4, 0]])
b.T.sort(axis=1)
c = b[::-1, ::-1]
c.sort(axis=0)

# two outputs that overlap are both written
a = np.arange(8.0) / 4
r = np.modf(a[:4], a[2:6], a[4:])

# an array over itself, window by window
x = np.arange(8)
w = np.lib.stride_tricks.as_strided(x, (3, 4), (8, 8))
w[...] = 7
w[1] = [1, 2, 3, 4]
y = np.arange(8)
u = np.lib.stride_tricks.sliding_window_view(y, 3, writeable=True)
r1 = np.shares_memory(u[0], u[2])
r2 = np.shares_memory(u[0], u[3])

# put, place and putmask read values and places that are read-only from a copy
a = np.arange(9)
np.put(a, [-9, -9, -11], np.broadcast_to(a, 9))
b = np.arange(9)
np.put(b, [-9, -9, -11], b)
c = np.arange(9) * -2
np.put(c, np.broadcast_to(c, 9), 5)
d = np.arange(9) * -2
np.put(d, d, 5)
e = np.arange(9)
np.place(e, e > 2, np.broadcast_to(e, 9))
f = np.arange(9)
np.place(f, f > 2, f)
g = np.arange(9)
np.putmask(g, g > 2, np.broadcast_to(g, 9)[::-1])

# a mask chooses what is copied between overlapping arrays, and is read as it lies
v0 = np.linspace(-2,0,1)
v1 = v0.view('f4')
np.copyto(v1,v0,where=np.array([True,True]))
w0 = np.arange(6.)
w1 = w0.view('f4')
np.copyto(w1[::2],w0,where=np.array([1,1,0,1,1,1],bool))
x0 = np.arange(6)
np.copyto(x0[1:],x0[:-1],where=np.array([1,1,0,1,1],bool))
y0 = np.arange(6)
np.copyto(y0[::2],y0[:3],where=np.array([1,1,1],bool))
z0 = np.arange(6)
np.copyto(z0[::-2],z0[2::-1],where=np.array([1,1,1],bool))
z1 = np.arange(6)
np.copyto(z1[1:],z1[:5],where=np.array([1],bool))
m = np.ones((3,3),'?')
np.copyto(m.T, np.array([[0,1,0],[0,0,0],[0,1,1]],'?'), where=m)
n = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(n[::-1], np.array([0,1,0,0,0,0,1,1],'?'), where=n)
o = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(o[1:], np.array([0,1,0,0,0,0,1],'?'), where=o[:-1])
p = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(p[:-1], np.array([0,1,0,0,0,0,1],'?'), where=p[1:])
q = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(q[::-1], q, where=q)
q1 = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(q1[1:], q1[:-1], where=q1[1:])
q2 = np.array([1,0,1,1,0,1,1,1],'?')
np.copyto(q2[:-1], q2[1:], where=q2[:-1])

# text converted onto itself is read again and again where it lies well, else in portions
def onto(source, value, target):
    a = np.zeros(1, source)
    a[:] = value
    b = a.view(target)
    b[:] = a
    return b.copy()
def masked(source, value, target):
    a = np.zeros(1, source)
    a[:] = value
    b = a.view(target)
    np.copyto(b, a, casting='unsafe', where=np.array([True]))
    return b.copy()
def beside(source, value, target, offset):
    memory = np.zeros(65, 'u1')
    a = np.ndarray((1,), source, memory, offset)
    a[:] = value
    b = np.ndarray((4,), target, memory, offset)
    b[:] = a
    return b.copy()
pairs = [
    ('i4', 5, 'S2'), ('i4', 5, 'S1'), ('f8', 5, 'S2'), ('f8', 5, 'U1'), ('c16', 5, 'U1'), ('c8', 5, 'S2'), ('i4', 5, '>S2'), ('>i4', 5, 'S2'),
    ('S4', 'a', 'U1'), ('S8', 'ab', 'U1'), ('S8', '1', '?'), ('S8', '12', 'c8'), ('S4', 'ab', 'S2'), ('S4', 'ab', 'V2'), ('S16', '12', 'S4'),
    ('>U2', '12', 'i2'), ('U2', '12', '>i2'), ('U3', '12', 'i2'), ('U3', '-3', 'i4'), ('U6', '12', 'f8'), ('U3', 'ab', 'S1'), ('U8', '12', 'i4'),
    ('S12', '12', 'i4'), ('S12', '12', 'S2'), ('S32', '12', 'i4'), ('U4', '12', 'U1'), ('U4', '12', 'U2'), ('i4', 5, 'i2'), ('f8', 1.1, '>f4'), ('>f8', 1.1, 'f4'),
  ]
r = [onto(s, v, t) for s, v, t in pairs]
s = [masked(s, v, t) for s, v, t in pairs]
numbers = [('i8', 1234567891235), ('f8', 1.2345678901234), ('c16', 25.123456), ('f4', 1.254321), ('i4', -1234567)]
t = [beside(s, v, t, k) for s, v in numbers for t in ['S3', 'S5', 'U3', 'S4', 'S7'] for k in [0, 1]]
e = onto('S8', '1', 'f4')
f = onto('S8', '12', 'i2')
g = onto('S4', '12', 'i1')

# what shows the memory of an array shares it: the flat iterator of one without gaps, and a record
a = np.arange(12).reshape(3, 4)
r1 = np.shares_memory(a, a.flat), np.may_share_memory(a.flat, a), np.shares_memory(a.flat, a[1:].flat)
r2 = np.shares_memory(a.T, a.T.flat), np.shares_memory(a[:1].flat, a[1:])
b = np.zeros(3, 'i4,f8')
r3 = np.shares_memory(b, b[0]), np.shares_memory(b[0], b[1]), np.shares_memory(b[1], b['f1']), np.may_share_memory(b[1], b[2:])
r4 = np.shares_memory([1, 2], [1, 2]), np.shares_memory(a, 3), np.may_share_memory('x', a)

# two results that share memory are written element by element
x = np.array([1.5, 2.25, 3.75, -4.5])
a = np.zeros(5)
r = np.modf(x, a[:4], a[1:])
b = np.zeros(5)
s = np.modf(x, b[1:], b[:4])
c = np.zeros(4)
t = np.modf(x, c, c)
d = np.zeros(4)
u = np.modf(x, d, d[::-1])
e = np.zeros((3, 2))
v = np.modf(x.reshape(2, 2), e[:2], e[1:])
f = np.zeros(5)
w = np.divmod(x, 0.5, f[:4], f[1:])
g = np.zeros(4)
y = np.divmod(x, 0.5, g, g)
h = np.zeros(5, 'f4')
z = np.modf(x, h[:4], h[1:])
i = np.zeros(5)
i[:4] = x
r1 = np.modf(i[:4], i[:4], i[1:])
j = np.zeros(4)
r2 = np.modf(x, j, j, where=[True, False, True, True])
k = np.zeros(3, 'i8')
r3 = np.divmod(np.array([7, 8]), 3, k[:2], k[1:])

# one value is cast whatever a mask leaves out
a = np.zeros((2, 2), dtype='i8')
np.copyto(a, np.array('b'), casting='unsafe', where=np.zeros((2, 2), bool))
np.copyto(a, np.array('7'), casting='unsafe', where=np.eye(2, dtype=bool))
np.copyto(a[:1, :1], np.array('b'), casting='unsafe', where=False)
np.copyto(a[:0], np.array('b'), casting='unsafe', where=False)
np.copyto(a, np.array(['b']), casting='unsafe', where=False)
np.copyto(a, 'b', casting='unsafe', where=np.zeros((2, 2), bool))
