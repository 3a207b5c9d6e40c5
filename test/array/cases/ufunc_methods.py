# reduce over axes, with what begins and what is kept
a = np.arange(24).reshape(2, 3, 4)
r1 = np.add.reduce(a)
r2 = np.add.reduce(a, axis=None)
r3 = np.add.reduce(a, axis=(0, 2))
r4 = np.add.reduce(a, axis=1, keepdims=True)
r5 = np.multiply.reduce(a[0], axis=-1, dtype='f4')
r6 = np.maximum.reduce(a, axis=2, initial=15)
r7 = np.add.reduce(a, axis=0, where=a > 5)
r8 = np.logical_and.reduce(a > 3, axis=1)
r9 = np.add.reduce([])
np.maximum.reduce([])
np.subtract.reduce(a, axis=(0, 1))
s1 = np.subtract.reduce(a, axis=0)
np.add.reduce(a, axis=3)
np.add.reduce(a, axis=(0, 0))
s2 = np.bitwise_or.reduce([1, 2, 4])
s3 = np.add.reduce(a.T, axis=0)
s4 = np.minimum.reduce(a, axis=(0, 1, 2))
np.negative.reduce(a)
s5 = np.add.reduce(np.array(5))
s6 = np.multiply.reduce(np.zeros((2, 0)), axis=1)

# accumulate
a = np.arange(1, 7).reshape(2, 3)
r1 = np.add.accumulate(a)
r2 = np.multiply.accumulate(a, axis=1)
r3 = np.maximum.accumulate([3, 1, 4, 1, 5])
r4 = np.add.accumulate(a.T, axis=0)
r5 = np.subtract.accumulate(a, axis=-1, dtype='f8')
o = np.zeros((2, 3))
r6 = np.add.accumulate(a, out=o)
np.add.accumulate(a, axis=2)
np.add.accumulate(np.array(3))
np.negative.accumulate(a)
r7 = np.cumsum(a)
r8 = np.cumprod(a, axis=1)
r9 = np.cumsum(a, axis=0, dtype='i2')

# reduceat
a = np.arange(8)
r1 = np.add.reduceat(a, [0, 4, 1, 5, 2, 6, 3, 7])
r2 = np.add.reduceat(a.reshape(2, 4), [0, 2], axis=1)
r3 = np.add.reduceat(a, [3, 3, 7])
r4 = np.multiply.reduceat(a.reshape(4, 2), [0, 2], axis=0)
np.add.reduceat(a, [0, 8])
np.add.reduceat(a, [-1])
np.add.reduceat(a, [0.5])
r5 = np.add.reduceat(a, [])

# outer
a = np.arange(3)
b = np.arange(4).reshape(2, 2)
r1 = np.add.outer(a, b)
r2 = np.multiply.outer(a, a)
r3 = np.subtract.outer(b, 1)
r4 = np.less.outer(a, [1, 2])
r5 = np.add.outer(np.asfortranarray(b), a)
np.negative.outer(a, a)
r6 = np.power.outer([2, 3], [0, 1, 2])

# at
a = np.zeros(5, dtype=int)
np.add.at(a, [0, 0, 2], 1)
np.add.at(a, [1, 3], [10, 20])
np.negative.at(a, [0, 2])
np.multiply.at(a, slice(0, 2), 3)
b = np.arange(6).reshape(2, 3)
np.add.at(b, (slice(None), [0, 0]), [[1], [2]])
np.add.at(b, ([0, 1], [2, 2]), 100)
np.add.at(a, [9], 1)
np.add.at(a, [0, 1], [1, 2, 3])
np.add.at(a, [0], 1.5)
c = np.arange(3.0)
np.add.at(c, [0, 0], 1.5)
c.flags.writeable = False
np.add.at(c, [0], 1)

