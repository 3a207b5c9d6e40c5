# a smaller data type splits the last axis
a = np.arange(4, dtype='i4').reshape(2, 2)
r1 = a.view('i2')
r2 = a.view('u1')
r3 = a[::-1].view('i2')
a[:, ::2].view('i2')
a.T.view('i2')
r4 = a[:, :1].view('i2')
r5 = a[:, 1:].T.view('i4')
r1[0, 0] = 7

# a larger data type joins items of the last axis
a = np.arange(12, dtype='i2').reshape(2, 6)
r1 = a.view('i4')
a.view('i8')
r2 = a[:, :4].view('i8')
a[:, ::2].view('i4')
a[:, 1:].view('i4')
r3 = a[:, 1:5].view('i4')
a.T.view('i4')
r4 = np.zeros((2, 0), dtype='i2').view('i8')
np.zeros((2, 3), dtype='u1').view('i2')
r5 = np.zeros((3, 1), dtype='u1')[:, ::1].view('u1')

# the same size works for every layout
a = np.arange(6.0).reshape(2, 3)
r1 = a.T.view('i8')
r2 = a[:, ::2].view('u8')
r3 = a[::-1, ::-1].view('>f8')
r4 = np.array(1.5).view('i8')
r5 = np.broadcast_to(np.array(1.5), (2, 2)).view('i8')
a.view('x')
np.array(1.5).view('i4')
a.view('i3')

# bytes read as booleans are true unless they are 0
a = np.array([0, 1, 2, 255], dtype='u1').view('?')
r1 = a.astype('i4')
r2 = a & True
r3 = ~a
r4 = a.sum()
r5 = a == True
r6 = np.where(a, 1, 0)
r7 = a.nonzero()[0]

# unaligned memory works like any other
raw = np.zeros(33, dtype='u1')
a = raw[1:].view('f8')
a[...] = [1.5, 2.5, 3.5, 4.5]
r1 = a + 1
r2 = a.sum()
r3 = a[[0, 2]]
r4 = a.copy()
r5 = a.view('i8') >> 52
a += a[::-1]
r6 = a.reshape(2, 2).T
r7 = np.sort(a)
r8 = a.flags.aligned, r4.flags.aligned
r9 = a @ a

# swapped bytes compute as native ones and stay swapped in memory
a = np.array([1, 2, 300], dtype='>i4')
r1 = a + a
r2 = a + 1
a += 1
r3 = a.sum()
r4 = a[[0, 2]]
r5 = a[a > 2]
r6 = a.astype('i4')
r7 = a == np.array([2, 3, 301])
r8 = np.concatenate([a, a])
r9 = np.sort(a)
s1 = a.view('<i4')
s2 = np.maximum(a, 100)
s3 = a.T.copy()
s4 = np.array(a)
s5 = np.zeros_like(a)
