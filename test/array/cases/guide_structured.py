# records, their fields and their printing
x = np.array([("Rex", 9, 81.0), ("Fido", 3, 27.0)], dtype=[("name", "U10"), ("age", "i4"), ("weight", "f4")])
print(x)
print(x[1])
x["age"] = 5
print(x["age"], x.dtype.names, x.dtype.itemsize)
a = x["weight"]
a[0] = 1.5
r = [a.strides, a.base is x, x[0]["name"], x.dtype["age"].name]
y = np.zeros(3, dtype="i8, f4, S3")
y["f0"] = [1, 2, 3]
z = np.zeros(2, dtype=[("x", "f4"), ("y", np.float32), ("z", "f4", (2, 2))])
print(z)
z["z"] = [[1, 2], [3, 4]]
z["z"][:, 0] = 9
w = z["z"]
print(repr(np.dtype([("x", "f8"), ("y", "i4", (3,))])), str(np.dtype("i4,u1")))

# offsets, alignment and padding
d1 = np.dtype("u1, u1, i4, u1, i8, u2")
d2 = np.dtype("u1, u1, i4, u1, i8, u2", align=True)
r = [[d1.fields[n][1] for n in d1.names], d1.itemsize, [d2.fields[n][1] for n in d2.names], d2.itemsize, d2.alignment, d2.isalignedstruct]
d3 = np.dtype({"names": ["col1", "col2"], "formats": ["i4", "f4"], "offsets": [0, 4], "itemsize": 12})
a = np.zeros(3, d3)
b = a["col2"]
b[:] = [1, 2, 3]
print(repr(d3))
print(a)
np.dtype({"names": ["a", "b"], "formats": ["i4", "i4"], "offsets": [0, 2]})
c = np.zeros(2, {"names": ["whole", "low"], "formats": ["u4", "u1"], "offsets": [0, 0]})
c["whole"] = 0x01020304
e = c["low"]
e[0] = 255
np.dtype([("a", "i4"), ("a", "f4")])

# assignment to structures
x = np.array([(1, 2, 3), (4, 5, 6)], dtype="i8, f4, f8")
x[1] = (7, 8, 9)
x[:] = 3
x[:] = np.arange(2)
t = np.zeros(2, dtype=[("A", "?")])
t[:] = np.array([(True,), (False,)], dtype=[("A", "?")])
a = np.zeros(3, dtype=[("a", "i8"), ("b", "f4"), ("c", "S3")])
b = np.ones(3, dtype=[("x", "f4"), ("y", "S3"), ("z", "O")]) if False else np.ones(3, dtype=[("x", "f4"), ("y", "f8"), ("z", "S3")])
b[:] = a
a["a"][1] = 5
a[["a", "b"]] = (3, 4)
c = a[["a", "c"]]
c["a"] = 77
a[0]["b"] = 1.25
v = a[0]
v["a"] = -1
r = [int(v["a"]), int(a["a"][0]), len(a.dtype.names)]
a[1] = a[0]
a["q"]
a[["a", "q"]]

# comparison and sorting of records
a = np.array([(1, 2.0), (3, 4.0), (1, 1.0)], dtype=[("k", "i4"), ("v", "f8")])
b = np.array([(1, 2.0), (3, 5.0), (1, 1.0)], dtype=[("k", "i4"), ("v", "f8")])
e = a == b
n = a != b
s = np.sort(a, order=["k", "v"])
i = np.argsort(a, order="v")
t = np.sort(a)
a.sort(order="v")
u = np.unique(np.array([(1, 2), (1, 2), (3, 4)], dtype="i4,i4"))
a < b
a + b

# structures and plain arrays of the same bytes
p = np.array([(1, 2), (3, 4), (5, 6)], dtype=[("x", "f8"), ("y", "f8")])
q = p.view("f8").reshape(-1, 2)
q[1, 1] = 40
r = np.ascontiguousarray(q).view([("x", "f8"), ("y", "f8")])
s = r.reshape(-1)
s["x"] *= 10
t = p["x"] + p["y"]
u = np.hypot(p["x"], p["y"])
v = p[p["x"] > 20]
w = p[::-1]["y"]
colors = np.array([0x00FF7F, 0xFF0000], "<u4")
c = colors.view([("b", "u1"), ("g", "u1"), ("r", "u1"), ("a", "u1")])
g = c["g"]
g[1] = 16

# nested structures
d = np.dtype([("pos", [("x", "f4"), ("y", "f4")]), ("color", "u1", 3), ("name", "S4")])
a = np.zeros(2, d)
a["pos"]["x"] = [1, 2]
a[0]["pos"]["y"] = 7
a["color"][:, 1] = 128
a["name"] = [b"ab", b"cdefg"]
print(a)
print(repr(a))
print(a[1])
r = [a["pos"]["y"].strides, a["color"].shape, a["color"].strides, d.fields["color"][0].shape, a["pos"].dtype.names]
print(d["pos"], d["color"].base, d["color"].subdtype[1])

# void memory and text as bytes
v = np.zeros(2, "V4")
v[0] = b"\x01\x02"
print(v)
w = v.view("u1")
w[5] = 200
s = np.array(["hello", "wörld"])
t = s.view("u4").reshape(2, -1)
t[0, 0] = 74
b = np.array([b"abc", b"de"])
c = b.view("u1").reshape(2, 3)
c[1, 2] = 33
e = np.array(["a", "bb", "ccc"])
e[0] = "dddd"
f = e.astype("U5")
g = e.astype("S")
h = np.array([1, 22, 333]).astype("U")
i = np.array(["1", "22"]).astype(int)
j = np.array(["1.5", "nan"]).astype(float)
k = e == "bb"
l = np.concatenate([e, np.array(["longer text"])])
m = np.sort(np.array(["b", "a", "C", "aa"]))
n = np.where(k, "yes", "no")
