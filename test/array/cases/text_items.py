# strings of a fixed length
a = np.array(['a', 'bcd', ''])
r1 = a.dtype.itemsize
a[0] = 'xyzw'
b = np.array(['longer', 'x'], dtype='U3')
c = a == 'bcd'
d = a != np.array(['xyz', 'q', ''])
e = a[[1, 0]]
f = a[::-1]
g = a.astype('U1')
h = np.zeros(2, dtype='U4')
i = a < 'c'
j = np.array(['10', '-3']).astype('i4')
k = np.array([1, 20]).astype('U')
l = np.array([1.5, 2.25]).astype('U8')
np.array(['x']).astype('i4')
np.array(['1.5']).astype('f8')
m = np.array(['1.5']).astype('f8')
n = np.array([True, False]).astype('U')

# strings in other byte orders and layouts
a = np.array(['ab', 'c'], dtype='>U2')
b = a.astype('<U2')
c = a == b
d = np.array([['a', 'b'], ['c', 'd']]).T
e = d.copy()
f = d.reshape(4)
g = np.concatenate([a, ['xyz']])
h = np.sort(np.array(['b', 'abc', '', 'ab']))
i = np.array(['b', 'a']).argmax() if False else np.sort(['b', 'a'])
j = np.unique(['b', 'a', 'b'])

# bytes of a fixed length
a = np.array([b'ab', b'c'])
b = a.view('u1')
c = a == b'c'
d = a.astype('U')
e = np.zeros(2, dtype='S3')
e[0] = b'wxyz'
f = np.array(['ab', 'c']).astype('S')
g = np.array([1, 23]).astype('S')

# ufuncs without a loop for text name its type, or say that they do not support it
a = np.array(['a', 'b'])
b = np.array([b'a', b'b'])
np.gcd(a, a)
np.absolute(a)
np.true_divide(a, a)
np.prod(a)
np.min(b)
np.sum(a.astype('>U2'))
np.cumsum(b)
np.matmul(a, a)
np.add(a, 1, dtype='i8')
r1 = np.add(['1', '2'], 1, dtype='i8', casting='unsafe')
r2 = np.logical_and(np.array(['a', '']), True)
r3 = np.any(a)
-3 < a

# text is repeated into an array that is given
a = np.array(['ab', 'c', ''])
r1 = np.multiply(a, 3, out=np.zeros(3, 'U8'))
r2 = np.multiply([2, -1, 5], a, out=np.zeros(3, 'U3'))
r3 = np.multiply(np.array([b'ab']), 2, out=np.zeros(1, 'S4'))
a *= 2
np.multiply(a, 3)
np.multiply(a, 3, out=np.zeros(3, 'S8'))
np.multiply(a, 1.5, out=a)
a *= np.ones((1, 1, 3), 'i8')

# text of any length keeps the byte order of text
a = np.array(['b', 'c'], '>U2')
r1 = a.astype('U')
r2 = a.astype('V3')
r3 = np.array([1], '>i4').astype('V4')
r4 = np.add(a, '')
r5 = np.equal(np.zeros((1, 3, 3), 'U3', order='F'), 'x')

# characters that ASCII lacks are told by their range
np.array(['xé日'], 'S4')
np.array(['é'], 'S4')

# text meets no Python number
a = np.array(['a', 'b'])
np.where([True, False], a, 1)
np.choose([0, 0], [a, 1.5])
np.select([[True, False]], [a], 1)
np.result_type(a, 1, np.zeros(1, 'i4,f4'))
r1 = np.isin(a, [1])
r2 = np.setdiff1d(np.array([b'3']), 3)
r3 = np.union1d(a, [1])

# lines break by characters, however many bytes they have
a = np.array([('ab', 0), (' 7', 0), ('𝒳', 0)], [('s', 'U2'), ('x', 'i4')])
b = np.array(['𝒳𝒳𝒳𝒳'] * 12)

