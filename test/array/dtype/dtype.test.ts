// NumPy's dtype objects: what names them, what they tell, and what is refused.

import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { sameInPython } from "../python.js";

/** What names a data type, and what names none. */
const specifications = `
'i4,i4', align=True
{'names':['a','b'],'formats':['i4','i4'],'offsets':[4,0]}
{'names':['a','b'],'formats':['i4','i4'],'offsets':[0,4],'itemsize':16}
{'names':['a','b'],'formats':['i4','i4'],'offsets':[0,8],'itemsize':16}
'u1,i4', align=True
'u1,i4'
'u1,>i4'
('i4',(2,3))
('i4',())
('i4',1)
('i4',(1,))
(('i4',2),3)
('>i4',(2,))
'U3'
'>U3'
'S3'
'V3'
'U'
'S'
'V'
'>U'
'str'
'bytes'
'void'
'a5'
'string'
'S-3'
'U3x'
'|U3'
'>S3'
('S',5)
('U',5)
('V',5)
('S3',5)
''
' i4'
'i4 '
'3i4'
'(2,3)f8'
'(2,)f8'
'i4,'
'i4, (2,3)f8'
'i4,xx'
'2i4,3f8'
'(2)f8'
'<i4,>f8'
'i4;f8'
[]
{}
[('a','i4'),('a','f4')]
[('a','i4'),('','f4')]
[('','i4'),('','f4')]
[('f1','i4'),('','f4')]
['a','i4']
[(5,'i4')]
[('a','i4',-1)]
[('a','i4',(2,-1))]
[('a','i4',1.5)]
[('a','i4',())]
[('a','i4',1)]
[('a','i4',0)]
[('a','x')]
[('a',None)]
5
{'names':['a']}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0]}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0,-4]}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0,4],'itemsize':6}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0,2]}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0,2],'aligned':True}
{'names':['a','a'],'formats':['i4','f4']}
{'names':['a','b'],'formats':['i4','f4'],'titles':['x','y']}
{'names':['a','b'],'formats':['i4','f4'],'titles':['x','b']}
{'names':['a','b'],'formats':['i4','f4'],'titles':[None,'y']}
{'names':['a','b'],'formats':['i4','f4'],'titles':['x']}
{'names':['a','b'],'formats':['u1','f4'],'itemsize':9,'aligned':True}
{'names':['a','b'],'formats':['u1','f4'],'itemsize':12,'aligned':True}
{'names':['a','b'],'formats':['u1','i4']}, align=True
{'names':[],'formats':[],'itemsize':8}
{'names':['','b'],'formats':['i4','f4']}
{'names':[1],'formats':['i4']}
{'names':['a'],'formats':['xx']}
{'names':['a','b'],'formats':['i4','f4'],'offsets':[0,'x']}
{'a':('i4',0),'b':('f4',4,'tit')}
{'a':('i4',8),'b':('f4',4)}
{'a':'i4'}
[(('t','a'),'i4'),('b','U3',(2,))]
[('n',[('x','i4'),('y','>f4')]),('b','?')]
[('n',np.dtype('u1,i4',align=True)),('b','?')]
[('n',np.dtype('u1,i4',align=True)),('b','?')], align=True
'u1,i4,(3,)u2', align=True
[('a','V0')]
[('a','U0'),('b','i4')]
[('a','i4,f8')]
[('a','3i4')]
[('a',('i4',(2,)))]
('i4,f8',2)
[('a','i4'),('b','f8',(0,3))]
[('a','i4',[2,3])]
('xx',2)
'U536870912'
'S2147483648'
('i4',(1073741824,))
('i4',(-2,))
[('aé','i4'),("q'x",'i4'),('tab\\t','i4')]
'i3'
'B1'
'S1x'
'S 1'
'S03'
'Int32'
'int33'
np.zeros(2)
[('x',[('y','u1'),('z','i4')])], align=True
[('a',[('a','u1'),('b','f8')]),('c','u1')], align=True
[('a','u1'),('c','i2',(3,)),('U','U2')], align=True
'int32,float64'
'=i4,|u1'
'>(2,)i4'
'U3,S2,V4,?'
`;

