// Text and bytes as numbers and back, and among themselves: lengths, cutting, and Python's errors.

import { test } from "vitest";
import { sameLines } from "../python.js";

const toText = `
r = np.array([1, 22, 333]).astype('U')
r = np.array([-1], 'i4').astype('S')
r = np.array([1.5, 1e16, 1e-5, 0.1, -0.0, np.nan, np.inf, 1/3]).astype('U')
r = np.array([1.5, 1e16, 1e-5, 0.1, 1/3], 'f4').astype('U')
r = np.array([1.5, 1e4, 1e-5, 0.1, 1/3], 'f2').astype('U')
r = np.array([1+2j, complex(-0.0, -1), 0.1+0j]).astype('U')
r = np.array([1+2j, 0.1+0j], 'F').astype('S')
r = np.array([True, False]).astype('U')
r = np.array([200], 'u1').astype('U')
r = np.array([-128], 'i1').astype('S')
r = np.array([18446744073709551615]).astype('U')
r = np.array([12345]).astype('U3')
r = np.array([12345]).astype('S3')
r = np.array([1, 2], '>i4').astype('>U4')
r = np.array(['abc', 'd']).astype('S')
r = np.array([b'abc', b'd']).astype('U')
r = np.array(['abc', 'd']).astype('U2')
r = np.array(['abc', 'd']).astype('>U5')
r = np.array(['abc', 'd'], '>U3').astype('<U3')
r = np.array([b'abc', b'd']).astype('S2')
r = np.array([b'abc', b'd']).astype('S5')
r = np.array(['é']).astype('S')
r = np.array(['a\\U0001F600'], 'U2').astype('S')
r = np.array([b'\\xe9']).astype('U')
r = np.zeros(2, 'U3').astype('U0')
r = np.zeros(2, 'U3').astype('S')
r = np.array(np.array([1, 2]), 'U')
r = np.asarray(np.array(['abc']), 'U')
r = np.array([[1, 2], [3, 4]]).T.astype('U2')
r = np.arange(6)[::-2].astype('S')
`;

const toNumbers = `
r = np.array(['12', ' 13 ', '-5', '1_000', '+7']).astype(int)
r = np.array([b'12', b' 13 ']).astype('i2')
r = np.array(['1.5']).astype(int)
r = np.array(['']).astype(int)
r = np.array(['abc']).astype('i4')
r = np.array([b'abc']).astype('i4')
r = np.array(['300']).astype('u1')
r = np.array(['-1']).astype('u1')
r = np.array(['99999999999999999999']).astype('i8')
r = np.array(['18446744073709551615']).astype('u8')
r = np.array(['-1']).astype('u8')
r = np.array(['0010', '-0']).astype(int)
r = np.array(['- 5']).astype(int)
r = np.array(['0x10']).astype(int)
r = np.array(['1.5', ' 2 ', '1e3', 'nan', 'inf', '-Infinity', '1_0', '.5', '1.']).astype(float)
r = np.array(['1e400', '1e-400']).astype(float)
r = np.array(['1.5', '70000']).astype('f2')
r = np.array(['abc']).astype(float)
r = np.array([b'abc']).astype(float)
r = np.array(['']).astype(float)
r = np.array(['1__0']).astype(float)
r = np.array(['1e']).astype('f4')
r = np.array(['1+2j', '3', '(1+2j)', ' 1j ', '+j', '-j', '1+j', '1-1e5j', 'nan+infj', '1_0+2j']).astype(complex)
r = np.array(['1 + 2j']).astype(complex)
r = np.array(['2j+1']).astype(complex)
r = np.array(['']).astype(complex)
r = np.array(['0', 'False', '', '1', 'abc', ' ']).astype(bool)
r = np.array([b'0', b'False', b'', b'1']).astype(bool)
r = np.array(['1', '2'], '>U3').astype('>f4')
r = np.array(['x', 5], 'i4')
r = np.array(['5', '6'], 'i4')
r = np.array(['5', '6'], 'f8')
r = np.array(['5', 'z'], 'f8')
`;

