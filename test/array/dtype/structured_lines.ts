// Lines of Python about structured arrays, a result each.

export const created = `
r = np.array([(1, 2), (3, 4)], 'i4,f8')
r = np.array((1, 2), 'i4,f8')
r = np.array(5, 'i4,f8')
r = np.array([(1, 2), 5], 'i4,f8')
r = np.array([(1, 2), (3, 4, 5)], 'i4,f8')
r = np.array([[(1, 2)], [(3, 4)]], 'i4,f8')
r = np.array([[(1, 2)], [(3, 4), (5, 6)]], 'i4,f8')
r = np.array([], 'i4,f8')
r = np.array([(1,), (2,)], [('x', 'i4')])
r = np.array([((1, 2), 3)], [('n', [('x', 'i4'), ('y', 'f8')]), ('z', 'u1')])
r = np.array([((1, 2), 3), (5, 6)], [('n', [('x', 'i4'), ('y', 'f8')]), ('z', 'u1')])
r = np.array([([1, 2],), ([3, 40],)], [('m', 'i4', (2,))])
r = np.array([([[1, 2], [3, 4]], 1.5)], [('m', 'f4', (2, 2)), ('y', 'f8')])
r = np.array([(5, 1.5)], [('m', 'f4', (2, 2)), ('y', 'f8')])
r = np.array([('a', 1.5, b'x', True, 2, 1+2j)], 'U2,f4,S1,?,i8,c8')
r = np.array([('a', 1.5, b'x', True, 2, 1+2j), ('bb', 100.25, b'yy', False, -33, -1.5j)], 'U2,f4,S2,?,i8,c16')
r = np.array([('abc', 1), ('d', 2)], [('a', 'U'), ('b', 'i4')])
r = np.array([(1, 'x')], 'i4,S')
r = np.array([np.zeros(2, 'i4,f8'), np.ones(2, 'i4,f8')])
r = np.array([np.zeros(2, 'i4,f8')[0], np.ones(2, 'i4,f8')[0]])
r = np.array([np.zeros(2, 'i4,f8')[0], 5], 'i4,f8')
r = np.array([np.arange(2), np.arange(2)], 'i4,f8')
r = np.array([1, 2], ('i4', (2,)))
r = np.array([[1, 2], [3, 4]], ('i4', (2,)))
r = np.zeros(3, ('i4', (2,)))
r = np.full((2,), 5, ('i4', (2,)))
r = np.zeros((2, 2), 'i4,f8')
r = np.zeros((2, 3), 'i4,f8', order='F')
r = np.ones(2, 'i4,f8')
r = np.full(2, 5, 'i4,f8')
r = np.zeros(0, 'i4,f8')
r = np.zeros((0, 3), 'i4,f8')
r = np.zeros(1001, 'i4,f8')
r = np.zeros(2, np.dtype('u1,i4', align=True))
r = np.zeros(2, {'names': ['a', 'b'], 'formats': ['i4', 'f4'], 'offsets': [4, 0]})
r = np.zeros(2, '>i4,f8')
r = np.zeros(2, [(('title', 'a'), 'i4')])
r = np.zeros(2, [])
r = np.zeros(2, [('m', 'f4', (0,))])
r = np.zeros(2, 'V3')
r = np.zeros((), 'V2')
r = np.zeros((), 'i4,f8')
r = np.zeros((), '?,f8')
r = np.array([(True, 1), (False, 1)], '?,f8')
r = np.array([(1.5,), (1e10,)], [('x', 'f8')])
r = np.array([(np.nan,), (-1,)], [('x', 'f8')])
r = np.zeros(2, [('v', 'V3'), ('b', 'S0')])
r = np.zeros(2, [('n', [('m', 'f4', (2,))])])
r = np.array([([1.5, 2],), ([1e10, 3],)], [('m', 'f8', (2,))])
r = np.zeros(30, [('a_long_name', 'i4'), ('another_long_name', 'f8'), ('third_name_here', 'U10'), ('fourth', 'f4', (2, 2))])
r = str(np.zeros(2, 'i4,f8'))
r = str(np.zeros((), 'i4,f8'))
r = str(np.array((True, 1), '?,f8'))
r = np.zeros(1, 'i4,f8,U3,f4,c8,S2,?')[0]
r = np.zeros(1, [('m', 'f4', (2, 2)), ('n', 'i4,i4')])[0]
r = np.zeros(2, 'V4')[0]
r = np.zeros_like(np.ones(2, 'i4,f8'))
r = np.frombuffer(b'abcdefgh', 'u1,>u2,S1')
r = np.array([(1, 2)], 'i4,f8').tolist()
r = np.array([((1, 2), 3)], [('n', [('x', 'i4'), ('y', 'f8')]), ('z', 'u1')]).tolist()
r = np.array([(1, 2)], 'i4,f8').item()
`;

