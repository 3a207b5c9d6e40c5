# an array tells its axes, its size and its type
a = np.arange(15).reshape(3, 5)
r = [a.shape, a.ndim, a.size, a.itemsize, a.nbytes, a.dtype.name]
print(a)
b = np.array([(1.5, 2, 3), (4, 5, 6)])
c = np.array([[1, 2], [3, 4]], dtype=complex)
print(b, c)
d = np.ones((2, 3, 4), dtype=np.int16)
e = np.arange(10, 30, 5)
f = np.arange(0, 2, 0.3)
g = np.linspace(0, 2, 9)
print(np.arange(24).reshape(2, 3, 4))
print(np.arange(10000))
print(np.arange(10000).reshape(100, 100))
print(np.zeros((2, 0, 3)))

# printing of floats of all sizes
print(np.array([1.0, 2.5, 1e-3]))
print(np.array([1e10, 1.0]))
print(np.array([1e-10, 1.0]))
print(np.array([1e16, 1e-5, 123456.789]))
print(np.array([np.nan, np.inf, -np.inf, 0.1]))
print(np.array([0.1, 0.25, 3.0], "f4"))
print(np.array([1 / 3] * 3, "f2"))
print(np.array([[1.0, -2.0], [1e5, 3.14159265]]))
print(np.array([1 + 2j, 3.5 - 1j, np.nan + 0j]))
print(np.array([True, False]), np.array(["a", "bcd"]), np.array([b"x", b"yz"]))
print(np.array(3.0), np.array(7), np.array("txt"))
print(np.array([1, 10, 100]), np.array([-1, 10]))
print(np.linspace(0, 1, 7))
r = [repr(np.array([1.5])), repr(np.array([], "f4")), repr(np.zeros((0, 3))), repr(np.array(5, "u1"))]
s = repr(np.arange(2000.0))

# operators work element by element
a = np.array([20, 30, 40, 50])
b = np.arange(4)
c = a - b
d = b**2
e = 10 * a / 3
f = a < 35
A = np.array([[1, 1], [0, 1]])
B = np.array([[2, 0], [3, 4]])
g = A * B
h = A @ B
i = A.dot(B)
a += b
a *= 3
r = a // 7
s = a % 7
t = -a
u = ~f
v = a & 6
w = (a > 100) | (b == 0)
x = a << 1
y = divmod(a, 7)
z = abs(-a)

# an operation in place keeps the type, and refuses what does not fit
a = np.ones((2, 3), dtype=int)
b = np.array([[0.5, 1.5, 2.5], [3.5, 4.5, 5.5]])
a *= 3
b += a
a += b
a /= 2
a //= 2
a **= 2
c = a[0]
c -= 1
a[1:] += 10
a[a > 3] = -1
a[:, 0] = [8, 9]
a[...] = a[::-1]
a[0] = a[1] = 5

# the type of a result is the wider one
a = np.ones(3, dtype=np.int32)
b = np.linspace(0, 3, 3)
c = a + b
d = c * 1j
e = (a + np.int8(1)).dtype
f = np.array([1, 2], "u1") + np.array([1, 2], "i1")
g = np.array([1], "f4") + np.array([1], "i4")
h = np.array([1], "f4") + 1.5
i = np.array([200], "u1") + 100
j = np.array([1], "u8") + np.array([1], "i8")
k = np.array([True]) + np.array([True])
l = np.array([1], "f2") * np.array([2], "f4")

# reductions, whole and along axes
b = np.arange(12).reshape(3, 4)
r = [b.sum(), b.min(), b.max(), b.mean(), b.std(), b.prod(), b.argmax(), b.any(), b.all()]
c = b.sum(axis=0)
d = b.min(axis=1)
e = b.cumsum(axis=1)
f = b.sum(axis=1, keepdims=True)
g = b.mean(axis=(0, 1))
h = b - b.mean(axis=1, keepdims=True)
i = np.add.reduce(b, axis=0)
j = b.max(axis=1, initial=6)
k = b.sum(where=b > 5)
l = np.median(b, axis=0)
m = b.ptp if False else np.ptp(b, axis=1)

# indexing, slicing and iterating
a = np.arange(10) ** 3
r = [a[2], a[-1]]
b = a[2:5]
a[:6:2] = 1000
c = a[::-1]
r2 = [int(i) for i in a[:3]]
m = np.fromfunction(lambda x, y: 10 * x + y, (5, 4), dtype=int)
r3 = m[2, 3]
d = m[0:5, 1]
e = m[:, 1]
f = m[1:3, :]
g = m[-1]
c3 = np.array([[[0, 1, 2], [10, 12, 13]], [[100, 101, 102], [110, 112, 113]]])
h = c3[1, ...]
i = c3[..., 2]
rows = [row for row in m]
flat = [int(x) for x in m.flat]

# changing the shape
a = np.floor(10 * np.array([[0.35, 0.7, 0.2, 0.9], [0.1, 0.6, 0.3, 0.8], [0.15, 0.45, 0.55, 0.05]]))
b = a.ravel()
c = a.reshape(6, 2)
d = a.T
e = a.reshape(3, -1)
a.resize((2, 6), refcheck=False)
f = a.T.ravel()
g = a.T.reshape(-1)
h = a.T.flatten()
a.shape = (4, 3)
i = np.arange(6)[np.newaxis, :]
j = np.arange(6)[:, np.newaxis]

# stacking and splitting
a = np.arange(4).reshape(2, 2)
b = a + 10
c = np.vstack((a, b))
d = np.hstack((a, b))
e = np.column_stack((np.array([4.0, 2.0]), np.array([3.0, 8.0])))
f = np.r_[1:4, 0, 4]
g = np.c_[np.array([1, 2, 3]), np.array([4, 5, 6])]
h = np.concatenate((a, b), axis=1)
i = np.stack((a, b), axis=-1)
w = np.arange(24).reshape(2, 12)
j = np.hsplit(w, 3)
k = np.hsplit(w, (3, 4))
k[0][0, 0] = 99
l = np.array_split(np.arange(8), 3)
m = np.vsplit(w, 2)
np.split(np.arange(8), 3)
n = np.dstack((a, b))
o = np.block([[a, b], [b, a]])

# unique values and counts
a = np.array([11, 11, 12, 13, 14, 15, 16, 17, 12, 13, 11, 14, 18, 19, 20])
u = np.unique(a)
v, i = np.unique(a, return_index=True)
v2, c = np.unique(a, return_counts=True)
m = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [1, 2, 3, 4]])
r, ri, rc = np.unique(m, axis=0, return_counts=True, return_index=True)
t = np.flip(m)
m[1] = np.flip(m[1])
m[:, 1] = np.flip(m[:, 1])

# nonzero, masks and their use
a = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
print(a[a < 5])
five = a >= 5
b = a[five]
c = a[a % 2 == 0]
d = a[(a > 2) & (a < 11)]
n = np.nonzero(a < 5)
coords = list(zip(n[0], n[1]))
e = a[n]
f = np.argwhere(a > 10)
g = np.where(a > 5, a, -a)
h = np.count_nonzero(a > 5)
i = np.flatnonzero(a > 9)
