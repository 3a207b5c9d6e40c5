# Lists that contain themselves are no data types
l = []
l.append(l)
a = np.dtype(l)
a = np.dtype([("a", l)])
m = []
m.append(("a", m))
a = np.dtype(m)
# Bytes with fields are a structure
fields = [("a", "i2"), ("b", "i2")]
a = np.dtype(("V4", fields))
b = np.dtype(("V", fields))
c = np.dtype(("V8", fields))
d = np.dtype(("i8", fields))
e = np.dtype(("V4", {"names": ["a", "b"], "formats": ["u1", "f2"], "offsets": [0, 2]}))
f = np.zeros(2, ("V4", np.dtype(fields)))
