# einsum that sums nothing is a view
a = np.arange(6).reshape(2, 3)
b = np.arange(9).reshape(3, 3)
r1 = np.einsum('ij->ji', a)
r2 = np.einsum('ii->i', b)
r2[...] = 0
r3 = np.einsum('ij', a)
r4 = np.einsum('ji', a)
r5 = np.einsum('...i->i...', np.arange(24).reshape(2, 3, 4))

# einsum that sums
a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4)
v = np.arange(3)
r1 = np.einsum('ij,jk->ik', a, b)
r2 = np.einsum('ij,jk', a, b)
r3 = np.einsum('i,i', v, v)
r4 = np.einsum('i,j->ij', v, v)
r5 = np.einsum('ij->', a)
r6 = np.einsum('ij->i', a)
r7 = np.einsum('ij,ij->j', a, a)
r8 = np.einsum('...j,j', a, v)
r9 = np.einsum(a, [0, 1], b, [1, 2], [0, 2])
s1 = np.einsum('ii', np.arange(9).reshape(3, 3))
s2 = np.einsum('ij,jk->ki', a, b)
np.einsum('ij,jk', a, a)
np.einsum('ij->k', a)
np.einsum('i', a)
np.einsum('ijk', a)
np.einsum('', a)
np.einsum('i,i', v)
s3 = np.einsum('ij,jk->ik', a, b, dtype='f8')
s4 = np.einsum('ij->i', a, out=np.zeros(2, dtype='i8'))

# vecdot, matvec and vecmat
a = np.arange(6).reshape(2, 3)
v = np.arange(3)
r1 = np.vecdot(a, v)
r2 = np.matvec(a, v)
r3 = np.vecmat(np.arange(2), a)
r4 = np.vecdot(a * 1j, a)
np.matvec(a, a)
np.vecdot(a, np.arange(2))
r5 = np.cross([1, 2, 3], [4, 5, 6])
r6 = np.linalg.outer([1, 2], [3, 4])
np.cross([1, 2, 3, 4], [1, 2, 3, 4])

# the sign of a zero that is one product
a = np.array([-2.0])
z = np.zeros(1)
A = a.reshape(1, 1)
r1 = np.dot(a, z)
r2 = np.inner(z, a)
r3 = np.dot(A, z)
r4 = np.dot(A, z.reshape(1, 1))
r5 = np.inner(A, z)
r6 = np.vdot(a, z)
r7 = np.matmul(a, z)
r8 = np.tensordot(a, z, 1)
r9 = np.dot(a.astype('f4'), z.astype('f4'))
r10 = np.dot(a.astype('f2'), z.astype('f2'))
r11 = np.dot(a, np.zeros((1, 3)))
r12 = np.dot(A.reshape(1, 1, 1), z)
r13 = np.dot(a.astype('>f8'), z)
o = np.ones((1, 1))
r14 = np.dot(A, z.reshape(1, 1), out=o)
r15 = np.dot(a.astype('c16'), z.astype('c16'))
r16 = np.dot([1e200], [1e200])

# a number times an array that is converted first
a = np.ones((3, 2, 3), dtype='f4', order='F')[..., -1, None] == 1
n = np.array(3, 'u4')
r1 = np.dot(a, n)
r2 = np.dot(n, a)
r3 = np.dot(a, True)
r4 = np.dot(np.arange(6, dtype='i2').reshape(3, 2).T, n)
r5 = np.dot(np.arange(6, dtype='>i4').reshape(3, 2)[::-1, None], 3)
r6 = np.dot(a, n, out=np.zeros((3, 2, 1), 'u4'))
r7 = np.dot(n, n)

# stacks that do not fit are told as they were laid beside each other
np.vecdot(np.ones((3, 3)), np.ones((0, 3)))
np.vecdot(np.ones((2, 3, 3)), np.ones((4, 3)))
np.vecdot(np.ones((2, 1, 4, 3)), np.ones((5, 7, 3)))
np.matmul(np.ones((2, 3, 3)), np.ones((4, 3, 3)))
np.matvec(np.ones((2, 3, 3)), np.ones((4, 3)))
np.vecmat(np.ones((2, 5, 3)), np.ones((4, 3, 3)))

# an output needs no axes in front where the stack has length 1
a = np.arange(9.0).reshape(3, 3)
o = np.zeros((3, 3))
r1 = np.matmul(a, a[None, None], out=o)
r2 = np.matmul(a, a[None, :, ::-1], out=a)
v = np.zeros(3)
r3 = np.matvec(a, a[:1], out=v)
r4 = np.vecdot(a[:1], a[:1], out=np.zeros(()))

# an output with more axes in front gets the product in all of them
a = np.arange(9.0).reshape(3, 3)
o = np.zeros((2, 1, 3, 3))
r1 = np.matmul(a, a, out=o)
r2 = np.vecdot(a, a, out=np.zeros((2, 3)))
r3 = np.matmul(a, a, axes=[(0, 1), (0, 1), (2, 0)], out=np.zeros((3, 2, 3)))

# outputs that do not fit
a = np.ones((3, 3))
b = np.ones((2, 3, 3))
np.matmul(a, b, out=np.zeros((3, 3)))
np.matmul(a, b, out=np.zeros((1, 3, 3)))
np.matmul(a, b, out=np.zeros((3, 1)))
np.matmul(a, a, out=np.zeros(3))
np.matmul(a, a, out=np.zeros(()))
np.matmul(a, np.ones((2, 3)), out=np.zeros(()))
np.matmul(b, b, out=np.zeros((5, 2, 1, 3, 3)))
np.matvec(a, a[None], out=np.zeros((1, 3)))
np.matvec(b, a, out=np.zeros(()))
np.matvec(a, np.ones((2, 3)), out=np.zeros((5, 2, 1, 3, 3)))
np.vecdot(a, a, keepdims=True, out=np.zeros((3, 3)))
np.vecdot(a, a, keepdims=True, out=np.zeros(3))
np.vecdot(a, a, keepdims=True, out=np.zeros(1))
np.vecdot(a, a, keepdims=True, out=np.zeros(()))
r1 = np.vecdot(a, a, keepdims=True, out=np.zeros((5, 3, 1)))