const properties = [
  "str",
  "name",
  "char",
  "num",
  "kind",
  "itemsize",
  "alignment",
  "byteorder",
  "isnative",
  "isbuiltin",
  "isalignedstruct",
  "hasobject",
  "flags",
  "names",
  "ndim",
  "shape",
  "base",
  "descr",
];

test("a data type tells what NumPy's tells, and bad ones are refused in the same words", async () => {
  const specs = specifications.trim().split("\n");
  await sameInPython(
    specs.map((spec) => [
      [
        `d = np.dtype(${spec})`,
        ...properties.map((name) => `r_${name} = d.${name}`),
        "n = len(d)",
        "s = d.newbyteorder()",
        "b = d.newbyteorder('>')",
        "e = d.newbyteorder('=')",
        "same = d == np.dtype(d)",
        "t = str(d)",
      ].join("; "),
    ]),
  );
});

test("data types are equal if their items are, however they were written", async () => {
  const pairs = [
    ["'i4,i4', align=True", "'i4,i4'"],
    [
      "'u1,i4', align=True",
      "{'names':['f0','f1'],'formats':['u1','i4'],'offsets':[0,4],'itemsize':8}",
    ],
    ["[(('t','a'),'i4')]", "[('a','i4')]"],
    ["'i4,f8'", "[('f0','i4'),('f1','f8')]"],
    ["'i4,f8'", "'f8,i4'"],
    ["('i4',(2,))", "('i4',2)"],
    ["('i4',(2,))", "('i4',3)"],
    ["'V8'", "'i4,i4'"],
    ["'U3'", "'<U3'"],
    ["'U3'", "'>U3'"],
  ];
  await sameInPython(pairs.map(([a, b]) => [`r = np.dtype(${a}) == np.dtype(${b})`]));
});

test("a field's data type is found by name, by place or with others", async () => {
  const lines = ["'f0'", "1", "-1", "['f1']", "['f1', 'f0']", "2", "-3", "['f0', 'f0']"];
  await sameInPython([
    ...lines.map((index) => [`r = np.dtype('i4,f8')[${index}]`]),
    ["r = np.dtype('u1,i4', align=True)[['f1']]"],
  ]);
  expect(() => np.dtype("i4,f8").get("x")).toThrow(new np.KeyError("Field named 'x' not found."));
  expect(() => np.dtype("i4").get(0)).toThrow(
    new np.KeyError("There are no fields in dtype int32."),
  );
});

test("fields are told by name and by title", () => {
  const { fields } = np.dtype([
    [["title", "x"], "i4"],
    ["y", "f8", [2]],
  ]);
  expect(fields?.x).toEqual([np.dtype("i4"), 0, "title"]);
  expect(fields?.title).toBe(fields?.x);
  expect(fields?.y).toEqual([np.dtype(["f8", [2]]), 4]);
  expect(np.dtype("i4").fields).toBeNull();
});

test("what is not supported is refused by name", () => {
  for (const name of ["object", "O", "M8[ns]", "datetime64[D]", "m8", "g", "float128", "T"]) {
    expect(() => np.dtype(name), name).toThrow(/^data type '.*' is not supported/);
    expect(() => np.zeros(2, [["x", name]]), name).toThrow(TypeError);
  }
});

test("equal data types are the same object", () => {
  expect(np.dtype("U3")).toBe(np.dtype("<U3"));
  expect(np.dtype("i4,f8")).toBe(
    np.dtype([
      ["f0", "int32"],
      ["f1", "<f8"],
    ]),
  );
  expect(np.dtype(["i4", [2]])).toBe(np.dtype(["i4", 2]));
});

test("TypeScript knows the family of a data type", () => {
  expectTypeOf(np.zeros(2, "U5").dtype).toEqualTypeOf<np.DType<"str">>();
  expectTypeOf(np.zeros(2, { dtype: "S5" }).dtype).toEqualTypeOf<np.DType<"bytes">>();
  expectTypeOf(np.zeros(2, "u1,f8").dtype).toEqualTypeOf<np.DType<"void">>();
  expectTypeOf(
    np.zeros(2, [
      ["x", "i4"],
      ["y", "f8"],
    ]).dtype,
  ).toEqualTypeOf<np.DType<"void">>();
  expectTypeOf(np.zeros(2, "i4").dtype).toEqualTypeOf<np.DType<"int32">>();
});