# out, where and dtype of calls
a = np.arange(6).reshape(2, 3)
o = np.zeros((2, 3))
r1 = np.add(a, 1, out=o)
r2 = np.add(a, 1, o)
r3 = r1 is o
np.add(a, 1, out=np.zeros((2, 3), dtype='i4'))
r4 = np.add(a, 1, out=np.zeros((2, 3), dtype='i4'), casting='unsafe')
np.add(a, 1.5, out=np.zeros((2, 3), dtype='i8'))
np.add(a, 1, out=np.zeros(3))
np.add(a, 1, out=np.zeros((3, 2)))
r5 = np.add(a[0], 1, out=np.zeros((2, 3)))
r6 = np.add(a, 1, where=a > 2, out=np.full((2, 3), -1))
r7 = np.add(a, 1, dtype='f4')
r8 = np.add(a, [0.5, 1, 1.5], dtype='i8', casting='unsafe')
np.add(a, 0.5, dtype='i8')
r9 = np.add(1, 2, dtype='f4')
s1 = np.less(a, 3, out=np.zeros((2, 3), dtype='?'))
np.less(a, 3, out=np.zeros((2, 3), dtype='i1'), casting='no')
s2 = np.add(np.asfortranarray(a), np.asfortranarray(a))
s3 = np.add(a.T, a.T, order='C')
s4 = np.add(a, np.asfortranarray(a))
np.add(a)
np.add(a, a, a, a)
s5 = np.divmod(a, 4)
s6 = np.modf([1.5, -2.25])
s7 = np.frexp([8.0, 0.75])

# promotion of arrays and Python's numbers
u = np.arange(3, dtype='u1')
i = np.arange(3, dtype='i1')
f = np.arange(3, dtype='f4')
r1 = u + 1
r2 = u + i
r3 = u + 255
u + 256
u + -1
r4 = u * 1.5
r5 = f + 1.5
r6 = f + 1j
r7 = u / 2
r8 = i // 2
r9 = u == 256
s1 = u < -1
s2 = i + np.array(1000)
s3 = np.arange(3) + u.astype('u8')
s4 = u + True
s5 = np.array([True]) + 1
s6 = np.array([True]) + np.array([True])
np.array([True]) - np.array([True])
-np.array([True])
s7 = f + np.array(1.0)
s8 = f ** 2
s9 = np.arange(3) ** -1

# which bad argument of a ufunc is complained about
v = np.arange(3)
w = np.arange(3)
v.flags.writeable = False
np.add(v, -3, out=v, dtype='>i4')
np.add(v, -3, v, dtype='>i4')
np.add(v, -3, out=v, dtype='foo')
np.add(v, -3, v, casting='foo')
np.add(v, -3, out=3, dtype='>i4')
np.add(v, -3, casting='foo', dtype='>i4')
np.add(v, -3, out=v, order='foo')
np.add(v, -3, casting='foo', order='foo')
np.add(v, -3, casting='foo', where=v, out=w)
np.add(v, -3, out=(w, w), dtype='>i4')
np.add([[1], 2], -3, dtype='>i4')
np.add([[1], 2], -3, out=v)
v.sum(dtype='>i4', out=v)
v.cumsum(dtype='>i4', out=v)
np.cumsum(v, dtype='>i4', out=v)
np.add.reduce(v, dtype='>i4', out=v)
np.add.accumulate(v, dtype='>i4', out=v)
np.add.reduceat(v, [0], dtype='>i4', out=v)
np.mean(v, dtype='>i4', out=v)
np.var(v, dtype='>i4', out=v)
np.prod(v, dtype='>f4', out=v)
np.matmul(v, v, dtype='>f4', out=v)
np.add.outer(v, v, dtype='>f4', out=v)
np.modf(v, v, dtype='>f4')
np.modf(v, out=(v, v), dtype='>f4')
np.modf(v, out=v, dtype='>f4')

# clip of shapes that do not fit
a = np.arange(4).reshape(2, 2)
o = np.zeros(3)
np.clip(a, [1, 2], [3] * 10)
np.clip(a, [1, 2, 3], [3, 4])
np.clip(a, [1, 2, 3], 3)
np.clip(a, 1, [3, 4, 5])
np.clip(a, 1, None, out=o)
np.clip(a, 1, 3, out=o)
np.clip(a, [1, 2], [3, 4], out=o)
np.clip(np.arange(3), [1, 2], None)
np.clip(np.arange(3.), [[1], [2]], [[2], [4]], out=np.zeros((2, 4)))
np.clip(a, [0, 1], [2, 3], out=np.zeros((2, 1)))
r = np.clip(a, [0, 1], [2, 3], out=np.zeros((2, 2, 2)))
np.clip(a, [1.5, 2], [3, 4], out=np.zeros((2, 2), 'i4'))
np.clip(a, [1j, 2], [3, 4], out=np.zeros((2, 2), 'i4'))

