# nditer visits in memory order
a = np.arange(6).reshape(2, 3)
r1 = [int(x) for x in np.nditer(a)]
r2 = [int(x) for x in np.nditer(a.T)]
r3 = [int(x) for x in np.nditer(a.T.copy(order="C"))]
r4 = [int(x) for x in np.nditer(a, order="F")]
r5 = [int(x) for x in np.nditer(a.T, order="C")]
r6 = [int(x) for x in np.nditer(a[:, ::-1])]

# nditer writes through its operands
a = np.arange(6).reshape(2, 3)
with np.nditer(a, op_flags=["readwrite"]) as it:
    for x in it:
        x[...] = 2 * x
b = a.T
with np.nditer(b, op_flags=[["writeonly"]]) as it:
    for x in it:
        x[...] = 7
del x

# nditer with an external loop, buffered or not
a = np.arange(6).reshape(2, 3)
r1 = [x.copy() for x in np.nditer(a, flags=["external_loop"])]
r2 = [x.copy() for x in np.nditer(a, flags=["external_loop"], order="F")]
r3 = [x.copy() for x in np.nditer(a, flags=["external_loop", "buffered"], order="F")]
r4 = [x.copy() for x in np.nditer(a, flags=["external_loop", "buffered"], order="F", buffersize=4)]
r5 = [x.copy() for x in np.nditer(a[:, ::2], flags=["external_loop"])]

# nditer tells where it is
a = np.arange(6).reshape(2, 3)
it = np.nditer(a, flags=["f_index"])
r1 = []
for x in it:
    r1.append((int(x), it.index))
it = np.nditer(a, flags=["multi_index"])
r2 = []
for x in it:
    r2.append((int(x), it.multi_index))
with np.nditer(a, flags=["multi_index"], op_flags=["writeonly"]) as it:
    for x in it:
        x[...] = it.multi_index[1] - it.multi_index[0]
it = np.nditer(np.zeros((2, 3)), flags=["c_index", "external_loop"])
it = np.nditer(a, flags=["c_index"])
r3 = []
while not it.finished:
    r3.append((int(it[0]), it.index))
    q = it.iternext()
del x

# nditer casts if it is told to
a = np.arange(6).reshape(2, 3) - 3
np.nditer(a, op_dtypes=["complex128"])
r1 = [x.copy() for x in np.nditer(a, op_flags=["readonly", "copy"], op_dtypes=["complex128"])]
r2 = [x.copy() for x in np.nditer(a, flags=["buffered"], op_dtypes=["float64"])]
f = np.arange(6.0)
np.nditer(f, flags=["buffered"], op_dtypes=["float32"])
r3 = [x.copy() for x in np.nditer(f, flags=["buffered"], op_dtypes=["float32"], casting="same_kind")]
np.nditer(f, flags=["buffered"], op_dtypes=["int32"], casting="same_kind")
i = np.arange(6)
np.nditer(i, flags=["buffered"], op_flags=["readwrite"], op_dtypes=["float64"], casting="same_kind")

# nditer broadcasts, and allocates what is missing
a = np.arange(3)
b = np.arange(6).reshape(2, 3)
r1 = [(int(x), int(y)) for x, y in np.nditer([a, b])]
np.nditer([np.arange(2), b])
def square(a):
    with np.nditer([a, None]) as it:
        for x, y in it:
            y[...] = x * x
        return it.operands[1]
s = square([1, 2, 3])
t = square(b.T)
def square_into(a, out=None):
    it = np.nditer([a, out], flags=["external_loop", "buffered"], op_flags=[["readonly"], ["writeonly", "allocate", "no_broadcast"]])
    with it:
        for x, y in it:
            y[...] = x * x
        return it.operands[1]
u = square_into([1, 2, 3])
o = np.zeros((3,))
v = square_into([1, 2, 3], out=o)
w = v is o
square_into(np.arange(6).reshape(2, 3), out=o)

# an outer product and a reduction with nditer
a = np.arange(3)
b = np.arange(8).reshape(2, 4)
it = np.nditer([a, b, None], flags=["external_loop"], op_axes=[[0, -1, -1], [-1, 0, 1], None])
with it:
    for x, y, z in it:
        z[...] = x * y
    result = it.operands[2]
c = np.arange(24).reshape(2, 3, 4)
d = np.array(0)
with np.nditer([c, d], flags=["reduce_ok"], op_flags=[["readonly"], ["readwrite"]]) as it:
    for x, y in it:
        y[...] += x
it = np.nditer([c, None], flags=["reduce_ok"], op_flags=[["readonly"], ["readwrite", "allocate"]], op_axes=[None, [0, 1, -1]])
with it:
    it.operands[1][...] = 0
    for x, y in it:
        y[...] += x
    total = it.operands[1]
del x
del y
del z

# ndenumerate, ndindex, broadcast and flat
a = np.array([[1, 2], [3, 4]])
r1 = [(i, int(x)) for i, x in np.ndenumerate(a)]
r2 = list(np.ndindex(2, 3))
r3 = [i for i in np.ndindex((2, 1))]
b = np.broadcast(np.array([[1], [2]]), np.array([4, 5, 6]))
r4 = [(int(x), int(y)) for x, y in b]
r5 = [b.shape, b.nd, b.size]
f = a.T.flat
r6 = [int(f[1]), f.index]
f[[0, 3]] = 9
a.flat = [7, 8]
a.flat[1:] = 0
Z = np.arange(9).reshape(3, 3)
for index, value in np.ndenumerate(Z):
    Z[index] = value * 10 + index[0]
for index in np.ndindex(Z.shape):
    Z[index] += index[1]