# order A is Fortran order if all inputs lie so, also those that lie in C order too
r1 = np.matmul(np.ones((3, 1)), np.ones((1, 3)), order='A')
r2 = np.matmul(np.arange(0).reshape(3, 0, 3), np.ones((3, 3)), order='A')
r3 = np.matvec(np.ones((4, 1)), np.ones((3, 1)), order='A')
r4 = np.matmul(np.ones((3, 3)), np.ones((3, 3)), order='A')

# einsum in the order of operands that are contiguous in both
v = np.arange(3)
c = np.ones((3, 3))
f = np.ones((3, 3), order='F')
g = np.ones((3, 3, 3), order='F')
r1 = np.einsum('a,b', v, v, order='A')
r2 = np.einsum('a,b', v, np.arange(6)[::2], order='A')
r3 = np.einsum('ab,c', f, v, order='A')
r4 = np.einsum('ab,c', c, v, order='A')
r5 = np.einsum('ab,c', c[:1], v, order='A')
r6 = np.einsum('aab,c', g, v, order='A')
r7 = np.einsum('a,b,c', v, v, v, order='A')
r8 = np.einsum('ab,bc', f, f, order='A')
r9 = np.einsum(',ab', np.array(2), c, order='A')
r10 = np.einsum('a,b', v[:1], v, order='A')

# einsum of one array goes as far as it could be a view
a = np.zeros((1, 3, 3, 3))
b = np.zeros((2, 3, 4))
np.einsum('aabc->ca', a)
np.einsum('aabc->a', a)
np.einsum('caab->ab', a)
np.einsum('bcaa->abc', a)
np.einsum('aabc', a)
np.einsum('aabb->ab', a)
np.einsum('aabb->b', a)
np.einsum('aabb->a', a)
np.einsum('aa...', a)
np.einsum('aa...->a...', a)
np.einsum('aabc->abc', a)
np.einsum('aa...', b)
np.einsum('aa...->a...', b)
np.einsum('aabc->ca', a, out=np.zeros((3, 3)))
v = np.arange(3)
w = np.einsum('a,...,b', v, v, v, order='A')

# one label that does not fit is told as a shape of one axis
np.einsum('i,i', np.arange(2), np.arange(3))
np.einsum('i,ii', np.arange(2), np.ones((3, 3)))
np.einsum('...i,...i->...', np.arange(2), np.arange(3))
np.einsum('i,ij->', np.arange(2), np.ones((3, 3)))

# factors of more rows, columns and products than are multiplied at a time, in every order and data type
a = (np.arange(100 * 300) % 23 - 11.0).reshape(100, 300)
b = (np.arange(300 * 261) % 19 - 9.0).reshape(300, 261)
w = np.arange(261) % 7 + 1
r1 = a @ b @ w
r2 = np.asfortranarray(a) @ b[:, ::-1] @ w
r3 = a.astype('f4')[::-1] @ np.asfortranarray(b.astype('f4')) @ w
r4 = (a + 1j) @ (b - 2j) @ w
r5 = a.astype('i4') @ b.astype('i4') @ w
r6 = np.matmul(b.T, a.T, out=np.zeros((100, 261)).T).sum(axis=0)
p = a @ b
r7 = p[94:98, 254:258].copy()

# floats times one number are added to zeros, and nothing is read for a zero
def f(t):
    z = np.zeros((2, 3), t)
    m = np.array(-3, t)
    i = np.array([np.inf, np.nan, 1], t)
    o = np.array(0, t)
    return [np.dot(z, m), np.dot(m, z), np.dot(z[0], m), np.dot(z[0, :1], m), np.dot(np.array([-3], t), z[:1]), np.dot(z[:, :1], np.array([-3], t)), np.dot(np.array([[-3]], t), z[:1]), np.dot(np.zeros((2, 2, 2), t), m), np.dot(z.T, m), np.dot(np.zeros((2, 1, 1), t), m), np.dot(i, o), np.dot(o, i), np.dot(i[:1], o), np.dot(np.array([0], t), i.reshape(1, 3)), np.inner(i, o), np.inner(z, m), np.dot(i.reshape(3, 1), np.array([[0]], t))]
r = f('f4')
s = f('f8')
u = f('f2')
v = [abs(x) for x in f('c8')]
w = [abs(x) for x in f('c16')]
x = np.dot(np.arange(3, dtype='i1'), np.array(-3, 'f4'))
y = np.dot([1.5, -0.0], 2.0)
y2 = np.dot([1.5, -0.0], 2.0, out=np.zeros(2))

# cross products of single vectors are computed in their data types
v = np.arange(-2, 1).view('u8')
a = np.cross(v, [False, True, False])
b = np.cross(v, v[::-1])
c = np.cross(np.array([100, 2, 3], 'i1'), np.array([4, 50, 6], 'i1'))
d = np.cross(np.array([1, 2, 3], '>f2'), np.array([4, 5, 6], '>i2'))
e = np.cross(np.array([1, 2], 'u1'), np.array([4, 5, 6], 'u1'))
f = np.cross(np.array([1, 2, 300], 'f2'), np.array([4, 5, 6], 'f2'))
g = np.cross([1, 2, 3], [4.0, 5, 6])
h = np.cross(np.array([1, 2], 'u1'), np.array([4, 5], 'u1'))
