# multiply reduces integers into text, which it repeats
i = np.array([[3, 1, 2], [2, 3, 1], [2, 1, 2]])
t = np.array([['b', '1'], ['2', 'c']])
r1 = np.multiply.reduce(i, out=np.zeros(3, 'U4'))
r2 = np.multiply.reduce(i, axis=1, out=np.zeros(3, 'S9'))
r3 = np.prod(i[0], out=np.zeros((), 'U40'))
r4 = np.multiply.reduce(i, out=np.zeros(3, '>U9'), initial=2.5)
r5 = np.multiply.reduce(i, out=np.zeros(3, 'U9'), initial='ab', where=i > 1)
r6 = np.multiply.reduce(i, out=np.zeros(3, 'U9'), initial=0)
r7 = np.multiply.reduce(i, axis=(), out=np.zeros((3, 3), 'U4'))
r8 = np.multiply.reduce(i[:0], out=np.zeros(3, 'U4'), initial='ab')
r9 = np.multiply.reduce(np.array([[-2, 1, 2**40], [-1, 0, 2]]), out=np.zeros(3, 'U40'))
np.multiply.reduce(i[:0], out=np.zeros(3, 'U4'))
np.multiply.reduce(i, out=np.zeros(3, 'U4'), where=i > 1)
np.multiply.reduce(i, axis=None, out=np.zeros((), 'U4'))
np.multiply.reduce(i, out=np.zeros((3, 3), 'U4'))
np.multiply.reduce(i > 1, out=np.zeros(3, 'U4'))
np.multiply.reduce(i, out=np.zeros(3, 'V4'))
np.multiply.reduce(t, out=np.zeros(2, 'i4'))
np.multiply.reduce(t, out=np.zeros(2, 'f8'))
np.multiply.accumulate(t, out=np.zeros((2, 2), 'u8'))
np.multiply.accumulate(i, out=np.zeros((3, 3), 'U4'))
np.multiply.reduceat(i, [0, 1], out=np.zeros((2, 3), '>U4'))

# text in the other byte order is not cast without leave, and integers are looked at first
e = np.array(['ab', 'c'], '>U2')
t = np.array(['b', '1'])
np.add(e, e, casting='no')
np.equal(e, e, casting='no')
r1 = np.add(e, e, casting='equiv')
t *= 9223372036854775808
np.multiply(t, -9223372036854775809)
np.subtract(t, -3, signature='LL->L')
np.subtract.reduceat(np.array(['b', '1']), [1], dtype='f8')
np.negative(np.ones(3, [('x', '>i4'), ('m', 'u1', (2,))]), out=np.zeros(3, 'i8'))

# answers lie in memory as what is compared does
t = np.full((2, 3), 'a').T
x = np.arange(6).reshape(2, 3).T
u = np.full((1, 3, 4), '1').transpose(2, 0, 1)
r1 = t == 1
r2 = x != t
r3 = t == t.astype('S')
r4 = np.zeros((2, 3), 'V3').T == np.zeros((2, 3), 'V3').T
r5 = np.logical_or(u, True)
r6 = np.logical_and(u, np.arange(12).reshape(4, 1, 3))
r7 = np.add(u, 1, dtype='f8', casting='unsafe')

# plain void without axes compares to an array
z = np.zeros((), 'V4')
r = np.zeros((), 'i4,f4')
r1 = z == z
r2 = z[()] != z
r3 = r == r

# membership of records compares with each of a few, and sorts many
r = np.ones(3, [('m', 'i2', (2,)), ('x', '>i4')])
p = np.ones(2, 'i4,f4')
n = np.array([(1, np.nan), (2, 1)], 'i4,f4')
np.isin(r, p)
np.setdiff1d(r[:1], p)
np.isin(p, np.zeros(2, 'V8'))
np.isin(p, np.zeros(1))
r1 = np.isin(r, p[:0])
r2 = np.isin(n, n)
r3 = np.isin(n, n, invert=True)
np.isin(r, np.ones(20, 'i4,f4'))

# a structure that is joined with nothing is packed all the same
g = np.zeros(2, 'u1,>i2,u1,u1')[['f0', 'f1']]
r1 = np.concatenate([g])
r2 = np.stack([g])
r3 = np.result_type(g)
r4 = np.resize(g, 3)
r5 = np.array([g])

