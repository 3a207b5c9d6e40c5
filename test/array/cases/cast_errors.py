# floats that no integer holds are invalid, if they do not fit 32 or 64 bits
a = np.array([1.5, np.nan])
with np.errstate(all='raise'): a.astype('i8')
with np.errstate(all='raise'): a.astype('f4').astype('u1')
with np.errstate(all='raise'): np.array([np.inf], 'f2').astype('i2')
with np.errstate(all='raise'): r1 = np.array([300., -1.]).astype('i1')
with np.errstate(all='raise'): r2 = np.array([-1., 2.**63]).astype('u8')
with np.errstate(all='raise'): r3 = np.array([1e10, -5.]).astype('u4')
with np.errstate(all='raise'): r4 = a.astype('?')
with np.errstate(all='raise'): np.array([1e10]).astype('i2')
with np.errstate(all='raise'): np.array([1e20]).astype('u8')
with np.errstate(all='raise'): np.array([2.**63]).astype('i8')
with np.errstate(all='raise'): np.array([np.nan + 1j]).astype('i8')
with np.errstate(all='raise'): np.asarray(a, 'i4')
with np.errstate(invalid='ignore'): r5 = a.astype('i8')

# floats too large or too small for narrower ones
with np.errstate(all='raise'): np.array([1e300]).astype('f4')
with np.errstate(all='raise'): np.array([65520.]).astype('f2')
with np.errstate(all='raise'): r1 = np.array([65519., np.inf, np.nan]).astype('f2')
with np.errstate(all='raise'): np.array([70000]).astype('f2')
with np.errstate(all='raise'): np.array([1e-40]).astype('f4')
with np.errstate(all='raise'): np.array([1e-7]).astype('f2')
with np.errstate(all='raise'): r2 = np.array([2.**-140, 0.]).astype('f4')
with np.errstate(all='raise'): np.array([1 + 1e300j]).astype('c8')
with np.errstate(all='raise'): r3 = np.array([1 + 1e300j]).astype('f4')
with np.errstate(all='raise'): np.array([1e300], '>f8')[::-1].astype('>f4')

# assignments tell of it too, after they wrote
a = np.zeros(3, 'i4')
nans = np.array([np.nan, 1, 2])
with np.errstate(all='raise'): a[...] = nans
with np.errstate(all='raise'): a[0] = np.array(np.nan)
with np.errstate(all='raise'): a[[0, 1, 2]] = nans
with np.errstate(all='raise'): a[[True, True, True]] = nans
with np.errstate(all='raise'): a.flat[:] = nans
with np.errstate(all='raise'): np.copyto(a, nans, casting='unsafe')
with np.errstate(all='raise'): np.copyto(a, nans, casting='unsafe', where=[True, False, True])
with np.errstate(all='raise'): np.copyto(a, nans, casting='unsafe', where=[False, False, True])
b = np.zeros(3, 'f4')
with np.errstate(all='raise'): b[0] = 1e300
with np.errstate(all='raise'): b[1:] = -1e300
with np.errstate(all='raise'): b.fill(1e300)
with np.errstate(all='raise'): b[[0]] = 1e300
c = np.zeros(2, 'c8')
with np.errstate(all='raise'): c[0] = 1e300j
d = np.zeros(2, 'f2')
with np.errstate(all='raise'): d[0] = 70000
with np.errstate(all='raise'): d[1] = 3.5