# loops that were asked for and do not exist
v = np.arange(3)
np.gcd(v, -3, dtype='f8')
np.gcd(-3, v.astype('u1'), dtype='f8')
np.lcm(2.5, v, dtype='f8')
np.gcd(v, v, dtype='?')
np.gcd(v, True, dtype='?')
np.gcd(v, 3.5)
np.positive(v, dtype='?')
np.sign(v, dtype='?')
np.sign(True, dtype='?')
np.positive([True])
np.positive(True)
np.sign(np.array([True]))
np.negative(v, dtype='?')
np.subtract(v, 3, dtype='?')
np.bitwise_and(v, 3, dtype='f8')
np.lcm(v > 1, v > 2)
np.gcd.reduce([2.5])
np.gcd.reduce(v, dtype='f8')

# a dtype of the result for which no loop takes the inputs
i = np.arange(3)
h = np.arange(3, dtype='f2')
b = np.arange(3, dtype='u1')
np.ldexp(i, i, dtype='f2')
np.ldexp(i, [-2, -2, -2], out=i, dtype='f2')
np.ldexp(i, i, dtype='f4', casting='unsafe')
np.ldexp(b, h, dtype='f8')
np.ldexp(1.5, h, dtype='f2')
np.ldexp(b, b, dtype='f4', casting='no')
r1 = np.ldexp(b, b, dtype='f4')
r2 = np.ldexp(b, 3, dtype='f2')
r3 = np.ldexp(i, True, dtype='f8')
np.ldexp(b, i, out=i, dtype='f2')
np.signbit(np.ones(2, 'c8'), dtype='?', casting='unsafe')
np.absolute(i, dtype='c8')
np.absolute(3, dtype='c16')
np.absolute(np.ones(2, 'c16'), dtype='f4')
np.bitwise_count(h, dtype='u1')
r4 = np.bitwise_count(h, dtype='u1', casting='unsafe')

# at picks nothing with an empty list, and asks for the types before the places
a = np.arange(3)
np.add.at(a, [], 5)
np.bitwise_xor.at(a, [7], 1.5)
np.add.at(np.array(['a']), [0], 1)

# scalars have no axis to run along, and no other one either
np.add.accumulate(np.array(1), axis=-2)
np.add.reduceat(np.array(1), [0], axis=0)
np.add.accumulate(np.arange(6), out=np.zeros((2, 3), 'i8'))

# floats are added pairwise along the axis of reduceat
a = (-3 / np.arange(1, 55, dtype='c8')).reshape(6, 3, 3)
r1 = np.add.reduceat(a, [2, 5], axis=0)
r2 = np.add.reduceat(np.asfortranarray(a.real), [0, 3, 1], axis=1)

# dtypes that no loop has are refused, and Python's numbers are converted to a signature
i = np.arange(3)
np.bitwise_or.reduce(i, dtype='f4')
np.equal.reduce(np.zeros((2, 2), 'i4,f4'))
r1 = np.add(i, -4.5, signature='ll->l')
np.add(i, 1j, signature='ll->l')
np.add(i, 1.5, dtype='i8')
np.equal(i.astype('i4'), 2 ** 40, signature='dd->d')
np.add(i.astype('f4'), 3, casting='equiv')
np.add(['a'], 1, signature='dd->d')

# a mask takes part in the order of a sum's axes; a mean with a mask counts by it
a = np.zeros((2, 1, 3), 'i8', order='F')
r1 = np.sum(a, axis=-1, where=np.array([[[False, False, False]], [[False, False, False]]]))
r2 = np.mean(np.array(3), axis=-1, where=np.array(True))

# order A asks for Fortran's order where all inputs have it
r1 = np.add.outer(np.arange(3), np.arange(3), order='A')
r2 = np.add(np.ones((3, 1)), 1, order='A')
r3 = np.add(np.ones((3, 3)).T, np.ones(6)[::2], order='A')

