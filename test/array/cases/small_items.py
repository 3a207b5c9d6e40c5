# every byte with every other
a = np.repeat(np.arange(256, dtype='u1'), 256)
b = np.tile(np.arange(256, dtype='u1'), 256)
r1 = a + b
r2 = a - b
r3 = (a & b) ^ (a | b)
r4 = np.packbits([a == b, a != b, a < b, a <= b, a > b, a >= b])
x = a.view('i1')
y = b.view('i1')
s1 = x + y
s2 = x - y
s3 = np.packbits([x == y, x != y, x < y, x <= y, x > y, x >= y])
s4 = np.maximum(x, y) ^ np.minimum(a, b).view('i1')
p = a.view('?')
q = b.view('?')
t1 = np.packbits([p & q, p | q, p ^ q, np.logical_and(a, b), np.logical_or(x, y), np.logical_xor(a, b)])
t2 = np.packbits([p == q, p != q, p < q, p <= q, p + q, p * q, np.maximum(p, q)])

# rows that begin and end anywhere in a word
a = (np.arange(300) * 37 % 256).astype('u1')
b = (np.arange(300) * 101 % 256).astype('u1')
r1 = a[1:] + b[1:]
r2 = a[2:-1] - b[2:-1]
r3 = a[3:200] + b[1:198]
r4 = a[1:90] == b[1:90]
c = np.zeros(300, 'u1')
np.add(a[5:100], b[5:100], out=c[5:100])
np.subtract(a[100:211], b[100:211], out=c[101:212])
np.bitwise_xor(c[213:290], a[213:290], out=c[213:290])
np.add(c[:-1], c[1:], out=c[1:])
c[1:260] -= a[1:260]

# halves
a = (np.arange(5000) * 7919).astype('u2')
b = (np.arange(5000) * 104729).astype('u2')
r1 = a + b
r2 = a - b
r3 = a[1:] + b[1:]
r4 = a[1:] - b[:-1]
r5 = a.view('i2') + b.view('i2')
r6 = a.view('i2')[3:] - b.view('i2')[3:]
r7 = a & b
r8 = a.view('i2') | b.view('i2')

# what lies behind the indices of nonzero stays as it is
a = np.array([1, 0, 1, 0, 0, 0])
i = np.nonzero(a)
z = np.zeros(16, 'u1')
j = np.argwhere(a == 1)
y = np.zeros(3)
