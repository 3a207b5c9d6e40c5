# flat reads in C order, whatever the memory order
a = np.asfortranarray(np.arange(6).reshape(2, 3))
r1 = a.flat[3]
r2 = a.flat[-1]
r3 = a.flat[1:4]
r4 = a.flat[::2]
r5 = a.flat[[0, 5, 2]]
r6 = a.flat[a.flat[:] > 2]
r7 = [int(x) for x in a.flat]
r8 = len(a.flat)
r9 = a.flat.base is a
s1 = a.T.flat[1]
s2 = a[:, ::2].flat[:]
s3 = a.flat.copy()
s4 = np.array(5).flat[0]

# flat writes into the array
a = np.arange(6).reshape(2, 3)
a.flat[0] = 10
a.flat[1:3] = [11, 12]
a.flat[[5, 4]] = [15, 14]
a.T.flat[1] = 99
b = np.zeros((2, 3), dtype=int)
b.flat = [1, 2]
c = np.zeros(4)
c.flat = np.arange(9)
b.flat[:] = 7
b.flat[1:] = [1, 2]
b.flat[2:1] = 5

# flat refuses what it cannot say
a = np.arange(6).reshape(2, 3)
a.flat[0, 1]
a.flat[6]
a.flat[None]
a.flat['x']
a.flat[[0, 9]]
a.flat[6] = 1
a.flat[0] = 'x'
a.flat[[0, 1]] = []
a.flags.writeable = False
a.flat[0] = 1
a.flat = 3

# asarray of flat is a view where the array is contiguous, else a read-only copy
a = np.arange(6).reshape(2, 3)
r1 = np.asarray(a.flat)
r2 = np.asarray(a.T.flat)
r3 = np.array(a.flat)
r1[0] = 7
r2[0] = 7

# flat knows where it is
a = np.arange(6).reshape(2, 3)
f = a.flat
r1 = f.index, f.coords
x = next(f)
y = next(f)
r2 = f.index, f.coords

# one iterator is an index of another
a = np.arange(6).reshape(2, 3) * 10
b = np.array([[0, 5], [2, 1]])
c = np.array([[True, False, True], [False, False, True]])
r1 = a.flat[b.flat]
r2 = a.flat[b.T.flat]
r3 = a.flat[c.flat]
a.flat[b.flat] = [7, 8]
r4 = a.flat[np.arange(2.0).flat]
r5 = a.flat[[1.0, 2.5]]
a.flat[np.arange(2.0)]
a.flat[[1.0, 2.0]] = 3