# reductions into text and records
n = np.arange(27).reshape(3, 3, 3)
o = np.zeros((3, 3), 'i4,f8')
t = np.zeros((3, 3), 'U3')
np.mean(n, axis=(), out=o)
np.mean(n, axis=0, out=o)
np.sum(n, axis=(), out=o)
np.sum(n, axis=0, out=o)
np.max(n, axis=(), out=o)
np.mean(n, axis=(), out=t)
np.mean(n, axis=0, out=t)
np.sum(n, axis=(), out=t)
np.sum(n, axis=0, out=t)
np.max(n, axis=(), out=t)
np.any(n, axis=(), out=t)
np.any(n, axis=(), out=o)
np.any(n, axis=0, out=o)
np.any(n, axis=0, out=t)
np.max(n, axis=0, out=t)
np.prod(n, axis=(), out=o, dtype='i8')
np.sum(n, axis=0, out=o, dtype='i8')
np.sum(n, axis=0, out=t, dtype='i8')
np.sum(n, axis=(), out=t, dtype='i8')
np.mean(n, axis=0, out=t, dtype='i8')
np.mean(n, axis=(), out=t, dtype='i8')
np.cumsum(n, axis=0, out=t)
np.cumsum(n, axis=0, out=o)
np.add.accumulate(n, axis=0, out=o)

# text as an output under a mask is read
v = np.array(['b', '1'])
n = np.arange(2)
np.add(n, n, out=v, where=[False, False])
np.add(n, n, out=v, where=np.array([True, False]))
w = np.array(['2', '1'])
r1 = np.add(n, n, out=w, where=np.array([True, False]))
np.add(n, n, out=np.zeros(2, 'V4'), where=np.array([True, False]))
np.add(n, n, out=np.zeros(2, 'V4'))
np.add(n, n, out=np.zeros(2, 'i4,i4'), where=np.array([True, False]))
np.add(n, n, out=np.zeros(2, 'i4,i4'))
np.add(n, n, out=np.zeros(2, 'S4'), where=np.array([True, False]))
r2 = np.add(n, n, out=np.zeros(2, 'S4'))
r3 = np.add(n, n, out=np.zeros(2, 'S1'), where=True)
r4 = np.negative(n, out=w, where=np.array([True, False]))
np.negative(n, out=v, where=np.array([True, False]))
np.sqrt(n, out=v, where=np.array([True, False]))
np.equal(n, n, out=v, where=np.array([True, False]))
r5 = np.divmod(n, 2, out=(w, w.copy()), where=np.array([True, False]))

# logical ufuncs of text and records
v1 = np.array([['b', 'b', 'b'], ['b', 'b', 'b'], ['b', 'b', 'b']])
v0 = np.arange(9).reshape(3, 3)
s = np.zeros(3, 'i4,f8')
r1 = np.logical_and(v1, 9223372036854775807)
np.logical_and(v1, 9223372036854775808)
np.logical_and(9223372036854775808, v1)
np.logical_or(v1, -9223372036854775809)
r2 = np.logical_xor(v1, 2.5)
r3 = np.logical_xor(v1, 0)
np.logical_and(v0, s)
np.logical_and(s, v0)
np.logical_and(s, s)
np.logical_and(s, 1)
np.logical_and(1, s)
np.logical_and(s.reshape(3, 1), s)
np.logical_and(s.reshape(3, 1), 1)
np.logical_and(s[::2], 1)
np.logical_and(np.broadcast_to(s, (3, 3)), 1)
np.logical_and(np.zeros((3, 3), 'i4,f8'), 1)
np.logical_and(np.zeros((3, 3), 'i4,f8'), np.zeros((3, 3), 'i4,f8'))
np.logical_and(np.zeros((3, 3), 'i4,f8').T, np.zeros((3, 3), 'i4,f8'))
np.logical_and(np.zeros((3, 3), 'i4,f8'), np.zeros((3, 3)))
np.logical_and(np.zeros((3, 3)), np.zeros((3, 3), 'i4,f8'))
np.logical_and(np.zeros((3, 3)), np.zeros((3, 3), 'i4,f8').T)
np.logical_and(np.zeros(()), np.zeros((), 'i4,f8'))
np.logical_and(np.zeros(3), np.zeros((), 'i4,f8'))
np.logical_and(np.zeros((2, 3)), np.zeros((), 'i4,f8'))
np.logical_and(np.zeros(()), np.zeros((3), 'i4,f8'))
np.logical_and(np.zeros(1), np.zeros((3), 'i4,f8'))
np.logical_and(np.zeros(3), np.zeros(3, 'i4,f8')[::-1])
np.logical_not(s)
np.logical_not(np.zeros((3, 3), 'i4,f8'))
np.logical_not(np.zeros((3, 3), 'i4,f8').T)
np.logical_not(np.zeros((3, 3), 'i4,f8')[::2])