const assigned = `
a = np.zeros(2); a[0] = '1.5'; a[1] = b'2'
a = np.zeros(2); a[0] = 'x'
a = np.zeros(2); a[:] = ['1', '2']
a = np.zeros(2); a[:] = np.array(['1', '2'])
a = np.zeros(2, int); a[0] = '12'; a[1] = '-3'
a = np.zeros(2, int); a[0] = 'x'
a = np.zeros(2, int); a[0] = '1.5'
a = np.zeros(2, 'u1'); a[0] = '300'
a = np.zeros(2, bool); a[0] = 'False'; a[1] = ''
a = np.zeros(2, complex); a[0] = '1+2j'
a = np.zeros(2, complex); a[0] = 'x'
a = np.zeros(3, 'U3'); a[0] = 12345; a[1] = 1.5; a[2] = b'ab'
a = np.zeros(3, 'U3'); a[0] = 1j; a[1] = True; a[2] = 1.0
a = np.zeros(3, 'S3'); a[0] = 12345; a[1] = 1.5; a[2] = 'ab'
a = np.zeros(3, 'S3'); a[0] = 'é'
a = np.zeros(3, 'U3'); a[0] = b'\\xe9'
a = np.zeros(3, 'U3'); a[0] = [1, 2]
a = np.zeros(3, 'U3'); a[0] = ['a']
a = np.zeros(3, 'U3'); a[:] = ['a', 'bcde', 'f']
a = np.zeros(3, 'U3'); a[:] = 'xyzw'; a[1:] = np.array(5)
a = np.zeros(3, 'U3'); a[[0, 2]] = 'abcd'
a = np.zeros(3, 'U3'); a[[True, False, True]] = ['p', 'q']
a = np.zeros((2, 2), '>U3'); a.T[0] = ['ab', 'cd']
a = np.zeros(3, 'U3'); a.fill('abcd')
a = np.zeros(3, 'V3'); a[0] = b'ab'; a[1] = b'abcd'
a = np.zeros(3, 'V3'); a[0] = 5
a = np.zeros(3, 'V3'); a[0] = 'ab'
a = np.zeros(3, 'V3'); a[0] = 1.5
a = np.zeros(3, 'V3'); a[:] = [b'abc', b'd', b'']
a = np.zeros(2, 'V4'); a[0] = np.array(5)
a = np.zeros(2, 'V4'); a[:] = np.array([5, 6])
a = np.zeros(2, 'V8').astype('i8')
a = np.zeros(2, 'V8').astype('f8')
a = np.zeros(2, 'V8').astype('S8')
a = np.zeros(2, 'V8').astype('U')
a = np.zeros(2, 'V8').astype('V4')
a = np.zeros(2, 'V4').astype('V8')
a = np.zeros(2, 'V4').astype(bool)
a = np.array([1, 2]).astype('V8')
a = np.array([1, 2]).astype('V4')
a = np.array([1, 2]).astype('V')
a = np.array([1, 2]).astype('V12')
a = np.array([b'abc']).astype('V5')
a = np.array(['ab']).astype('V')
a = np.array(['ab']).astype('V3')
`;

