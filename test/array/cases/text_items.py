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
