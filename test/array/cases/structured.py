# fields are views of the record's bytes
a = np.zeros(3, dtype=[('x', 'i4'), ('y', 'f8')])
x = a['x']
y = a['y']
x[...] = [1, 2, 3]
a['y'] = x * 1.5
y[0] = 9
b = a[::2]['y']
a['z']
a['z'] = 1
a[0, 0]
r = a.dtype.names

# several fields are a view with gaps
a = np.zeros(2, dtype=[('x', 'i4'), ('y', 'f8'), ('z', 'u1')])
a['x'] = [1, 2]
v = a[['x', 'z']]
w = a[['z', 'x']]
v['z'] = 7
r1 = v.dtype.itemsize
r2 = v.strides
a[['x', 'q']]
a[['x', 'x']]
a[[]]
e = a[['y']]

# a record of an array is an alias
a = np.zeros(3, dtype=[('x', 'i4'), ('y', 'f8')])
p = a[1]
p['x'] = 5
a[2]['y'] = 2.5
r1 = a['x'].tolist()
r2 = a.tolist()
q = a[1].copy()
q['x'] = 6
r3 = a[1]['x']
r4 = a[0].item()

# assignment by position, from scalars and from tuples
a = np.zeros(2, dtype=[('x', 'i4'), ('y', 'f8')])
a[0] = (1, 2.5)
a[1] = 7
b = np.array([(3, 4.5), (5, 6.5)], dtype=[('u', 'i8'), ('v', 'f4')])
a[...] = b
c = a.copy()
c[['x', 'y']] = c[['y', 'x']]
d = a.astype([('p', 'f4'), ('q', 'i2')])
a[0] = (1, 2, 3)
a[:] = (8, 9)

# nested fields, subarrays and their strides
a = np.zeros(2, dtype=[('p', [('x', 'u1'), ('y', 'i2')]), ('m', 'f4', (2, 3))])
r1 = a['p']['y']
r2 = a['m']
r3 = a['m'][1, 0]
a['m'] = np.arange(6).reshape(2, 3)
a['p']['x'] = [3, 4]
r4 = a.dtype.itemsize
r5 = a[0]
b = np.zeros(3, dtype='2i4')
c = np.zeros((2, 2), dtype=('u1', (3,)))
d = np.zeros(2, dtype='u1, f8, (2,)i4')
r6 = d['f1']

# offsets, alignment and padding
a = np.zeros(2, dtype={'names': ['x', 'y'], 'formats': ['u1', 'f8'], 'offsets': [3, 5], 'itemsize': 16})
r1 = a['y']
r2 = a['y'].flags.aligned
b = np.dtype([('x', 'u1'), ('y', 'f8'), ('z', 'u1')], align=True)
r3 = b.itemsize
r4 = [b.fields[n][1] for n in b.names]
c = np.dtype([('x', 'u1'), ('y', 'f8')])
r5 = c.itemsize
a['y'] = [1.5, 2.5]
d = a.copy()
np.dtype({'names': ['x'], 'formats': ['i4'], 'offsets': [-1]})
np.dtype({'names': ['x', 'y'], 'formats': ['i4']})
np.dtype([('x', 'i4'), ('x', 'i4')])

# structured arrays are compared field by field
a = np.array([(1, 2.0), (3, 4.0)], dtype=[('x', 'i4'), ('y', 'f8')])
b = np.array([(1, 2.0), (3, 5.0)], dtype=[('x', 'i4'), ('y', 'f8')])
r1 = a == b
r2 = a != b
r3 = a == a[0]

# copies, joins and index arrays keep the fields
a = np.array([(1, 2.0), (3, 4.0), (5, 6.0)], dtype=[('x', 'i4'), ('y', 'f8')])
r1 = a[[2, 0]]
r2 = a[a['x'] > 1]
r3 = np.concatenate([a, a[:1]])
r4 = a.reshape(3, 1).T
r5 = np.take(a, [1])
r6 = a[::-1].copy()
r7 = np.where([True, False, True], a, a[::-1])
r8 = np.zeros_like(a)
r9 = a.view('u1')
s1 = r9.reshape(3, 12)[:, :4].copy().view('i4')
s2 = np.sort(a[::-1], order='y')

# views between structured and plain
a = np.arange(6.0)
r1 = a.view([('x', 'f8'), ('y', 'f8')])
r2 = a.reshape(3, 2).view([('x', 'f8'), ('y', 'f8')])
r3 = r1.view('f8')
r4 = r1['y']
a.view([('x', 'f8'), ('y', 'f4')])
r1['x'] = 0
r5 = a.view('V8')
r6 = a.view('V16')

# getfield and setfield
a = np.array([1 + 2j, 3 + 4j])
r1 = a.getfield('f8', 8)
r2 = a.getfield('f8')
a.setfield([5, 6], 'f8', 8)
a.getfield('f8', 9)
a.getfield('f8', -1)
r1[0] = 0

# bytes are turned round field by field
a = np.array([(1, 2.5), (3, 4.5)], [('x', 'i4'), ('y', 'f8')])
b = a.byteswap()
c = np.array([((1, 2), 'ab')], [('p', [('x', 'i2'), ('y', 'u1')]), ('s', 'S2')]).byteswap()

# records that are written by an index must have as many fields
a = np.zeros(2, 'i4,f8')
i = np.arange(3)
a[0] = a[1:]
a[0] = a[1:].reshape(1, 1)
a[0] = a
i[0] = a[:1].reshape(())
a[0] = a[['f0']][:1]
i[[0, 1]] = a
i[...] = np.zeros((5, 5), 'i4,f8')
np.asarray(a, 'V4')
np.array(a, 'i8', copy=False)
r1 = a[['f0']].astype('V3')
np.zeros(2, [('p', 'i4,f4')]).astype('i8')

# a number that does not fit a field is written into none
a = np.zeros(2, [('p', 'i2,u1'), ('q', 'f4')])
a['p'] = -3
a[...] = 3.0
b = np.zeros(2, [('s', 'U3'), ('x', 'i4')])
b.fill(3.0)

# records have no order, no truth and no arithmetic
a = np.zeros((2, 2), 'i4,f8')
np.argmax(a)
np.any(a)
np.logical_and(a, a)
np.logical_and(a[0], a[0])
np.sum(a)
np.sum(a, dtype='i8')
np.add(1, 2, dtype='i4,f8')
np.where(a, 1, 2)
np.isin(a, [1])

# no elements, and fields at odd addresses
a = np.zeros((3, 0), [('x', 'u1'), ('y', 'f8')])
r1 = np.unique(a)
r2 = np.isin(a, a)
r3 = np.sort(a)
a.getfield('c16', 0)
a.getfield('i8', 4)

# the common type of one structure has no gaps, nor what is joined of one array
s = np.zeros(3, "i1,V3,>i4,V1")
f = s[["f0", "f2"]]
r = [np.result_type(f), np.result_type(f.dtype), np.result_type(np.dtype("i1,i4,i1", align=True)[["f0", "f2"]])]
nested = np.result_type(np.dtype([("a", f.dtype), ("b", "i2", (2,))]))
c = np.concatenate([f])
d = np.stack([f])
