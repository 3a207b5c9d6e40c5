# a ufunc in the order of its inputs copies short rows that it must convert
f = np.asfortranarray(np.ones((2, 3)))
short = np.arange(6)[::2]
r1 = np.add(f, short, order='A')
r2 = np.add(f.astype('i4', order='F'), short, order='A')
r3 = np.add(short, f, order='A')
r4 = np.add(f, short.astype(float)[::1], order='A')
r5 = np.add(f, np.ones(6)[::2], order='A')
r6 = np.add(f, np.zeros(49, 'u1')[1:].view('f8')[::2], order='A')
o = np.zeros((2, 3))
r7 = np.add(f, f, order='A')
r8, r9 = np.divmod(f, short + 1, order='A')
r10 = np.add(f, np.zeros(6, '>f8')[::2], order='A')

# elements that are wrongly taken for unique are lost where they are sorted
a = np.array([3, 3, 1, 2, 3])
far = np.array([7000 + 100 * k for k in range(20)])
near = np.arange(7, 27)
r1 = np.setdiff1d(a, near, assume_unique=True)
r2 = np.setdiff1d(a, far, assume_unique=True)
r3 = np.setdiff1d(a.astype(float), near, assume_unique=True)
r4 = np.setdiff1d(a, [1], assume_unique=True)
r5 = np.isin(a, near, assume_unique=True)
r6 = np.isin(a, near, assume_unique=True, kind='sort')
r7 = np.isin(a, far, assume_unique=True)
r8 = np.isin(a, far, assume_unique=True, invert=True)
r9 = np.isin(a, far)
r10 = np.isin([np.nan, np.nan, 1, 1], far, assume_unique=True)

