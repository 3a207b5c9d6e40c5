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

# text beside numbers with a dtype asked for: the first input that the rule refuses is told
v1 = np.array([b'b', b'1'])
v0 = np.arange(2)
np.add([-2, -2], v1, dtype='u8')
np.add(v1, v0, dtype='u8')
np.add(v0, v1, dtype='f8')
np.add(v0.astype('f8'), v1, dtype='i8')
np.add(v1, v0.astype('f8'), dtype='i8')
np.add(v1, 2.5, dtype='i8')
np.add(2.5, v1, dtype='i8')
np.add(2.5, v1, dtype='i8', casting='unsafe')
np.add(-1, v1, dtype='u1', casting='unsafe')
np.add(-1, v1, dtype='u1')
np.add(v1, 300, dtype='u1')
np.add(v1, 3j, dtype='f8')
np.add(3j, v1, dtype='f8')
np.subtract(v0, v1, dtype='u8')
np.subtract(v1, v0, dtype='u8', casting='unsafe')
np.maximum(v0, v1, dtype='u8')
np.bitwise_and(v0, v1, dtype='u8')
np.true_divide(v0, v1, dtype='f4')
np.less(v0, v1, dtype='?')
np.less(v0.astype('f4'), v1, dtype='?')

# text with a dtype asked for
v = np.zeros((3, 3), 'U3')
np.gcd(v, v, dtype='f4')
np.gcd(v, v, dtype='i8')
np.gcd(v, 1, dtype='f4')
np.gcd(1, v, dtype='?')
np.ldexp(v, 1, dtype='f8')
np.signbit(v, dtype='?')
np.absolute(v, dtype='c8')
np.absolute(v, dtype='f8')
np.positive(v, dtype='?')
np.negative(v, dtype='?')
np.subtract(v, v, dtype='?')
np.sign(v, dtype='?')
np.left_shift(v, v, dtype='f4')
np.isnan(v, dtype='?')
np.isnan(v, dtype='f8')
np.floor(v, dtype='f8')
np.floor(v, dtype='f8', casting='unsafe')
np.sqrt(v, dtype='i8')
np.logical_not(v, dtype='i8')
np.logical_not(v, dtype='?')
np.logical_and(v, v, dtype='i8')
np.fmod(v, v, dtype='?')
np.heaviside(v, v, dtype='i4')
np.copysign(v, v, dtype='f2')

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

# records and text among others, and sets of them
s = np.zeros((3, 3), 'i4,f8')
n = np.arange(9)
e = np.zeros(0, 'i8')
v = np.array(['a', '', 'b'])
r1 = np.isin(s, e)
np.isin(s, n)
r2 = np.isin(e, s)
np.isin(n, s)
r3 = np.isin(v, e)
r4 = np.isin(e, v)
np.isin(v, n)
np.setdiff1d(s, n)
np.setdiff1d(n, s)
np.setdiff1d(s, e)
np.setdiff1d(e, s)
np.setdiff1d(v, e)
np.union1d(s, n)
np.union1d(s, e)
np.intersect1d(s, n)
np.setxor1d(s, n)
np.setxor1d(s, e)
np.setdiff1d(s, v)
np.isin(s, v)
np.isin(s, s)
np.setdiff1d(s, s)
np.setdiff1d(np.zeros(20, 'i4,f8'), n)
np.setdiff1d(np.zeros(20, 'i4,f8'), 1)
np.isin(np.zeros(20, 'i4,f8'), 1)
np.isin(np.zeros(20, 'i4,f8'), 'b')
np.isin(np.zeros(20), 'b')
np.isin(np.array(['b'] * 20), 1)
np.isin(np.array(['b'] * 20), 1.5)
np.isin(np.array(['b'] * 20), n)
np.isin(np.array(['b'] * 20), np.arange(99))
np.isin(np.zeros(2, 'i4,f8'), np.arange(99))
np.isin(np.arange(9), s, invert=True)

# add of text and records with a dtype asked for
s = np.zeros(3, 'i4,f8')
v = np.array(['1', '2', '3'])
b = np.array([b'1', b'2', b'3'])
w = np.zeros(3, 'V2')
np.add(s, s, dtype='i8')
np.add(w, w, dtype='i8')
np.add(v, b, dtype='i8')
np.add(b, v, dtype='i8', casting='unsafe')
r1 = np.add(b, b, dtype='i8', casting='unsafe')
np.add(s, v, dtype='i8')
np.add(v, s, dtype='i8', casting='unsafe')
np.add(v, w, dtype='i8', casting='unsafe')
np.add(s, s)
np.add(v, b)

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

# records where arrays of numbers are indexed
s = np.zeros(2, 'i4,f8')
s2 = np.zeros((1, 2), 'i4,f8')
e = np.zeros((0, 2), 'i8')
a = np.zeros((3, 4), 'i8')
f = np.zeros(4, 'i8')
e[[-2, -2], -2] = s2
a[[0, 1], 1] = s
a[[0, 1], 1] = s2
a[[0, 1]] = s
a[[0, 1], 1:3] = s
a[[0, 1], 1:3] = s2
a[:, [0, 1]] = s
a[:2, [0, 1]] = s
a[[0, 1], [0, 1]] = s
a[[[0, 1]], [0, 1]] = s
a[[0, 9], [0, 1]] = s
a[[0, 1], [0, 1]] = s[0]
f[[0, 1]] = s
f[[[0, 1]]] = s
f[[[0, 1]]] = s2
f[[0, 9]] = s
f[[0, 1]] = s[0]
f[[True, False, True, False]] = s
a[a == 0] = s[0]
a[[True, False, True]] = s
a[0] = s
a[[]] = s
f[[]] = s[:1]
f[[]] = s[:0]
a[[], 1] = s[:1]
a[[], 1] = s2
a[[0, 1], 1] = s[::-1]
a[[0], 1] = s[:1]

# a record is refused before an integer that does not fit
s = np.zeros(2, 'i4,f8')
v = np.array(['1', '2'])
np.add(s, -3, dtype='u1')
np.add(-3, s, dtype='u1')
np.add(-3, s, dtype='u1', casting='unsafe')
np.add(v, -3, dtype='u1')
np.add(s, 1.5, dtype='u1')
np.add(1.5, s, dtype='u1')

# einsum of a record shows its memory
a = np.array((0, -4.5), [('x', 'i4'), ('y', 'f8')])
r1 = np.einsum('->', a)
a.fill(-3)
b = np.array(['x', 'y'])
r2 = np.einsum('i->i', b)
r3 = np.einsum('->', np.array('x'))
r4 = np.einsum('->', np.array(2.5))

# void as numbers
r1 = np.array([b'12', b'1.'], 'V2').astype('c8')
np.array([b'1+2j'], 'V4').astype('c16')
np.zeros(3, 'V4').astype('c8')
np.zeros(3, 'V4').astype('f4')
np.zeros(3, 'V4').astype('i4')
r2 = np.zeros(3, 'V4').astype('?')

# positions out of bounds are told before records that are no numbers where the index leaves axes
s = np.zeros(2, 'i4,f8')
a = np.zeros((3, 2), 'i8')
a[[0, 9]] = s
a[[0, 1]] = s
np.zeros((0, 2), 'i8')[[0], :] = s
a[[0, 9], [0, 1]] = s

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

# records where an index leaves one element of an array of numbers
s = np.zeros(2, 'i4,f8')
a = np.zeros((3, 2), 'i8')
f = np.zeros(2, 'i8')
f[None, [-2, -2]] = s
a[[0, 1], 1:] = s[:1]
a[[0, 1], :] = s