export const assigned = `
a[['f1', 'f0']] = [(1, 2), (3, 4), (5, 6)]
a[0] = (1, 2)
a[1] = 5
a[1] = '3'
a[1] = b'7'
a[1] = 1.5
a[1] = 1j
a[0] = (1, 2, 3)
a[0] = (1,)
a[:] = (1, 2)
a[:] = 7
a[:] = '3'
a[:] = 'x'
a[:] = np.array([(1, 2)], 'f4,i8')
a[:] = np.array([(1, 2, 3)], 'f4,i8,i4')
a[:] = np.array([(1, 2)], [('p', 'f4'), ('q', 'U3')])
a[:] = np.arange(3)
a[:] = np.array(['1', '2', '3'])
a[0] = np.array(3)
a[0] = np.arange(2)
a[:] = [(1, 2), (3, 4)]
a[0:1] = [(1, 2)]
a.fill(3)
a.fill((3, 4))
a['f0'] = 9
a['f0'] = [7, 8, 9]
a['f0'] = [7, 8]
a['f0'][1:] = 5
a['x'] = 1
a['f1'] = 'x'
a[[0, 2]] = (1, 2)
a[[0, 2]] = [(1, 2), (3, 4)]
a[[True, False, True]] = 5
a[['f0']] = b[['f0']]
a[['f0']][[0, 1]] = b[['f0']][[0, 1]]
v = a[['f0']]; v[[0, 2]] = b[['f0']][:2]
v = a[['f0']]; v[0] = b[['f0']][0]
v = a[['f0']]; v[[True, True, False]] = b[['f0']][:2]
v = a[['f0']]; v.fill(5)
v = a[['f0']]; v[...] = 5
v = a[['f0']]; np.copyto(v, b[['f0']])
v = a[['f0']]; np.copyto(v, b[['f0']], where=[True, False, True])
b[['f0', 'f1']] = b[['f1', 'f0']]
b['f0'] = b['f1']
b['f1'] = b['f0'][::-1]
b[1:] = b[:-1]
b[::-1] = b
b[0] = b[2]
b['f0'] += 1
m[0] = ([5, 6, 7], 1)
m[1] = 7
m[0] = ([5, 6], 1)
m[0] = (5, 6)
m['m'] = [[1, 2, 3], [4, 5, 6]]
m['m'] = 5
m['m'][:, 1] = [8, 9]
m['m'][0] = [1, 2]
m[['m']] = 4
m['y'] = m['m'][:, 0]
n[0] = ((1, 2), 3)
n[1] = (5, 6)
n[0] = ((1, 2, 3), 3)
n['n'] = (8, 9)
n['n']['f0'] = [5, 6]
n['n'] = n['n'][::-1]
n[['z', 'n']] = n[['z', 'n']][::-1]
u['b'] = [1, 2]
u[:] = (1, 2, 'abcdef')
u['c'] = 5
u['b'] += 3
u[0] = u[1]
`;

