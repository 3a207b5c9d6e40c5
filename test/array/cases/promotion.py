# of three and more types the order does not matter
types = ['?', 'i1', 'u1', 'i2', 'u2', 'i4', 'u4', 'i8', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16']
r1 = [np.result_type(a, b, c).char for a in types for b in types for c in types]
r2 = [np.result_type(a, b, c, d).char for a in types[3:] for b in types[3:] for c in types[2:] for d in ['u2', 'f2', 'i4']]
a = [np.ones(1, 'u2'), np.ones(1, 'i2'), np.ones(1, 'f2')]
r3 = np.concatenate(a)
r4 = np.choose([0], a)
