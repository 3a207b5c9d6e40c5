# writeable can be taken from an owner and given back
a = np.arange(4)
a.flags.writeable = False
a[0] = 1
a.flags.writeable = True
a[0] = 1
a.flags['W'] = False
a.setflags(write=True)
a[1] = 7
a.setflags(write=False)
np.add(a, 1, out=a)
a += 1

# a view can be opened while an array of its chain is open
a = np.arange(6)
v = a[1:]
v.flags.writeable = False
w = v[1:]
w[0] = 1
w.flags.writeable = True
w[0] = 1
a.flags.writeable = False
u = a[2:]
u.flags.writeable = True
w[1] = 5
a.flags.writeable = True
u.flags.writeable = True
u[0] = 8

# what cannot be set
a = np.arange(4)
a.flags.owndata = False
a.flags.c_contiguous = False
a.flags.contiguous = True
a.flags.writebackifcopy = True
a.flags['X'] = True
a.flags['OWNDATA'] = False
a.flags.aligned = False
r1 = a.flags.aligned
a.flags.aligned = True
b = np.zeros(9, dtype='u1')[1:].view('i8')
r2 = b.flags.aligned
b.flags.aligned = True
a.setflags(uic=True)
r3 = str(a.flags)
r4 = repr(b.flags)

# flags by every name
a = np.arange(6).reshape(2, 3)
r1 = a.flags['C'], a.flags['C_CONTIGUOUS'], a.flags['CONTIGUOUS'], a.flags.c_contiguous, a.flags.contiguous
r2 = a.T.flags['F'], a.T.flags['FORTRAN'], a.flags.f_contiguous, a.T.flags.fortran
r3 = a.flags['O'], a.flags.owndata, a.T.flags.owndata
r4 = a.flags['W'], a.flags['A'], a.flags['B'], a.flags['X']
r5 = a.flags['CA'], a.flags['FA'], a.flags.fnc, a.flags.forc, a.flags.carray, a.flags.farray, a.flags.behaved
r6 = a.T.flags['FNC'], a.T.flags.fnc, a.T.flags.farray, a[:, ::2].flags.forc
r7 = a.flags.num, a.T.flags.num, a[::2].flags.num, a[:, 1].flags.num

# contiguity of arrays with axes of length 0 and 1
a = np.ones((1, 4))
b = np.ones((4, 1))
c = np.ones(6)[::3][:1]
d = np.zeros((0, 5))[:, ::2]
e = np.array(5)
f = np.ones((3, 1, 4))[:, :, ::4]
g = np.ones((2, 3))[:, :1]
h = np.ones((2, 3))[:1]
i = np.lib.stride_tricks.as_strided(np.ones(4), (1, 4), (999, 8))

# the numbers of an array's record
a = np.arange(24, dtype='i2').reshape(2, 3, 4)
r1 = a.ndim, a.size, a.itemsize, a.nbytes, a.shape, a.strides
b = a[:, ::2, ::-1]
r2 = b.ndim, b.size, b.nbytes, b.shape, b.strides
c = np.broadcast_to(a[0], (5, 3, 4))
r3 = c.size, c.nbytes, c.strides
r4 = len(a), len(a[0]), len(a.T)
len(np.array(1))

# strides can be set within the memory of the base
a = np.arange(12)
b = a[::2]
b.strides = 8
b.strides = (16,)
b.strides = 24
b.strides = (8, 8)
c = a.reshape(3, 4)
c.strides = (8, 32)
c.strides = (32, -8)
d = a[::-1]
d.strides = 8
a.strides = 4
a.strides = (8,)

# shape and dtype can be set where no copy is needed
a = np.arange(6)
a.shape = (2, 3)
a.shape = -1
a.shape = (4,)
b = np.arange(12).reshape(3, 4)[:, ::2]
b.shape = 6
b.shape = (3, 2, 1)
c = np.arange(4, dtype='i4')
c.dtype = 'i2'
c.dtype = 'f8'
c.dtype = 'V3'
d = np.arange(4, dtype='i4')[::2]
d.dtype = 'i2'
d.dtype = 'f4'

# fill converts as an assignment of one element does
a = np.zeros((2, 3), dtype='i2')
a.fill(7)
a.fill(2.9)
a.fill(40000)
a.fill(np.array([1, 2]))
a.fill(np.array(5.5))
a.T[1].fill(9)
b = np.zeros(3)
b.flags.writeable = False
b.fill(1)
c = np.zeros(2, dtype='u8')
c.fill(18446744073709551615)
c.fill(-1)

# real and imaginary parts are views of complex arrays and the array itself of real ones
z = np.arange(6).reshape(2, 3) * (1 + 2j)
r = z.real
i = z.imag
r[0] = 7
i[:, 1] = -1
z.real = 3
z.imag = [1, 2, 3]
f = np.arange(3.0)
same = f.real is f
g = f.imag
g[0] = 1
f.real = [4, 5, 6]
f.imag = 1
s = z[:, ::2].imag
t = z.T.real

# byteswap changes bytes, view with another order changes how they are read
a = np.array([1, 256], dtype='i2')
b = a.byteswap()
c = a.view('>i2')
d = a.astype('>i2')
a.byteswap(inplace=True)
a.flags.writeable = False
a.byteswap(inplace=True)
e = np.arange(4.0).reshape(2, 2).T.byteswap()

# item gives Python's values
a = np.array([[1.5, 2.0], [3.0, 4.0]])
r1 = a.item(0), a.item(3), a.item(1, 0), a.item((0, 1)), a.item(-1)
r2 = np.array([True]).item()
r3 = np.array(7).item()
a.item()
a.item(0.5)
a.item('x')
r4 = a.tolist()
r5 = np.array(3).tolist()
r6 = np.array([[]]).tolist()

# a writeable view of what has become read-only cannot be broadcast with others
a = np.arange(9).reshape(3, 3)
b = a.ravel()[6:]
a.flags.writeable = False
np.broadcast_arrays(b, a)
np.select([a > 0], [b], 0)
r1 = np.select([b > 0], [b], b)
np.meshgrid(b, b)
np.meshgrid(b, b, copy=False)
r2 = np.broadcast_to(b, (2, 3))
c = np.arange(3)
r3 = np.broadcast_arrays(c, np.zeros((2, 3)))

# real of a read-only array is set to itself only if the array has axes
a = np.array('b')
a.flags.writeable = False
a.real = a
b = np.array(1.5)
b.flags.writeable = False
b.real = b
c = np.array([1.5])
c.flags.writeable = False
c.real = c
c.real = 2