# sets of records
a = np.array([(1, 2.5), (3, 4.5), (1, 2.5)], 'i4,f8')
r1 = np.intersect1d(a, a[1:])
r2 = np.setxor1d(a, a[1:2])
np.isin(a, np.arange(30))
np.ediff1d(a)

# nothing at the edges of a summary
r1 = np.array2string(np.arange(9).reshape(3, 1, 3), threshold=0, edgeitems=0)
r2 = np.array2string(np.linspace(-2, 0, 9), threshold=0, edgeitems=0)

# under the casting rule equiv an integer compares with integers of any size
i = np.arange(3, dtype='i4')
r1 = np.equal(i, -3, casting='equiv')
r2 = np.less(3, i.astype('u1'), casting='equiv')
np.equal(i.astype('f4'), 3, casting='equiv')
np.add(i, -3, casting='equiv')
np.equal(i, 2.5, casting='equiv')

# a mean counts the elements under a mask first
a = np.zeros((1, 1, 0, 1))
np.mean(a, where=np.zeros((1, 1, 0), '?'))
np.mean(np.zeros((2, 3)), where=np.zeros((2, 2), '?'))
r1 = np.mean(np.ones((2, 3)), axis=0, where=np.array([[True], [False]]))

# at writes into what is read-only if slices leave one element at most at each place
a = np.arange(9).reshape(3, 3)
a.flags.writeable = False
np.add.at(a, ([], []), 1)
np.add.at(a, ([0], slice(1, 2)), 10)
np.add.at(a, ([0], slice(0, 0)), 1)
np.add.at(a, [], 1)
b = np.ones((1, 1), int)
b.flags.writeable = False
np.add.at(b, [], 1)
np.add.at(b, [0], 1)
np.add.at(b, ..., 1)

# the floats of a masked sum are taken in runs that go on across the rows of a buffer
rng = np.random.default_rng(1)
a = rng.random((40, 7)).T * 10
r = np.sum(a, where=rng.random(40) < 0.8)
b = (rng.random((17, 40, 3)) * 10).astype('f2')
s = np.sum(b, where=(rng.random((40, 3, 17)) < 0.5).transpose([2, 0, 1]))
c = rng.random((90, 3, 100)).astype('>f8').transpose([0, 2, 1])
t = np.sum(c, axis=(0, 1), where=rng.random((90, 100, 3)) < 0.9)

# a truth written as text is true when it is read again
v = np.array([0])
t = np.array('b')
r = np.any(v, out=t)
t1 = np.array('b')
r1 = np.any(np.array([0, 3]), out=t1)
t2 = np.array('bcdefg')
r2 = np.any(np.array([0., 3]), out=t2)
t3 = np.array('bcdefg')
r3 = np.all(np.array([0., 3]), out=t3)
t4 = np.array(['bcdefg', 'x'])
r4 = np.all(np.array([[0., 3], [1, 1]]), axis=1, out=t4)
t5 = np.array('bcdefg')
r5 = np.any(np.array([True, False]), out=t5)
t6 = np.array('bcdefg')
r6 = np.any(np.array(0), out=t6)
t7 = np.array('bcdefg')
r7 = np.any(np.zeros(0), out=t7)
t8 = np.array('bcdefg')
r8 = np.all(np.zeros(0, int), out=t8)
t9 = np.array(['bcdefg', 'x'], 'S9')
r9 = np.any(np.array([[0, 3], [0, 0]]), axis=1, out=t9)
u = np.array(b'bcd')
s = np.any(np.array([0, 3]), out=u)