export const read = `
r = a['f0']
r = b['f1'][1:]
r = b[['f1', 'f0']]
r = b[['f0', 'x']]
r = b[['f0', 'f0']]
r = b['x']
r = b[[]]
r = b[1]
r = b[-1]['f1']
r = b[0][0]
r = b[0][-1]
r = b[0][5]
r = b[0]['x']
r = b[0][['f1']]
r = b[0][()]
r = b[0][0:1]
r = len(b[0])
r = b[1].tolist()
r = b[1].item()
r = str(b[1])
r = b[0] == b[0]
r = b[0] == b[1]
r = b[0] != b[1]
r = b[0] == 5
r = list(b)[1]
r = [x['f0'] for x in b]
r = b.reshape(3, 1)[1]
r = b.reshape(3, 1)['f0']
r = b[::-1]['f1']
r = b[[2, 0]]
r = b[[2, 0]]['f0']
r = b[b['f0'] > 1]
r = b.take([0, 2])
r = b.take(1)
r = np.where([True, False, True], a, b)
r = np.where([True, False, True], a, np.zeros(1, 'f8,i4'))
r = np.concatenate([a, b])
r = np.concatenate([a, b.astype('f4,i8')])
r = np.concatenate([a, np.arange(3)])
r = np.stack([a, b], axis=1)
r = np.tile(b, 2)
r = np.repeat(b, 2)
r = np.roll(b, 1)
r = b.copy()
r = b[::2].copy()
r = b.T
r = np.broadcast_to(b[0:1], (3,))
r = np.sort(b)
r = np.argsort(b)
r = np.sort(np.array([(2, 1.5), (1, 9), (1, -1), (2, 0)], 'i4,f8'))
r = np.nonzero(np.array([(0, 0), (1, 0), (0, 2)], 'i4,f8'))
r = np.sort(np.array([(2, 1.5), (1, 9), (1, -1)], 'i4,f8'), order='f1')
r = np.argsort(np.array([(2, 1.5), (1, 9), (1, -1)], 'i4,f8'), order='f1')
r = np.argsort(np.array([(2, 1.5), (1, 9), (1, -1)], 'i4,f8'), order=['f0', 'f1'])
r = np.sort(b, order='x')
r = np.sort(np.arange(3), order='x')
b.sort(order='f1')
r = np.array_equal(b, b)
r = np.array_equal(b, b[::-1])
r = b.getfield(('i2', (2,)), 2)
r = b.view(('i4', (2,)))
r = np.array(5, 'i4').view(('i2', (2,)))
r = b['f0', 0]
r = b[0, 'f0']
r = b[['f0', 0]]
r = b == b[::-1]
r = b != b[::-1]
r = b == b[1]
r = b == np.zeros(3, 'i8,f4')
r = b == np.zeros(3, [('a', 'i4'), ('b', 'f8')])
r = b == np.zeros(3, 'i4,f8,i4')
r = b == 0
r = b < b
r = b == np.zeros(3, 'V12')
r = np.equal(b, b)
r = b + 1
r = m == m[::-1]
r = m != m[::-1]
r = n == n
r = np.zeros(2, 'V3') == np.zeros(2, 'V3')
r = np.zeros(2, 'V3') == np.zeros(2, 'V4')
r = np.zeros(2, 'V2') != np.array([b'a', b'b'], 'V2')
r = m['m']
r = m[['m']]
r = m['m'][:, ::2]
r = n['n']
r = n['n']['f1']
r = n[1]['n']
r = n[1]['n']['f0']
r = u['b']
r = u['b'] + 1
r = u['c']
r = u[['a', 'c']]
r = u.copy()
r = u.astype('i4,f4,S3')
r = b.view('u1')
r = b.view('V12')
r = b.view('i4')
r = b.view([('x', 'i4'), ('y', 'f8')])
r = b.view('f4,f4,f4')
r = b.view('f8')
r = b.view(('i4', (3,)))
r = np.arange(6, dtype='i4').view('i4,i4')
r = np.arange(6, dtype='i4').reshape(2, 3).view('i4,i4')
r = np.arange(6, dtype='i4').view(('i2', (2,)))
r = np.arange(6, dtype='i4')[::2].view('i2,i2')
r = np.arange(6, dtype='i4')[::2].view('i4,i4')
r = np.arange(6, dtype='i4').view('V')
r = np.arange(6, dtype='i4').view('S')
r = np.arange(6, dtype='i4').view('U')
r = np.zeros(2, 'i4,f8').view('V')
r = np.array(5, 'i4').view('u1,u1,u2')
r = b.getfield('i4')
r = b.getfield('f8', 4)
r = b.getfield('u1', 3)
r = b.getfield('f8', 5)
r = b.getfield('i4', -1)
r = np.arange(3.).getfield('i2', 6)
r = b.astype('f8,i1')
r = b.astype('f8,i1,i1')
r = b.astype('U3,S3')
r = b.astype('V12')
r = b.astype('i4')
r = b.astype('U')
r = b.astype('S3')
r = np.ones(2, [('a', 'i4')]).astype('i8')
r = np.ones(2, [('a', 'i4')]).astype('S3')
r = np.ones(2, [('a', 'i4')]).astype('U')
r = np.ones(2, [('a', 'i4', (2,))]).astype([('b', 'i8', (2,))])
r = np.ones(2, [('a', 'i4', (2,))]).astype([('b', 'i8', (3,))])
r = np.ones(2, [('a', 'i4', (1,))]).astype([('b', 'i8', (3,))])
r = np.ones(2, [('a', 'i4')]).astype([('b', 'i8', (3,))])
r = np.ones(2, [('a', 'i4', (3,))]).astype([('b', 'i8')])
r = np.ones(2, [('a', 'i4', (2,))]).astype([('b', 'i8', (3, 2))])
r = np.ones(2).astype(('i4', (2,)))
r = np.arange(2).astype('i4,f8')
r = np.array(['1', '2']).astype('i4,f8')
r = b.astype('i4,f8', copy=False)
r = b.astype('i4,f8', casting='no')
r = b.astype('i8,f8', casting='no')
r = b.astype([('x', 'i4'), ('y', 'f8')], casting='safe')
r = b.astype('f4,f4', casting='same_kind')
`;
