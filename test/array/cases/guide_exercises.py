# vectors and matrices to begin with
Z = np.zeros(10)
r = "%d" % 0 if False else [Z.size * Z.itemsize, Z.nbytes]
Z[4] = 1
A = np.arange(10, 50)
B = A[::-1]
C = np.arange(9).reshape(3, 3)
D = np.nonzero([1, 2, 0, 0, 4, 0])
E = np.eye(3)
F = np.ones((5, 5))
F[1:-1, 1:-1] = 0
G = np.pad(np.ones((3, 3)), pad_width=1, mode="constant", constant_values=0)
H = np.diag(1 + np.arange(4), k=-1)
I = np.zeros((8, 8), dtype=int)
I[1::2, ::2] = 1
I[::2, 1::2] = 1
J = np.tile(np.array([[0, 1], [1, 0]]), (4, 4))
print(np.unravel_index(99, (6, 7, 8)))
r2 = [0 * np.nan, np.nan == np.nan, np.inf > np.nan, np.nan - np.nan]
print(np.array(0) / np.array(0), np.array(0) // np.array(0), np.array([np.nan]).astype(int).astype(float))

# arithmetic of arrays
Z = np.arange(11)
Z[(3 < Z) & (Z < 8)] *= -1
A = np.dot(np.ones((5, 3)), np.ones((3, 2)))
B = np.copysign(np.ceil(np.abs(np.array([-1.5, 2.2]))), np.array([-1.5, 2.2]))
C = np.intersect1d([1, 2, 3, 4], [3, 4, 5])
with np.errstate(all="ignore"):
    D = np.ones(1) / 0
r = [np.sqrt(-1) == np.emath.sqrt(-1)] if False else []
a = np.ones(3)
b = np.ones(3) * 2
np.add(a, b, out=b)
np.divide(a, 2, out=a)
np.negative(a, out=a)
np.multiply(a, b, out=a)
x = np.array([1.7, -1.7, 2.5])
E = [x - x % 1, x // 1, np.floor(x), x.astype(int), np.trunc(x)]
F = np.zeros((5, 5))
F += np.arange(5)
G = np.fromiter((x for x in range(10)), dtype=float, count=-1)
H = np.linspace(0, 1, 11, endpoint=False)[1:]
I = np.add.reduce(np.arange(10))
J = np.array_equal(np.arange(3), np.array([0, 1, 2]))

# structured and meshed arrays
Z = np.zeros((5, 5), [("x", float), ("y", float)])
Z["x"], Z["y"] = np.meshgrid(np.linspace(0, 1, 5), np.linspace(0, 1, 5))
print(Z[0])
X = np.arange(8)
Y = X + 0.5
C = 1.0 / np.subtract.outer(X, Y)
for name in ["int8", "int32", "int64"]:
    print(np.iinfo(name).min, np.iinfo(name).max)
for name in ["float32", "float64"]:
    print(np.finfo(name).min, np.finfo(name).max, np.finfo(name).eps)
R = np.zeros(10, [("position", [("x", float, 1), ("y", float, 1)]), ("color", [("r", float, 1), ("g", float, 1), ("b", float, 1)])])

# nearest values and distances
Z = np.arange(100)
v = 42.3
index = (np.abs(Z - v)).argmin()
P = np.arange(20.0).reshape(10, 2) ** 1.5
X, Y = np.atleast_2d(P[:, 0], P[:, 1])
D = np.sqrt((X - X.T) ** 2 + (Y - Y.T) ** 2)
Q = (np.arange(10) * 7 % 10).astype(np.int32)
W = Q.view(np.float32)
W[:] = Q
for index, value in np.ndenumerate(np.arange(4).reshape(2, 2)):
    print(index, value)
for index in np.ndindex(2, 2):
    print(index)
K, L = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 5))
M = np.hypot(K, L)
N = np.exp2(-M)

# rows by their sums, columns by an index, rows by a norm
A = np.array([[3, 1, 2], [9, 7, 8], [6, 5, 4]])
B = A[A[:, 1].argsort()]
C = (~A.any(axis=0)).any()
A[[0, 1]] = A[[1, 0]]
D = A - A.mean(axis=1, keepdims=True)
E = A / A.sum(axis=1, keepdims=True)
F = A[np.argsort(-A.sum(axis=1))]
G = A[:, ::-1].cumsum(axis=1)
H = np.sort(A.ravel())[-3:]
I = np.argpartition(A.ravel(), -1)[-1:]
J = A.flat[np.argmax(A)]
K = np.unravel_index(np.argmin(A), A.shape)
L = np.triu(A, 1) + np.tril(A, -1)
M = np.take_along_axis(A, A.argsort(axis=1), axis=1)
np.put(A, [0, 4], [-1, -2])

# counting and accumulating by index
X = [1, 2, 3, 4, 5, 6]
I = [1, 3, 9, 3, 4, 1]
F = np.bincount(I, X)
Z = np.ones(10)
np.add.at(Z, I, 1)
Z += np.bincount([1, 1, 2], minlength=len(Z))
w, h = 4, 4
img = (np.arange(48) * 37 % 5).reshape(h, w, 3).astype(np.ubyte)
colors = np.unique(img.reshape(-1, 3), axis=0)
n = len(colors)
S = np.arange(240).reshape(2, 2, 3, 4, 5)
T = S.reshape(S.shape[:-2] + (-1,)).sum(axis=-1)
U = S.sum(axis=(-2, -1))
D = np.array([1, 2, 3, 4, 5, 6])
G = np.array([0, 1, 0, 1, 2, 2])
sums = np.bincount(G, weights=D)
means = sums / np.bincount(G)
A = np.arange(25).reshape(5, 5)
B = np.einsum("ii->i", A)
B[:] = 0
C = np.sum(A * A.T, axis=1)
C2 = np.einsum("ij,ji->i", A, A)

