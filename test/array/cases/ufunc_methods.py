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
