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

# records where an index leaves one element of an array of numbers
s = np.zeros(2, 'i4,f8')
a = np.zeros((3, 2), 'i8')
f = np.zeros(2, 'i8')
f[None, [-2, -2]] = s
a[[0, 1], 1:] = s[:1]
a[[0, 1], :] = s

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