# text and records where NumPy makes Python's objects of them, or looks at them as a whole
t = np.array([['b', 'a'], ['é', '7']])
r = np.ones(2, 'i4,f4')
v = np.zeros(2, 'V3')
np.dot(t, t)
np.inner(r, r)
np.dot(v, v)
np.clip(t, 1, 2)
np.clip(r, r, r)
r1 = np.clip(np.array(['1', '5']), 2, 3, dtype='f8', casting='unsafe')
np.isreal(r)
r2 = np.isreal(t.T)
r3 = np.array_equiv(r, r[0])
np.array_equiv(r, v)
r4 = t.T == None
r == None
r5 = np.fromiter(np.zeros((2, 2), 'V3'), 'V3')
r6 = np.fromiter(r.reshape(2, 1), r.dtype)
np.fromiter(t, 'U3')
r7 = np.flip(np.array('abc'))
np.unwrap(np.array('a'))
np.subtract.accumulate(np.array([['1', 'b'], ['', '3']]), axis=-1, dtype='f8')
np.logical_or(r, 9223372036854775808)
np.lcm(r, r, dtype='c16')
np.negative(r, dtype='?')

# text has room for each of the types that meet in it
u = np.zeros(2, 'u1')
o = np.zeros(2, '?')
t = np.array(['xyzw', 'a'])
r1 = np.result_type('u1', '?', 'U4')
r2 = np.concatenate([u, o, t])
r3 = np.select([o, o], [u, o], t)
r4 = np.array([u, o, t])

# one text is made a number before the positions are looked at
q = np.zeros(3, 'i4,f8')
n = np.zeros(3, 'i8')
q[[5], None] = np.array('b')
n[[5]] = np.array('b')
n[[5]] = np.array(['b'])
n[[1]] = np.array('5')
q[np.array(['f0', 'z'])]
q[np.array(['f0'])] = 5

# repeated characters are counted as such, and records taken apart show the array's memory
t = np.array(['𝒳', 'ab', 'é'])
t *= [4, 3, 2]
r = np.array([(True, b'b'), (False, b'c')], [('x', '?'), ('s', 'S2')])
q = np.unstack(r)[0]
r['x'] = False
g = np.ones(3, 'i4,>f8')[['f1']]
np.negative(g, out=np.zeros(3, 'i4,f8'))

# bytes that become complex numbers are read as UTF-8
def read(data):
    return np.array([data]).astype('c8')
a = read(b'\x9a12')
b = read(b'1\xff')
c = read(b'\xc3')
d = read(b'\xc3a')
e = read(b'12\xe2\x82')
f = read(b'\xe2\x82a')
g = read(b'\xe0\x80\x80')
h = read(b'\xed\xa0\x80')
i = read(b'\xf0\x9f\x98')
j = read(b'\xf0\x9f\x98a')
k = read(b'\xf5\x80\x80\x80')
l = read(b'\xc3\xa9')
m = read(b'1+2j')
n = read(b'\xf4\x90\x80\x80')
o = read(b'\xe2\x28\xa1')
p = read(b'\xc0\xaf')
q = np.array(b'\x80', 'S1').astype(complex)
r = complex(1)
s = np.array([b'\x80']).astype(float)
t = np.array([b'\x80']).astype(int)
u = np.array([b'\xd9\xa1']).astype(complex)
v = np.zeros(1, 'c16')
v[0] = b'\x801'
v[:] = [b'\x801']

# digits of every script are digits
a = np.array(['\u0661\u0662', '\uff13', ' \u0967 ']).astype(int)
b = np.array(['\u0661.\u0662', '\uff13e\uff11', ' \u0967 ']).astype(float)
c = np.array(['\u0661+\u0662j', '(\uff13)']).astype(complex)
d = np.array(['\U0001d7d9\U0001d7e3']).astype(int)
e = np.array(['\u00b2']).astype(int)
f = np.array(['\u2460']).astype(float)
g = np.array([b'\xd9\xa1']).astype(int)
h = np.array([b'\xd9\xa1']).astype(float)
i = np.array(['\u0661_\u0662']).astype(int)
