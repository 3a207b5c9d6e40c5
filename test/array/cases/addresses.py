Where arrays lie in memory, as tutorials ask it.

# what the array protocol tells of arrays of many layouts
a = np.arange(12).reshape(3, 4)
s = np.zeros(2, [("x", "i4"), ("y", "f8", (2,))])
arrays = [a, a.T, a[::2, 1:], a[:, ::-1], np.array(3.5), np.zeros((0, 3)), np.zeros(4, ">i2")[::2], s, s["y"], np.broadcast_to(np.arange(3), (2, 3)), np.array(["ab", "c"]), np.zeros(2, "V3")]
r = [[x.__array_interface__[k] for k in ("strides", "descr", "typestr", "shape", "version")] for x in arrays]
readonly = [x.__array_interface__["data"][1] for x in arrays]

# of fields that overlap, and of gaps between fields
o = np.zeros(2, {"names": ["a", "b"], "formats": ["i4", "i2"], "offsets": [0, 2]})
g = np.zeros(2, {"names": ["a", "b"], "formats": ["i4", "i2"], "offsets": [0, 8]})
r = [o.__array_interface__["descr"], o.__array_interface__["typestr"], g.__array_interface__["descr"]]

# addresses of views lie apart as their bytes do
a = np.arange(24, dtype="i2").reshape(2, 3, 4)
address = lambda x: x.__array_interface__["data"][0]
r = [address(v) - address(a) for v in (a, a[1], a[:, 1:], a[..., ::-1], a.T, a.view("i1")[..., 1:], a.real, a[1, 2, 3:])]
same = [address(a) == address(v) for v in (a.view(), a.reshape(-1), a.copy(), a + 0, np.arange(3))]

# the bounds of an array's bytes are those addresses
a = np.arange(10)
b = a[8:1:-2]
low, high = np.lib.array_utils.byte_bounds(b)
r = [low - a.__array_interface__["data"][0], high - low, b.__array_interface__["data"][0] - low]
del low, high
c = np.arange(10)
apart = np.lib.array_utils.byte_bounds(a)[1] <= np.lib.array_utils.byte_bounds(c)[0] or np.lib.array_utils.byte_bounds(c)[1] <= np.lib.array_utils.byte_bounds(a)[0]

# the address of an array cannot be set
a = np.arange(3)
a.__array_interface__ = {}

# the offset of every element is what the strides say
Z = np.arange(9).reshape(3, 3).astype(np.int16)[::2, ::-1]
start = Z.__array_interface__["data"][0]
offsets = [Z[i:, j:].__array_interface__["data"][0] - start == i * Z.strides[0] + j * Z.strides[1] for i in range(2) for j in range(3)]
del start