const created = `
r = np.array(['a', 'bcd'])
r = np.array('abc')
r = np.array('')
r = np.array(['', ''])
r = np.array([b'a', b'bc'])
r = np.array(b'abc')
r = np.array(['a', b'bc'])
r = np.array([b'a', 1])
r = np.array([1, 'a', 2.5, True])
r = np.array([True, 'a'])
r = np.array([1.5, 'a'])
r = np.array([1j, 'a'])
r = np.array([9223372036854775808, 'a'])
r = np.array([1, 22, 333], 'U')
r = np.array([1.5, 22, 333], 'U')
r = np.array([1.5, True, 333], 'S')
r = np.array(['x', 'yy'], 'U1')
r = np.array(['x', 'yy'], 'S')
r = np.array(['a', ['b']])
r = np.array([['a', 'b'], 'cd'])
r = np.array([['a', 'b'], ['c', 'def']], order='F')
r = np.array([np.array(['ab']), np.array(['abc'])])
r = np.array(['a', np.array('abc')])
r = np.array([], 'U')
r = np.array([], 'S')
r = np.array([], 'V')
r = np.array([b'abc'], 'V')
r = np.array([b'abc'], 'V5')
r = np.array(['abc'], 'V5')
r = np.array([5], 'V5')
r = np.zeros(2, 'U')
r = np.zeros(2, 'S')
r = np.zeros(2, 'V')
r = np.zeros((2, 2), 'U3')
r = np.ones(2, 'U3')
r = np.ones(2, 'S3')
r = np.ones(2, 'V3')
r = np.full(2, 'abc')
r = np.full(2, 'abc', 'S2')
r = np.full(2, 1.5, 'U')
r = np.full((2, 2), b'ab')
r = np.zeros_like(np.array(['abc']))
r = np.full_like(np.array(['abc']), 12345)
r = np.empty((0, 3), 'U3')
r = np.frombuffer(b'abcdef', 'S2')
r = np.frombuffer(b'abcdef', 'S1')[::-2]
r = np.array(["it's", 'a"b', "new\\nline", 'tab\\t', 'é', '\\u3042', '\\x00a', 'back\\\\slash', '\\u200b', '\\xa0'])
r = np.array([b"it's", b'\\x00a\\xff', b'\\n\\t'])
r = np.array(['\\U0001F600', 'ab'])
r = str(np.array(['a', 'bcd']))
r = str(np.array('abc'))
r = str(np.array(b'abc'))
r = np.array(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'c'])
r = np.full(1001, 'x')
r = np.array(['a', 'b'])[1]
r = np.array([b'a', b'b\\x00'])[1]
r = np.array(['a', 'b']).tolist()
r = np.array(['a', 'b']).item(1)
r = np.array(['a', 'b'])['x']
`;

const used = `
r = a[::-1]
r = a[[2, 0]]
r = a[a == 'bb']
r = a[a != 'bb']
r = a < 'bb'
r = a >= b
r = a == b
r = a == 1
r = np.equal(a, 1)
r = a < 1
r = a == b'a'
r = s == b'a'
r = s < np.array([b'aa'])
r = a + b
r = a + 'xyz'
r = s + s
r = a - a
r = np.add('a', 'b')
r = np.sin(a)
r = np.isnan(a)
r = np.maximum(a, b)
r = a.take([1, 1])
r = np.where(a == 'a', a, b)
r = np.where([True, False, True], a, 'longer')
r = np.concatenate([a, b])
r = np.concatenate([a, np.array([1, 2])])
r = np.stack([a, b], axis=1)
r = a.reshape(3, 1)
r = a.repeat(2)
r = np.tile(a, 2)
r = np.roll(a, 1)
r = np.sort(a)
r = np.argsort(b)
r = np.sort(s)[::-1]
r = np.unique(np.array(['b', 'a', 'b']))
r = np.nonzero(np.array(['', 'a', '0']))
r = np.copyto(a, 5)
r = np.copyto(a, np.array(5), casting='unsafe'); r = a
r = np.broadcast_to(a, (2, 3))
r = a.view('V12')
r = a.view('u4')
r = a.view('U1')
r = s.view('u1')
r = s.view('S1')
r = a.copy(order='F')
r = a.T
r = np.array(['a', 'é']) == np.array(['a', 'é'], '>U5')
`;

const sources = [
  "a = np.array(['a', 'bb', 'ccc'])",
  "b = np.array(['bb', 'bb', 'a'])",
  "s = np.array([b'a', b'bb', b'c'])",
];

const linesOf = (text: string) => text.trim().split("\n");

test("text is made of numbers as Python writes them, and cut to the item's length", async () => {
  await sameLines([], linesOf(toText));
});

test("numbers are read from text as Python reads them, and refused in its words", async () => {
  await sameLines([], linesOf(toNumbers));
});

test("what is assigned to text, bytes and void becomes it, or numbers if it can", async () => {
  await sameLines([], linesOf(assigned));
});

test("arrays of text and bytes are as long as their values need", async () => {
  await sameLines([], linesOf(created));
});

test("text is compared, joined, picked, sorted and viewed", async () => {
  await sameLines(sources, linesOf(used));
});