# what a reduction into text begins with is read from the text
o1 = np.zeros((),'U2')
r1 = np.sum(np.array([12,3,20]),initial=100,dtype='i8',out=o1)
o2 = np.zeros((),'U2')
r2 = np.sum(np.array([12,3,20.]),initial=1.25,dtype='f8',out=o2)
o3 = np.zeros((),'U2')
r3 = np.prod(np.array([12,3,20]),out=o3)
o4 = np.zeros((),'U2')
r4 = np.prod(np.array([12,3,20]),out=o4,dtype='i8')
o5 = np.zeros((),'U1')
r5 = np.maximum.reduce(np.array([-12,3,20]),out=o5,dtype='i8')
o6 = np.zeros(2,'S2')
r6 = np.maximum.reduce(np.array([[-12,3],[20,4]]),out=o6,dtype='i8')
o7 = np.zeros((2, 1),'S2')
r7 = np.logical_or.reduce(np.array([[0,0],[0,0]]),out=o7,axis=1,keepdims=True)
o8 = np.zeros(2,'U6')
r8 = np.any(np.zeros((3,2)),axis=0,out=o8,where=[True,False])
o9 = np.zeros((),'U6')
r9 = np.any(np.zeros((3,2),'U1'),out=o9)
o10 = np.zeros(2,'U6')
r10 = np.logical_or.reduce(np.zeros((1,2)),out=o10)
r11 = np.logical_xor.reduce(np.zeros((3,2)),out=o10)
r12 = np.logical_or.reduce(np.zeros((3,2)),axis=(),out=np.zeros((3,2),'U6'))
r13 = np.any(np.zeros((3,0,2)),axis=1,out=np.zeros((3,2),'U6'))

# text that is reduced into itself begins with a truth, not with its text
a = np.zeros((), 'U3')
r = np.any(a, out=a)
b = np.zeros(3, 'U6')
s = np.any(b, out=b[:1].reshape(()))
c = np.zeros((2, 2), 'U6')
t = np.any(c, axis=1, out=c[0])
d = np.array('a', 'S5')
u = np.all(d, out=d)
e = np.zeros(3, 'U6')
v = np.any(e, out=np.zeros((), 'U6'))

# 64-bit integers whose words differ in sign, size and carry
a = np.array([0, 1, -1, 2**31, -2**31, 2**32, -2**32, 2**62, -2**63, -2**63, 2**32 - 1, -2**31 - 1], 'i8')
a += np.array([0] * 7 + [5, 0, -1, 0, 0])
u = a.view('u8')
s = np.array([0, 1, 31, 32, 33, 62, 63, 64, 65, -1, 2**32, -2**63], 'i8')
b, v, t = a[:, None], u[:, None], s.view('u8')
r1 = np.maximum(a, b)
r2 = np.minimum(a, b)
r3 = np.maximum(u, v)
r4 = np.minimum(u[::-1], v)
r5 = b << s
r6 = b >> s
r7 = v << t
r8 = v >> t[::2]
r9 = np.abs(a)
r10 = np.sign(a)
r11 = np.sign(u)
r12 = np.clip(a, -5, 2**40)
r13 = np.clip(u[::-1], 7, 2**63)
e = np.array([0, 1, 2, 3, 5, 31, 33, 64])
r14 = b ** e
r15 = v ** e.view('u8')
r16 = a ** 2
r17 = np.array([3, -1, 1, 2, -3]) ** np.array([2**40 + 1, 2**62, 2**52 - 1, 2**50, 2**35 + 3], 'i8')
r18 = a ** s[:2].sum()
np.power(a, np.array([2] * 11 + [-1]))
r19 = np.maximum.accumulate(a)
r20 = np.minimum.reduce(u)
np.maximum(a[1:], a[:-1], out=a[1:])
np.left_shift(s[1:], 1, out=s[:-1])

# stretches of float16 are rounded at the end, along whichever axis they lie
a = np.arange(12).reshape(3, 4)
r = [f.reduceat(a, [0], axis=0, dtype='f2') for f in (np.add, np.subtract, np.multiply, np.true_divide, np.maximum, np.hypot, np.power, np.logaddexp)]
b = (np.arange(24) * 1.37 + 0.1).astype('f2').reshape(2, 3, 4)
s = [f.reduceat(x, [0, 2, 1], axis=1) for f in (np.add, np.subtract, np.multiply, np.true_divide, np.fmod, np.arctan2) for x in (b, b[::-1], b.transpose(2, 1, 0), np.asfortranarray(b))]
t = [f.reduceat(x, [0, 1], axis=0) for f in (np.subtract, np.multiply, np.true_divide) for x in (b, b.T, b.astype('>f2'))]
u = [f.reduceat(x, [0, 1], axis=0) for f in (np.subtract, np.multiply, np.true_divide) for x in (b.astype('f4'), b.astype('f8').T, b.astype('c8'))]
