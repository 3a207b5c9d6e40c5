# a signature is a text or a tuple, and stands for a data type
a = np.array([1, 2], 'i2')
r1 = np.add(a, 3, signature='ii->i')
r2 = np.add(a, 3, sig='ll->l')
r3 = np.add(a, a, signature=('f4', 'f4', 'f4'))
r4 = np.add(a, a, signature=(None, None, 'f4'))
r5 = np.add(a, a, sig=(None, None, None))
r6 = np.equal(a, a, sig=(None, None, '?'))
r7 = np.power([1.5], [2.8], signature=(None, None, np.intp), casting='unsafe')
r8 = np.matmul([[1, 2]], [[1], [2]], signature='dd->d')

# signatures that say nothing
np.add(3, 4, signature='ii->i', dtype=int)
np.add(3, 4, sig='ii->i', signature='ii->i')
np.add(3, 4, signature=(None,))
np.add(3, 4, signature=('i4',))
np.add(3, 4, signature=12.5)
np.add(3, 4, signature='%^->#')
np.add(3, 4, signature='ii>i')
np.add(3, 4, signature='i')
np.add(3, 4, signature='')
np.add(3, 4, signature=(None, 'f8'))
np.add(3, 4, signature=('wrong', None, None))
np.negative(3, signature='dd')
np.equal(1, 1, sig=(None, None, 'l'))

# the class of a result may be asked for
a = np.array([1, 2])
r1 = np.add(a, 1, subok=False)
r2 = np.matmul(a, a, subok=True)
r3 = a.astype('f4', subok=0)
r4 = np.array(a, subok=True)
r5 = np.zeros_like(a, subok=False)

# an ellipsis for a result stands by its name, alone
np.add(1, 2, ...)
np.add.reduce(1, (), None, ...)
np.add.accumulate([1, 2], 0, None, ...)
np.negative(1, out=(...,))
np.divmod(1, 2, out=(np.empty(()), ...))
np.add.reduce(1, out=(...,))
r = np.add([1], 2, out=...)

# the axis that is kept comes last if nothing else is said
a = np.ones((2, 3, 4))
r1 = np.vecdot(a, a, axes=[0, 0], keepdims=True)
r2 = np.vecdot(np.ones((3, 3, 3)), np.ones((3, 1, 3)), axes=[0, 2], keepdims=True)
np.matvec(a, np.ones(4), keepdims=True)
np.vecmat(np.ones(3), a, keepdims=True)

# casting is a text
np.add(1, 2, casting=None)
np.clip(np.arange(5), 1, 3, casting=None)
