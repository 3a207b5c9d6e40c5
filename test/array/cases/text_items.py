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

# comparisons of text and records with a dtype asked for
v1 = np.array(['b','b'])
b1 = np.array([b'b',b'b'])
n = np.arange(2)
s = np.zeros(2, 'i4,f8')
np.equal(v1, -3, dtype='i8')
np.equal(v1, -3, dtype='?')
np.equal(v1, v1, dtype='i8')
r1 = np.equal(v1, v1, dtype='?')
np.less(v1, n, dtype='f8')
np.less(v1, n, dtype='?')
np.less(v1, b1, dtype='f8')
np.less(v1, b1)
np.less(v1, b1, dtype='?')
np.equal(s, s, dtype='i8')
np.equal(s, s, dtype='?')
np.equal(s, 1, dtype='i8')
np.equal(s, n, dtype='?')
np.equal(s, n)
np.not_equal(s, s)
np.not_equal(s, v1, dtype='i8')
np.equal(v1, 2**70, dtype='i8')

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

# multiply repeats text whatever dtype is asked for
v = np.array(['b', '1'])
np.multiply(v, -3, dtype='i8')
np.multiply(2, v, dtype='i8', casting='unsafe')
np.multiply(v, 2.5, dtype='i8')
r1 = np.multiply(v, 2, dtype='i8', out=np.array(['aaa', 'bbb']))

# of types that do not go together the two are named that NumPy comes upon
v = np.array(['b', '1'])
c = np.array([False, False])
np.select([c, c], [v, -4.5], -3)
np.select([c, c], [3.5, v], 3)
np.result_type(v, True, 2.5)
np.result_type(True, v, 1)
np.result_type(v, 'i4', 2.5)
np.result_type(v, np.ones(2, 'f4'), 3j)
np.result_type(3j, 'V2', np.ones(2, 'f4'))
np.result_type('V2', 2.5, np.ones(2, 'u1'))
np.result_type('i4,i4', 1, 2)