# logical ufuncs of records look at outputs and shapes in NumPy's order
s = np.zeros(3, 'i4,f8')
n = np.arange(3)
v = np.array(['a', '', 'b'])
np.logical_and(s, s, out=s)
np.logical_and(n, s, out=s)
np.logical_and(n, n, out=s)
np.logical_and(v, n, out=s)
np.logical_and(v, n, out=np.zeros(3, 'V2'))
np.logical_and(v, n, out=np.zeros((2, 2), 'i4'))
np.logical_and(s, n, out=np.zeros((2, 2), 'i4'))
np.logical_and(s, n, out=np.zeros((3, 3), 'i4'))
np.logical_and(s, np.zeros((3, 3)), out=np.zeros((3), 'i4'))
np.logical_and(s, np.zeros((2, 2)))
np.logical_and(np.zeros((2, 2)), s)
np.logical_and(np.zeros((2, 2), 'i4,f8'), s)
np.logical_and(np.zeros((3, 3), 'i4,f8'), s, out=np.zeros((3, 3), 'i4,f8'))
np.logical_and(np.zeros((3, 3)), n, out=np.zeros((3, 3), 'i4,f8'))
np.logical_and(v, n, out=s, casting='unsafe')
np.logical_not(s, out=s)
np.logical_not(n, out=s)
np.logical_not(v, out=s)
r1 = np.logical_not(v, out=np.zeros(3, 'U5'))

# mean into text and records
f = np.arange(9.).reshape(3, 3)
t = np.array(['b', 'b', 'b'])
np.mean(f, axis=0, out=t)
np.mean(f, axis=0, out=np.zeros((3, 3), 'U3'))
np.mean(f, out=np.zeros((3, 3), 'U3'))
np.mean(f, axis=0, out=np.zeros(3, 'i4,f8'))
np.mean(f, axis=0, out=np.zeros(3, 'V8'))
np.mean(f.astype('f4'), axis=0, out=t)
np.mean(f.astype('f2'), axis=0, out=t)
np.mean(f.astype('i4'), axis=0, out=t)
np.mean(f.astype('?'), axis=0, out=t)
np.mean(f.astype('c8'), axis=0, out=t)
np.mean(f, axis=0, dtype='f8', out=t)
np.mean(f, axis=0, dtype='f4', out=t)
np.mean(f > 3, axis=0, out=np.zeros(3, 'U5'))
np.var(f, axis=0, out=t)
np.std(f, axis=0, out=t)
np.mean(f, axis=5, out=t)
np.mean(np.zeros((0, 3)), axis=0, out=t)
np.mean(f, axis=0, out=np.zeros(3, 'i4'))

# text where nothing is written, and outputs that are looked at before shapes
v = np.array(['b', 'b'])
a = np.zeros((3, 2), 'i8')
f = np.zeros(4, 'i8')
a[[], []] = v[:1]
a[[]] = v
a[[], 1] = v[:1]
a[:, []] = v[:1]
a[[], :1] = v[:1]
f[[]] = v[:1]
f[[False, False, False, False]] = v[:1]
a[a > 0] = v[:1]
a[:0] = v
a[[0]] = v
np.add(v, v, out=np.zeros((3, 2)))
np.add(v, v, out=np.zeros((3, 5)))
np.add(v, v, out=np.zeros((3, 5), 'U1'), casting='safe')
np.add(v, v, out=np.zeros((3, 5), 'U2'), casting='safe')
np.add(v, np.array(['b', 'b', 'c']), out=np.zeros((3, 5)))
np.equal(v, np.array(['b', 'b', 'c']), out=np.zeros((3, 5)))
np.equal(v, np.array(['b', 'b', 'c']), out=np.zeros((3, 5), 'i4,i4'))