# a reduction with a mask and an output tells first that their lengths clash
a = np.ones((2, 3))
b = np.ones((1, 3))
np.add.reduce(a, axis=0, where=np.ones((2, 3), bool), out=np.zeros((3,)))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool), out=np.zeros((3,)))
np.add.reduce(a, axis=0, where=np.ones((2, 3), bool), out=np.zeros((1,)))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool), out=np.zeros((1,)))
np.add.reduce(a, axis=0, where=np.ones((2, 3), bool), out=np.zeros((4,)))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool), out=np.zeros((4,)))
np.add.reduce(a, axis=0, where=np.ones((2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, where=np.ones((2, 3), bool), out=np.zeros(()))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool), out=np.zeros(()))
np.add.reduce(a, axis=0, where=np.ones((3,), bool), out=np.zeros((3,)))
np.add.reduce(b, axis=0, where=np.ones((3,), bool), out=np.zeros((3,)))
np.add.reduce(a, axis=0, where=np.ones((3,), bool), out=np.zeros((1,)))
np.add.reduce(b, axis=0, where=np.ones((3,), bool), out=np.zeros((1,)))
np.add.reduce(a, axis=0, where=np.ones((3,), bool), out=np.zeros((4,)))
np.add.reduce(b, axis=0, where=np.ones((3,), bool), out=np.zeros((4,)))
np.add.reduce(a, axis=0, where=np.ones((3,), bool), out=np.zeros((2, 3)))
np.add.reduce(b, axis=0, where=np.ones((3,), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, where=np.ones((3,), bool), out=np.zeros(()))
np.add.reduce(b, axis=0, where=np.ones((3,), bool), out=np.zeros(()))
np.add.reduce(a, axis=0, where=np.ones((4,), bool), out=np.zeros((3,)))
np.add.reduce(b, axis=0, where=np.ones((4,), bool), out=np.zeros((3,)))
np.add.reduce(a, axis=0, where=np.ones((4,), bool), out=np.zeros((1,)))
np.add.reduce(b, axis=0, where=np.ones((4,), bool), out=np.zeros((1,)))
np.add.reduce(a, axis=0, where=np.ones((4,), bool), out=np.zeros((4,)))
np.add.reduce(b, axis=0, where=np.ones((4,), bool), out=np.zeros((4,)))
np.add.reduce(a, axis=0, where=np.ones((4,), bool), out=np.zeros((2, 3)))
np.add.reduce(b, axis=0, where=np.ones((4,), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, where=np.ones((4,), bool), out=np.zeros(()))
np.add.reduce(b, axis=0, where=np.ones((4,), bool), out=np.zeros(()))
np.add.reduce(a, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((3,)))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((3,)))
np.add.reduce(a, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((1,)))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((1,)))
np.add.reduce(a, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((4,)))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((4,)))
np.add.reduce(a, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros(()))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool), out=np.zeros(()))
np.add.reduce(a, axis=0, where=np.ones((2, 1), bool), out=np.zeros((3,)))
np.add.reduce(b, axis=0, where=np.ones((2, 1), bool), out=np.zeros((3,)))
np.add.reduce(a, axis=0, where=np.ones((2, 1), bool), out=np.zeros((1,)))
np.add.reduce(b, axis=0, where=np.ones((2, 1), bool), out=np.zeros((1,)))
np.add.reduce(a, axis=0, where=np.ones((2, 1), bool), out=np.zeros((4,)))
np.add.reduce(b, axis=0, where=np.ones((2, 1), bool), out=np.zeros((4,)))
np.add.reduce(a, axis=0, where=np.ones((2, 1), bool), out=np.zeros((2, 3)))
np.add.reduce(b, axis=0, where=np.ones((2, 1), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, where=np.ones((2, 1), bool), out=np.zeros(()))
np.add.reduce(b, axis=0, where=np.ones((2, 1), bool), out=np.zeros(()))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((2, 3), bool), out=np.zeros((1, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((2, 3), bool), out=np.zeros((1, 1)))
np.add.reduce(b, axis=0, where=np.ones((2, 3), bool))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((4,), bool), out=np.zeros((1, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((4,), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((4,), bool), out=np.zeros((1, 1)))
np.add.reduce(b, axis=0, where=np.ones((4,), bool))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((5, 2, 3), bool), out=np.zeros((1, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((5, 2, 3), bool), out=np.zeros((2, 3)))
np.add.reduce(a, axis=0, keepdims=True, where=np.ones((5, 2, 3), bool), out=np.zeros((1, 1)))
np.add.reduce(b, axis=0, where=np.ones((5, 2, 3), bool))
o = np.zeros(3)
r1 = np.add.reduce(a, axis=0, where=np.array([True, False, True]), out=o)

# nditer looks at dimensions first and then at operands
a = np.zeros((2, 3))
b = np.zeros((2, 1))
c = np.zeros((1, 3))
np.nditer([a, b, c], op_flags=[['readonly'], ['readwrite', 'no_broadcast'], ['readwrite']])
np.nditer([a, c, b], op_flags=[['readonly'], ['readwrite', 'no_broadcast'], ['readwrite']])
np.nditer([a, c, b], op_flags=[['readonly'], ['readwrite', 'no_broadcast'], ['readwrite']], flags=['reduce_ok'])
np.nditer([a, b, c], op_flags=[['readonly'], ['readwrite'], ['readonly', 'no_broadcast']])
np.nditer([c, b], op_flags=[['readwrite'], ['readonly', 'no_broadcast']])
np.nditer([a, b, c], op_flags=[['readonly'], ['writeonly'], ['readwrite', 'no_broadcast']], flags=['reduce_ok'])
np.nditer([a, c, b], op_flags=[['readonly'], ['writeonly'], ['readwrite', 'no_broadcast']], flags=['reduce_ok'])

# nditer asks that an operand be contiguous
np.nditer(np.array(1.5), op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.array(1.5), op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.array(1.5), op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.array(1.5), op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.array(1.5), ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros(6)[::2], op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros(6)[::2], op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros(6)[::2], op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros(6)[::2], op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros(6)[::2], ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros((3, 1)), op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros((3, 1)), op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros((3, 1)), op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros((3, 1)), op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros((3, 1)), ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros((3, 2)).T, op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros((3, 2)).T, op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros((3, 2)).T, op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros((3, 2)).T, op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros((3, 2)).T, ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros(3)[::-1], op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros(3)[::-1], op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros(3)[::-1], op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros(3)[::-1], op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros(3)[::-1], ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros((3, 3))[:, :2], op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros((3, 3))[:, :2], op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros((3, 3))[:, :2], op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros((3, 3))[:, :2], op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros((3, 3))[:, :2], ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros(3, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros(3, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros(3, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros(3, '>f8'), op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros(3, '>f8'), ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros(6, '>f8')[::2], op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros(6, '>f8')[::2], op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros(6, '>f8')[::2], op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros(6, '>f8')[::2], op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros(6, '>f8')[::2], ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
np.nditer(np.zeros(1, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='K')
np.nditer(np.zeros(1, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='C')
np.nditer(np.zeros(1, '>f8'), op_flags=['readonly', 'contig', 'nbo'], order='F')
np.nditer(np.zeros(1, '>f8'), op_flags=['readonly', 'contig', 'nbo', 'copy'])
r = [x.copy() for x in np.nditer(np.zeros(1, '>f8'), ['buffered', 'external_loop'], ['readonly', 'contig', 'nbo'])]
a = np.zeros(6)[::2]
z = np.zeros(3, '>f8')
np.nditer([a, z], op_flags=[['readonly', 'contig'], ['readonly', 'nbo']])
np.nditer([z, a], op_flags=[['readonly', 'nbo'], ['readonly', 'contig']])

# a reduction names the data type of its output as its first operand
i = np.array([4, 6])
u = i.astype('u8')
np.gcd.reduce(i, out=np.zeros((), complex))
np.gcd.reduce(i, out=np.zeros((), float))
np.lcm.reduce(u, out=np.zeros((), 'i8'))
np.bitwise_and.reduce(i, out=np.zeros((), float))
np.bitwise_or.reduce(u, out=np.zeros((), 'i8'))
np.left_shift.reduce(i, out=np.zeros((), 'c8'))
np.gcd.accumulate(i, out=np.zeros(2, complex))
np.gcd.reduceat(i, [0], out=np.zeros(1, complex))
np.floor_divide.reduce(i, out=np.zeros((), complex))
np.gcd.reduce(np.zeros(2, 'f4'))
np.gcd.reduce(np.array([True, True]))

# a mean does not go into records or text
i = np.array([4, 6])
o = np.zeros((), 'i4,f8')
np.mean(i, out=o)
np.sum(i, out=o)
np.mean(i, axis=0, out=o)
np.mean(i.astype('f4'), out=o)
np.mean(i, dtype='f8', out=o)
np.mean(i > 4, out=o)
np.mean(i.astype('f2'), out=o)
np.mean(i + 1j, out=o)
np.var(i, out=o)
np.std(i, out=o)
np.mean(i, out=np.zeros((), 'U8'))
np.mean(i, dtype='f8', out=np.zeros((), 'U8'))

# at adds to text
u = np.array(['a', 'b'])
w = np.array(['a', 'bc', 'abcd'])
i = np.array([4, 6])
np.add.at(u, [0], 'x')
np.add.at(w, [0, 1, 0], ['x', 'yy', 'z'])
np.add.at(w, [2], 'q')
np.add.at(u, [0, 1], 1)
np.add.at(u, 0, u)
np.add.at(i, [0], 'x')
np.subtract.at(u, [0], 'x')
np.maximum.at(u, [0], 'x')
np.equal.at(u, [0], 'a')
np.negative.at(u, [0])
np.isnan.at(u, [0])
np.logical_or.at(w, [0], '')
b = np.array([b'ab', b'c'])
np.add.at(b, [1], b'x')
np.add.at(np.zeros(2, 'i4,f8'), [0], 1)
np.add.at(i, [0], np.zeros(1, 'i4,f8'))

# einsum of one record without axes
r = np.zeros(2, 'i4,f8')
r1 = np.einsum('->', r[0])
r2 = np.einsum('->', r[1:].reshape(()))
r3 = np.einsum('i->i', r)
np.einsum('i->', r)
r4 = np.einsum('->', np.array('ab'))
r5 = np.einsum('i->i', np.array(['a', 'b']))
r6 = np.einsum('->', np.array(2))
np.einsum('i,i', r, r)
np.einsum('i->', np.array(['a', 'b']))
np.einsum('i->', np.zeros(2, 'V4'))
np.einsum('ii', np.zeros((2, 2), 'S1'))

# records are told as operands also where the index adds axes
r = np.zeros(2, 'i4,f8')
a = np.zeros(2, int)
a[None, [0, 1]] = r
a[[0, 1], None] = r[:1]
a[..., [0, 1]] = r
a[None, [0, 1], None] = r[0]
b = np.zeros((2, 2), int)
b[None, [0, 1]] = r
b[[0, 1], None, [0, 1]] = r[:1]

# the base of an array over the bytes of another is its owner
a = np.arange(6)
b = a.reshape(2, 3)
c = np.frombuffer(b, 'i8')
d = c[1:]
e = np.frombuffer(d, 'i4', offset=8)
f = e[:2]

# a signature that records cannot be cast to is refused under the rule that was given
r = np.zeros(2, 'i4,f8')
i = np.zeros(2, int)
np.add(r, i, signature='dd->d')
np.add(i, r, signature='dd->d', casting='safe')
np.add(i, r, signature='dd->d', casting='no')
np.add(r, i, signature='dd->d', casting='unsafe')
np.add(r, i, dtype='f8')
np.add(r, i, dtype='f8', casting='safe')
np.negative(r, dtype='f8')

# einsum tells the shape of the diagonal that it takes
a = np.arange(45).reshape(3, 3, 5)
np.einsum('aac,cbd', a, a)
np.einsum('abc,ccd', a, a)
np.einsum('abc,cbd', a, a)
np.einsum('bba,a->b', a, np.ones(4, int))

# what is told of records that an index writes among numbers
r0 = np.array((0, -4.5), 'i4,f8')
r = np.zeros(2, 'i4,f8')
a = np.arange(9).reshape(3, 3)
a[-1:,[[-3,-3]]] = r0
a[-1:,[[-3,-3]]] = r
a[-1:,[[-3,-3]]] = r[:1]
a[-1:,[-3,-3]] = r0
a[-1:,[-3,-3]] = r
a[-1:,[-3,-3]] = r[:1]
a[:,[0,1]] = r0
a[:,[0,1]] = r
a[:,[0,1]] = r[:1]
a[1,[0,1]] = r0
a[1,[0,1]] = r
a[1,[0,1]] = r[:1]
a[[0,1],0] = r0
a[[0,1],0] = r
a[[0,1],0] = r[:1]
a[[0,1],:1] = r0
a[[0,1],:1] = r
a[[0,1],:1] = r[:1]
a[:1,[0]] = r0
a[:1,[0]] = r
a[:1,[0]] = r[:1]
a[-1:,0] = r0
a[-1:,0] = r
a[-1:,0] = r[:1]
a[0:0,[0]] = r0
a[0:0,[0]] = r
a[0:0,[0]] = r[:1]
a[:,[]] = r0
a[:,[]] = r
a[:,[]] = r[:1]
a[:2,[[0,1]]] = r0
a[:2,[[0,1]]] = r
a[:2,[[0,1]]] = r[:1]
a[a>3] = r0
a[a>3] = r
a[a>3] = r[:1]
a[None,:1,[0,1]] = r0
a[None,:1,[0,1]] = r
a[None,:1,[0,1]] = r[:1]
a[[[0,1]],1] = r0
a[[[0,1]],1] = r
a[[[0,1]],1] = r[:1]
a[[[0,1]]] = r0
a[[[0,1]]] = r
a[[[0,1]]] = r[:1]
a[1,[[0,1]]] = r0
a[1,[[0,1]]] = r
a[1,[[0,1]]] = r[:1]
a[:1,[[0],[1]]] = r0
a[:1,[[0],[1]]] = r
a[:1,[[0],[1]]] = r[:1]
a[:1,[0]] = r[0]
a[[0,1]] = r[0]
a[[0,1]] = r0
a[[0,1]] = r[:1]
a[a>3] = r[0]
a[a>30] = r[0]
a[a>30] = r0
a[a>30] = r[:1]
a[0,[1]] = r[0]
a[0,[1]] = r0
a[0,[1]] = r[:1]
a[[],0] = r[0]
a[[],0] = r0
a[[],0] = r[:1]
a[[[0]],[1,2]] = r[0]
a[[[0]],[1,2]] = r0
a[[[0]],[1,2]] = r[:1]
a[1:] = r0
a[1:] = r[:1]
a[1,0] = r0
a[1,0] = r[:1]
a[np.array(1),0] = r0
a[np.array(1),0] = r[:1]

# records and others are searched as Python's objects
r = np.zeros(2, 'i4,f8')
np.searchsorted([1, 2], r)
np.searchsorted([1.5, 2], r, side='right')
np.searchsorted([True], r)
np.searchsorted([1j], r)
np.searchsorted(r, [1, 2])
np.searchsorted(r, 1)
np.searchsorted(['a'], r)
np.searchsorted(r, np.zeros(2, 'S1'))
np.searchsorted(r, np.zeros(2, 'V4'))
np.searchsorted(np.arange(9), r, sorter=np.arange(9))
x1 = np.searchsorted([1], r[:0])
x2 = np.searchsorted(np.zeros(0), r)
x3 = np.searchsorted(r, [])
x4 = np.searchsorted(r[:0], [1])
np.digitize(r, [1, 2])

# ufunc.at looks at the flags before the bounds of arrays that leave axes
a = np.arange(9).reshape(3, 3)
b = np.broadcast_to(a, (0, 3, 3))
a.flags.writeable = False
np.add.at(a, [-2], -3)
np.add.at(a, [9], -3)
np.add.at(a, 0, -3)
np.add.at(a, 9, -3)
np.add.at(a, ([0], [9]), -3)
np.add.at(a, [], -3)
np.add.at(a, slice(None), -3)
np.add.at(a, [0.5], -3)
np.add.at(a, 'x', -3)
np.add.at(a, np.array([True]), -3)
np.add.at(a, ([0], slice(None), [0]), -3)
np.add.at(a, (0, [9]), -3)
np.add.at(a, [True, False, True], -3)
np.add.at(a, ([9], ...), -3)
np.add.at(b, [-2], -3)
np.add.at(b, [9], -3)
np.add.at(b, 0, -3)
np.add.at(b, 9, -3)
np.add.at(b, ([0], [9]), -3)
np.add.at(b, [], -3)
np.add.at(b, slice(None), -3)
np.add.at(b, [0.5], -3)
np.add.at(b, 'x', -3)
np.add.at(b, np.array([True]), -3)
np.add.at(b, ([0], slice(None), [0]), -3)
np.add.at(b, (0, [9]), -3)
np.add.at(b, [True, False, True], -3)
np.add.at(b, ([9], ...), -3)
np.add.at(a[0], [-2], -3)
np.add.at(a[0], [9], -3)
np.add.at(a[0], 0, -3)
np.add.at(a[0], 9, -3)
np.add.at(a[0], ([0], [9]), -3)
np.add.at(a[0], [], -3)
np.add.at(a[0], slice(None), -3)
np.add.at(a[0], [0.5], -3)
np.add.at(a[0], 'x', -3)
np.add.at(a[0], np.array([True]), -3)
np.add.at(a[0], ([0], slice(None), [0]), -3)
np.add.at(a[0], (0, [9]), -3)
np.add.at(a[0], [True, False, True], -3)
np.add.at(a[0], ([9], ...), -3)
np.add.at(a, [0], [1, 2])
np.add.at(a, [9], 1.5)
np.negative.at(a, [9])

# numbers of Python under the casting rule 'equiv' are refused before they are looked at, and truth never
np.add(np.ones(3, 'i8'), -3, signature='LL->L', casting='equiv')
np.add(np.ones(3, 'i8'), 300, signature='bb->b', casting='equiv')
np.add(np.ones(3, 'i8'), 1.5, signature='ll->l', casting='equiv')
np.add(np.ones(3, 'i8'), 2j, signature='ff->f', casting='equiv')
np.add(np.ones(3, 'i8'), -3, dtype='L', casting='equiv')
np.add(np.ones(3, 'i8'), 300, dtype='b', casting='equiv')
np.add(np.ones(3, 'i8'), 2j, dtype='f', casting='equiv')
np.add(np.ones(3, 'f8'), -3, signature='LL->L', casting='equiv')
np.add(np.ones(3, 'f8'), 300, signature='bb->b', casting='equiv')
np.add(np.ones(3, 'f8'), 1.5, signature='ll->l', casting='equiv')
np.add(np.ones(3, 'f8'), 2j, signature='ff->f', casting='equiv')
np.add(np.ones(3, 'f8'), -3, dtype='L', casting='equiv')
np.add(np.ones(3, 'f8'), 300, dtype='b', casting='equiv')
np.add(np.ones(3, 'f8'), 2j, dtype='f', casting='equiv')
np.add(np.ones(3, 'i1'), -3, signature='LL->L', casting='equiv')
np.add(np.ones(3, 'i1'), 300, signature='bb->b', casting='equiv')
np.add(np.ones(3, 'i1'), 1.5, signature='ll->l', casting='equiv')
np.add(np.ones(3, 'i1'), 2j, signature='ff->f', casting='equiv')
np.add(np.ones(3, 'i1'), -3, dtype='L', casting='equiv')
np.add(np.ones(3, 'i1'), 300, dtype='b', casting='equiv')
np.add(np.ones(3, 'i1'), 2j, dtype='f', casting='equiv')
np.less(np.ones(3, 'i1'), -3, casting='equiv')
np.less(np.ones(3, 'i1'), -3, casting='equiv', out=np.ones(3))
np.less(np.ones(3, 'i1'), 300, casting='equiv')
np.less(np.ones(3, 'i1'), 300, casting='equiv', out=np.ones(3))
np.less(np.ones(3, 'i1'), 2j, casting='equiv')
np.less(np.ones(3, 'i1'), 2j, casting='equiv', out=np.ones(3))
np.less(np.ones(3, 'f4'), -3, casting='equiv')
np.less(np.ones(3, 'f4'), -3, casting='equiv', out=np.ones(3))
np.less(np.ones(3, 'f4'), 300, casting='equiv')
np.less(np.ones(3, 'f4'), 300, casting='equiv', out=np.ones(3))
np.less(np.ones(3, 'f4'), 2j, casting='equiv')
np.less(np.ones(3, 'f4'), 2j, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'i1'), -3, casting='equiv')
np.logical_and(np.ones(3, 'i1'), -3, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'i1'), 300, casting='equiv')
np.logical_and(np.ones(3, 'i1'), 300, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'i1'), 2j, casting='equiv')
np.logical_and(np.ones(3, 'i1'), 2j, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'f4'), -3, casting='equiv')
np.logical_and(np.ones(3, 'f4'), -3, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'f4'), 300, casting='equiv')
np.logical_and(np.ones(3, 'f4'), 300, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'f4'), 2j, casting='equiv')
np.logical_and(np.ones(3, 'f4'), 2j, casting='equiv', out=np.ones(3))
np.logical_and(np.ones(3, 'i1'), 1.5, casting='no')
np.less(np.ones(3, 'i8'), -3, signature='LL->?', casting='equiv')

# the rule equiv refuses Python's numbers before text beside them
np.add(np.array(['1', '2']), -3, signature='dd->d', casting='equiv')
np.add(np.array(['1', '2']), 2j, signature='dd->d', casting='equiv')
np.add(np.array(['1', '2']), 1.5, signature='dd->d', casting='equiv')
np.add(np.array(['1', '2']), -3, signature='ll->l', casting='equiv')
