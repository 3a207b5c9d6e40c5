# assignment makes no copy, a slice is a view, copy is deep
a = np.array([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
b = a
c = a.view()
r = [b is a, c is a, c.base is a, c.flags.owndata]
c = c.reshape((2, 6))
c[0, 4] = 1234
s = a[:, 1:3]
s[:] = 10
d = a.copy()
d[0, 0] = 9999
e = a[1:3, ::2]
f = e[::-1]
f += 1
big = np.arange(10**5)
small = big[:100].copy()
r2 = [small.base is None, np.shares_memory(big, small)]
x = np.arange(9)
y = x[1:3]
x[1:3] = [10, 11]
z = x[[1, 2]]
z[:] = 0
w = x.reshape(3, 3)
r3 = [y.base is x, z.base is None, w.base is x]
v = np.ones((2, 3))
t = v.T
t.shape = 6
u = t.view()
u.shape = (2, 3)

# ravel may be a view, flatten never is
a = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
f = a.flatten()
f[0] = 99
g = a.ravel()
g[0] = 98
h = a.T.ravel()
h[1] = 7
i = a.ravel(order="K")
j = a.T.ravel(order="F")
k = a.reshape(-1)
l = a[:, ::2].reshape(-1)
r = [np.shares_memory(a, x) for x in (f, g, h, i, j, k, l)]

# what is a view and what is a copy
Z = np.zeros((5, 5))
r = [np.shares_memory(Z, x) for x in (Z[1:], Z[:, 1], Z.T, Z[::2, ::-1], Z[[0, 1]], Z[Z == 0], Z.real, Z[None], Z.ravel(), Z.T.ravel(), Z.reshape(25), Z.astype(float), Z.view("i8"), np.asarray(Z), np.array(Z), np.diagonal(Z), Z.diagonal().copy(), np.broadcast_to(Z, (2, 5, 5)), np.squeeze(Z[None]), np.flip(Z), np.rot90(Z), np.roll(Z, 1), np.split(Z, 5)[1], np.atleast_3d(Z), np.moveaxis(Z, 0, 1), np.concatenate([Z]), np.take(Z, [0], axis=0), np.tile(Z, 1), np.repeat(Z, 1, axis=0))]
s = [x.base is Z for x in (Z[1:], Z[1:][1:], Z.T, Z.T.T[0], Z.ravel(), Z[None])]

# the base of a view of a view, and what keeps memory alive
a = np.arange(10)
b = a[2:]
c = b[::2]
d = c[1:]
r = [b.base is a, c.base is a, d.base is a]
del a
b[0] = 77
e = np.arange(6).reshape(2, 3)
r2 = [e.base is None, e.base.shape]
e.base[0] = 100

# which slice is that view of
Z1 = np.arange(10)
Z2 = Z1[1:-1:2]
step = Z2.strides[0] // Z1.strides[0]
start = np.lib.array_utils.byte_bounds(Z2)[0] - np.lib.array_utils.byte_bounds(Z1)[0]
stop = np.lib.array_utils.byte_bounds(Z2)[-1] - np.lib.array_utils.byte_bounds(Z1)[-1]
r = [step, start // 8, Z1.size + stop // 8]
print(np.allclose(Z1[1:-1:2], Z2))

# strides of slices, transposes and reshapes
a = np.arange(24, dtype=np.int16).reshape(2, 3, 4)
r = [a.strides, a.T.strides, a[1].strides, a[:, ::2].strides, a[..., ::-1].strides, a.swapaxes(0, 2).strides, a.reshape(6, 4).strides, a.reshape(6, 4, order="F").strides, a[None].strides, a[:, None, :, 1:2].strides]
b = np.asfortranarray(a[0])
c = b.T
d = np.ascontiguousarray(c)
r2 = [x.flags.c_contiguous for x in (a, a.T, b, c, d, a[:, 0], a[0, :, 0])]
r3 = [x.flags.f_contiguous for x in (a, a.T, b, c, d, a[:, 0], a[0, :, 0])]
print(a.flags)
print(b.flags)

# one memory read as other types
a = np.arange(4, dtype=np.uint32)
b = a.view(np.uint8)
b[0] = 255
c = a.view("u2").reshape(4, 2)
d = np.array([1.0, -1.0, 0.5, np.inf]).view("u8")
e = np.zeros(3, "f4").view("u1")
e[3::4] = 0x3F
e[2::4] = 0x80
f = e.view("f4")
g = np.arange(6, dtype="u1").reshape(2, 3)[:, ::2]
g.view("u2")
h = np.array([0x01020304], ">u4").view("u1")
i = np.array([1, 2, 3], "i8").view([("low", "u4"), ("high", "i4")])
j = i["low"]
j[:] = 7
k = i.view("i8")
l = np.array([[1, 2], [3, 4]], "u1").T.view("u1")
m = np.zeros((2, 4), "u1").view("u4")
np.zeros((2, 3), "u1").view("u4")
n = np.array([-1, -128], "i1").view("u1")
o = np.float32(1.0) == np.array([0x3F800000], "u4").view("f4")[0]

# byte orders
big = np.frombuffer(b"\x00\x01\x03\x02", dtype=">i2")
little = big.view("<i2")
r = [big[0], big[1], little[0], little[1]]
a = np.array([1, 8755], dtype=">i2")
fixed = a.view(a.dtype.newbyteorder())
swapped = a.byteswap()
both = a.view(a.dtype.newbyteorder()).byteswap()
native = a.astype("=i2")
r2 = [a.dtype.byteorder, native.dtype.byteorder, a.dtype.newbyteorder("<").str, np.dtype("u1").byteorder]
c = a + 1
d = a * a
a += 1
a.byteswap(inplace=True)
s = np.array([(1, 2.0)], dtype=[("i", ">i4"), ("f", "<f8")])
t = s.astype([("i", "<i4"), ("f", ">f8")])
u = s.view(s.dtype.newbyteorder())
r3 = [s["i"][0], t["i"][0], int(u["i"][0])]

# bytes in and out
a = np.arange(6, dtype="<i2").reshape(2, 3)
r1 = list(a.tobytes())
r2 = list(a.tobytes("F"))
r3 = list(a.T.tobytes())
b = np.frombuffer(a.tobytes(), dtype="<i2").copy()
c = np.frombuffer(b"abcdef", dtype="S2")
d = np.frombuffer(b"\x01\x02\x03\x04", dtype="u1", count=2, offset=1)
np.frombuffer(b"\x01\x02\x03", dtype="u2")
e = a.tolist()

# an overlapping assignment reads before it writes
a = np.arange(10)
a[1:] = a[:-1]
b = np.arange(10)
b[:-1] = b[1:]
c = np.arange(10)
c[::-1] = c
d = np.arange(10)
d[1:] += d[:-1]
e = np.arange(16).reshape(4, 4)
e[...] = e.T
f = np.arange(16).reshape(4, 4)
f += f.T
g = np.arange(6)
np.add(g[:-1], g[1:], out=g[1:])
h = np.arange(8)
h[::2] = h[1::2]
i = np.arange(5)
i[[0, 1]] = i[[1, 0]]
j = np.arange(12).reshape(3, 4)
j[[0, 2]] = j[[2, 0]]
j[:, [0, 1]] = j[:, [1, 0]]
k = np.arange(3)
k[[0, 0, 0]] += 1
np.add.at(k, [0, 0, 0], 1)

# read-only arrays and their views
a = np.arange(5)
a.flags.writeable = False
a[0] = 1
a += 1
b = a[1:]
b[0] = 1
c = a.copy()
c[0] = 1
a.fill(3)
a.sort()
d = np.broadcast_to(np.array([1, 2, 3]), (2, 3))
d[0, 0] = 5
np.add(1, 1, out=a[0:1])
b.flags.writeable = True
a.flags.writeable = True
b.flags.writeable = True
b[0] = 9
e = np.diagonal(np.eye(3))
e[0] = 3

# an output array shares and is returned
a = np.arange(6.0).reshape(2, 3)
out = np.empty((2, 3))
r = np.sqrt(a, out=out)
q = np.multiply(a, 2, out=a)
s = np.sum(a, axis=0, out=out[0])
t = np.cumsum(a, axis=1, out=a)
u = np.add(a, 1, out=a, where=a > 5)
v = np.clip(a, 2, 7, out=a)
w = np.zeros((4, 6))
np.add(a, 1, out=w[::2, ::2])
x = np.dot(np.eye(2), a, out=np.empty((2, 3)))
np.add(a, 1, out=np.empty((3, 2)))
np.add(a, 0.5, out=np.empty((2, 3), int))
