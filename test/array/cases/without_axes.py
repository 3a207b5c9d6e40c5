# subscripts of an array without axes
a = np.array(5)
b = np.array(2.5)
r1 = a[...]
r2 = a[()]
r3 = a[...] is a
r4 = a[...].base is a
r5 = a[None]
r6 = a[None, ...]
r7 = a[..., None, None]
r8 = a[[]]
a[0]
a[0, 0]
a[:]
a[[0]]
a['x']
a[None, 0, 0]
a[..., ...]

# assignment into an array without axes
a = np.array(5)
a[...] = 6
a[()] = 7
a[...] = np.array(8.9)
a[()] = [9]
a[...] = [1, 2]
a[0] = 1
a[[]] = 1
a[None] = 3
a[...] = a
a.fill(2)
a += 1
a *= 2.5
a[...] = 1.5

# shapes, transposes and copies of an array without axes
a = np.array(5)
r1 = a.T
r2 = a.reshape(1)
r3 = a.reshape(())
r4 = a.reshape(1, 1)
r5 = a.ravel()
r6 = a.flatten()
r7 = a.squeeze() is a
r8 = a.copy()
r9 = a.astype('f4')
s1 = np.expand_dims(a, 0)
s2 = np.broadcast_to(a, (2, 2))
s3 = a.view('f8')
s4 = a.real is a
s5 = a.imag
a.reshape(2)
a.view('i4')
a.transpose(0)
a.swapaxes(0, 1)
len(a)
list(a)

# operators on arrays without axes give scalars
a = np.array(5)
b = np.array(2.5)
r1 = a + 1
r2 = a + b
r3 = -a
r4 = a == 5
r5 = np.add(a, b)
r6 = np.add(a, 1, out=np.array(0))
r7 = a.sum()
r8 = a.max()
r9 = a + np.array([1])
s1 = a + [1, 2]
s2 = a.mean()
s3 = np.where(True, a, b)
s4 = np.clip(a, 1, 3)
s5 = a.round()
s6 = np.dot(a, b)
s7 = a.argmax()
s8 = a.cumsum()

# in place on an array without axes keeps the array
a = np.array(5)
b = a
b += 3
c = np.array(2.0)
d = c[...]
d *= 4
e = np.arange(3)[1, ...]
e[...] = 7

# one integer out of the only element
r1 = int(np.array(3))
r2 = float(np.array(2.5))
r3 = bool(np.array(0))
r4 = bool(np.array([1]))
bool(np.array([1, 2]))
bool(np.array([]))

# a real and an imaginary part without axes
z = np.array(1 + 2j)
r = z.real
i = z.imag
r[...] = 5
z.imag = 7

# a vectorized function without arguments is called once
f = np.vectorize(lambda: 3)
r1 = f()
r2 = f() + 1