# zeros between, runs, windows and rotations
Z = np.array([1, 2, 3, 4, 5])
nz = 3
Z0 = np.zeros(len(Z) + (len(Z) - 1) * nz)
Z0[:: nz + 1] = Z
A = np.ones((5, 5, 3))
B = 2 * np.ones((5, 5))
C = A * B[:, :, None]
runs = np.array([0, 0, 1, 1, 1, 0, 1, 1])
d = np.diff(np.concatenate(([0], runs, [0])))
starts = np.flatnonzero(d == 1)
ends = np.flatnonzero(d == -1)
longest = (ends - starts).max()
shifted = np.roll(runs, 2)
faces = np.array([[0, 1, 2], [2, 1, 3]])
F = np.roll(faces.repeat(2, axis=1), -1, axis=1)
F = F.reshape(len(F) * 3, 2)
F = np.sort(F, axis=1)
G = F.view(dtype=[("p0", F.dtype), ("p1", F.dtype)])
G = np.unique(G)
repeated = np.repeat(np.arange(4), [4, 0, 2, 1])
x = np.arange(1, 15, dtype=np.uint32)
s = np.lib.stride_tricks.as_strided(x, (11, 4), (4, 4))
bits = np.array([0, 1, 2, 3, 15, 16, 32, 64, 128], dtype=np.uint8)
T = ((bits.reshape(-1, 1) & (2 ** np.arange(8))) != 0).astype(int)
U = np.unpackbits(bits[:, np.newaxis], axis=1)
V = np.packbits(U, axis=1)

# sets of rows, cartesian products and records from columns
def cartesian(arrays):
    arrays = [np.asarray(a) for a in arrays]
    shape = [len(x) for x in arrays]
    ix = np.indices(shape, dtype=int)
    ix = ix.reshape(len(arrays), -1).T
    for n, arr in enumerate(arrays):
        ix[:, n] = arrays[n][ix[:, n]]
    return ix
print(cartesian(([1, 2, 3], [4, 5], [6, 7])))
A = np.array([[5, 0], [1, 2], [3, 3]])
B = np.array([[2, 1], [3, 3]])
C = (A[..., np.newaxis, np.newaxis] == B)
rows = np.where(C.any((3, 1)).all(1))[0]
Z = np.array([[1, 1, 1], [1, 2, 1], [4, 4, 4]])
E = np.all(Z[:, 1:] == Z[:, :-1], axis=1)
U = Z[~E]
M = np.ones(5, dtype=[("id", "i4"), ("value", "f8")])
M["id"] = np.arange(5)
M["value"] = M["id"] ** 2 / 2
N = M[M["value"] > 1]
N["value"] = 0
p = np.poly1d if False else np.cumprod([1, 2, 3, 4])
q = np.searchsorted([1, 2, 4, 8], [3, 8, 9], side="right")
o = np.digitize([0.2, 6.4, 3.0], [0.0, 1.0, 2.5, 4.0, 10.0])
t = np.interp([1.5, 2.5], [1, 2, 3], [10, 20, 40])
g = np.gradient(np.array([1.0, 2.0, 4.0, 7.0]))
h, edges = np.histogram([1, 2, 1, 4], bins=3)
y = np.cross([1, 0, 0], [0, 1, 0])
z = np.vdot(np.array([1 + 2j, 3]), np.array([4, 5j]))

# text of arrays with options
x = np.array([1.23456789, -0.001, 1e6])
r = [np.array2string(x, precision=3), np.array2string(x, separator=", "), np.array_str(x, suppress_small=True), np.array2string(x, max_line_width=20)]
with np.printoptions(precision=2, suppress=True):
    s = str(x)
    t = repr(x / 1e7)
with np.printoptions(threshold=6, edgeitems=2):
    u = str(np.arange(20))
    v = repr(np.arange(100).reshape(10, 10))
with np.printoptions(linewidth=30, sign="+"):
    w = repr(np.linspace(0, 1, 9))
with np.printoptions(floatmode="fixed", precision=4):
    y = str(np.array([1.0, 0.5]))
with np.printoptions(formatter={"int": lambda v: "<" + str(v) + ">"}):
    z = str(np.arange(3))
q = [np.format_float_positional(0.1), np.format_float_scientific(12345.678, precision=3), np.base_repr(10, 3), np.binary_repr(-3, 8)]
print(np.array([[1.5, 2], [3, 4]]), np.zeros((2, 2, 2)), np.array([[True], [False]]))
print(np.array(["ab", "c"]), np.array([["x", "yy"]]))
print(np.array([1e-300, 1]), np.array([1e300, 1e-300]), np.array([123456789.123, 0.1]))
print(np.array([0.1 + 0.2, 0.3]), np.float64(0.1) + np.array([0.2]), np.array([1e5, 1e-5]))
print(np.arange(1001), np.arange(1001.0)[::7])
