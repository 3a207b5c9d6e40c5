# codes of C's types have byte orders, too
r1 = np.dtype('n')
r2 = np.dtype('>q')
r3 = np.dtype('<Q')
r4 = np.dtype('>P')
r5 = np.dtype('q,>N')
r6 = np.dtype('3n')
r7 = np.dtype('>c')
np.dtype('>long')

# NumPy's names of data types, and Python's
bits = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'float16', 'float32', 'float64']
signed = ['byte', 'short', 'intc', 'int_', 'long', 'longlong', 'intp', 'int']
unsigned = ['ubyte', 'ushort', 'uintc', 'uint', 'ulong', 'ulonglong', 'uintp']
floats = ['half', 'single', 'double', 'float', 'csingle', 'cdouble', 'complex64', 'complex128', 'complex']
others = ['bool', 'bool_', 'str_', 'bytes_', 'void', 'str', 'bytes', 'unicode']
r = [np.dtype(name) for name in bits + signed + unsigned + floats + others]
np.dtype('float_')

# a number before a code without a length is the length, behind a shape too
r1 = np.dtype('4S')
r2 = np.dtype('(2,)3S,(3,)2U')

# several fields are chosen by their names, not by titles
a = np.zeros(3, dtype=[(('title', 'x'), 'i4'), ('y', 'i4')])
a[['title', 'y']]
a[['x', 'title']]
a[['none', 'title']]
a.dtype[['title', 'title']]
a[['x', 'x']]
r = a['title']

# records within records have one field each to become a number
r1 = np.can_cast([('x', 'i4,i4', (2,))], 'i4', casting='unsafe')
r2 = np.can_cast([('x', [('y', 'i4')], (2,))], 'i4', casting='unsafe')
a = np.zeros(2, [('x', 'i4,i4', (2,))])
a.astype('i4')

# limits and kinds of what is no data type
np.iinfo('what')
np.isdtype(np.dtype('i8'), 7)
np.isdtype(np.dtype('i8'), [])
np.isdtype(np.dtype('i8'), ('nothing',))
