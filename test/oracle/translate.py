"""Translates small Python programs that use NumPy into JavaScript that uses this engine, statement by statement.

The JavaScript refers to `$` (the program's variables), `np` (the engine) and `py` (what Python has and JavaScript lacks;
see twin.ts). Only what test programs need is translated: anything else raises NotImplementedError.
"""

import ast
import json

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Mod: "%", ast.Pow: "**",
    ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>",
    ast.MatMult: "@", ast.FloorDiv: "//",
}  # fmt: skip
COMPARE = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
UNARY = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~", ast.Not: "!"}
BUILTINS = {
    "len", "range", "slice", "list", "tuple", "int", "float", "bool", "complex", "str", "repr", "zip",
    "enumerate", "reversed", "sorted", "sum", "min", "max", "abs", "iter", "next", "isinstance", "type",
    "map", "any", "all", "round", "divmod", "id", "hash",
}  # fmt: skip


class Translation:
    def __init__(self):
        self.local = []  # names that lambdas and comprehensions bind, innermost last

    def statement(self, node):
        match node:
            case ast.Assign(targets=targets, value=value):
                lines = ["const $v = " + self.expression(value)]
                return "; ".join([*lines, *(self.assign(t, "$v") for t in targets)])
            case ast.AugAssign(target=target, op=op, value=value):
                return self.augmented(target, BINARY[type(op)], self.expression(value))
            case ast.Expr(value=value):
                return self.expression(value)
            case ast.Delete(targets=targets):
                return "; ".join(f"delete {self.expression(t)}" for t in targets)
            case ast.For(target=target, iter=iterable, body=body):
                inner = "; ".join("{ " + self.statement(s) + " }" for s in body)
                head = f"for (const $i of py.iter({self.expression(iterable)}))"
                return f"{head} {{ {self.assign(target, '$i')}; {inner} }}"
            case ast.With(items=[item], body=body):
                inner = "; ".join("{ " + self.statement(s) + " }" for s in body)
                name = self.assign(item.optional_vars, "$w") if item.optional_vars else ""
                return f"py.with({self.expression(item.context_expr)}, ($w) => {{ {name}; {inner} }})"
            case ast.If(test=test, body=body, orelse=orelse):
                inner = "; ".join("{ " + self.statement(s) + " }" for s in body)
                other = "; ".join("{ " + self.statement(s) + " }" for s in orelse)
                return f"if (py.truth({self.expression(test)})) {{ {inner} }} else {{ {other} }}"
            case ast.Pass():
                return ""
        raise NotImplementedError(ast.unparse(node))

    def assign(self, target, value):
        match target:
            case ast.Name(id=name):
                return f"$.{name} = {value}"
            case ast.Attribute(value=of, attr=name):
                return f"py.setattr({self.expression(of)}, {json.dumps(name)}, {value})"
            case ast.Subscript(value=of, slice=index):
                return f"py.set({self.expression(of)}, {self.indices(index)}, {value})"
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                items = "; ".join(self.assign(p, f"$p[{k}]") for k, p in enumerate(parts))
                return f"{{ const $p = [...py.iter({value})]; {items} }}"
        raise NotImplementedError(ast.unparse(target))

    def augmented(self, target, op, value):
        match target:
            case ast.Name(id=name):
                return f"$.{name} = py.inplace({json.dumps(op)}, $.{name}, {value})"
            case ast.Subscript(value=of, slice=index):
                return f"py.setInplace({json.dumps(op)}, {self.expression(of)}, {self.indices(index)}, {value})"
            case ast.Attribute(value=of, attr=name):
                current = f"py.getattr({self.expression(of)}, {json.dumps(name)})"
                changed = f"py.inplace({json.dumps(op)}, {current}, {value})"
                return f"py.setattr({self.expression(of)}, {json.dumps(name)}, {changed})"
        raise NotImplementedError(ast.unparse(target))

    def indices(self, index):
        parts = index.elts if isinstance(index, ast.Tuple) else [index]
        if isinstance(index, ast.Tuple) or isinstance(index, ast.Slice):
            return "[" + ", ".join(self.expression(p) for p in parts) + "]"
        return f"py.index({self.expression(index)})"

    def expression(self, node):
        match node:
            case ast.Constant(value=value):
                return self.constant(value)
            case ast.Name(id=name):
                if name in self.local:
                    return name
                if name == "np":
                    return "np"
                return f"py.{name}" if name in BUILTINS else f"py.variable($, {json.dumps(name)})"
            case ast.Tuple(elts=parts):
                return "py.tupleOf(" + ", ".join(self.expression(p) for p in parts) + ")"
            case ast.List(elts=parts):
                return "[" + ", ".join(self.expression(p) for p in parts) + "]"
            case ast.Dict(keys=keys, values=values):
                pairs = (f"[{self.expression(k)}]: {self.expression(v)}" for k, v in zip(keys, values))
                return "{" + ", ".join(pairs) + "}"
            case ast.Slice(lower=lower, upper=upper, step=step):
                bounds = ("null" if b is None else self.expression(b) for b in (lower, upper, step))
                return f"np.slice({', '.join(bounds)})"
            case ast.Starred(value=value):
                return f"...py.iter({self.expression(value)})"
            case ast.Attribute(value=of, attr=name):
                return f"py.getattr({self.expression(of)}, {json.dumps(name)})"
            case ast.Subscript(value=of, slice=index):
                return f"py.get({self.expression(of)}, {self.indices(index)})"
            case ast.Call():
                return self.call(node)
            case ast.BinOp(left=left, op=op, right=right):
                operands = f"{self.expression(left)}, {self.expression(right)}"
                return f"py.binary({json.dumps(BINARY[type(op)])}, {operands})"
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=value)) if isinstance(
                value, (int, float)
            ) and not isinstance(value, bool):
                return self.constant(-value)
            case ast.UnaryOp(op=op, operand=operand):
                return f"py.unary({json.dumps(UNARY[type(op)])}, {self.expression(operand)})"
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self.comparison(op, self.expression(left), self.expression(right))
            case ast.BoolOp(op=op, values=values):
                sign = " && " if isinstance(op, ast.And) else " || "
                return "(" + sign.join(f"py.truth({self.expression(v)})" for v in values) + ")"
            case ast.IfExp(test=test, body=body, orelse=orelse):
                parts = [self.expression(p) for p in (test, body, orelse)]
                return f"(py.truth({parts[0]}) ? {parts[1]} : {parts[2]})"
            case ast.Lambda(args=args, body=body):
                names = [a.arg for a in args.args]
                self.local += names
                text = f"(({', '.join(names)}) => {self.expression(body)})"
                del self.local[len(self.local) - len(names) :]
                return text
            case ast.ListComp(elt=elt, generators=[loop]) | ast.GeneratorExp(
                elt=elt, generators=[loop]
            ):
                return self.comprehension(elt, loop)
        raise NotImplementedError(ast.unparse(node))

    def constant(self, value):
        match value:
            case None:
                return "null"
            case bool():
                return "true" if value else "false"
            case int():
                return str(value) if abs(value) < 2**53 else f"{value}n"
            case float():
                text = "Infinity" if value == float("inf") else repr(value)
                return f"new np.Float({text})"
            case complex():
                return f"new np.Complex({value.real!r}, {value.imag!r})"
            case str():
                return json.dumps(value)
            case bytes():
                return f"py.bytes({json.dumps(list(value))})"
        if value is ...:
            return "np.Ellipsis"
        raise NotImplementedError(repr(value))

    def comparison(self, op, left, right):
        match op:
            case ast.Is():
                return f"py.is({left}, {right})"
            case ast.IsNot():
                return f"!py.is({left}, {right})"
            case ast.In():
                return f"py.in({left}, {right})"
        return f"py.compare({json.dumps(COMPARE[type(op)])}, {left}, {right})"

    def comprehension(self, elt, loop):
        names = [n.id for n in ast.walk(loop.target) if isinstance(n, ast.Name)]
        pattern = names[0] if isinstance(loop.target, ast.Name) else f"[{', '.join(names)}]"
        source = f"py.iter({self.expression(loop.iter)})"
        self.local += names
        tests = " && ".join(["true", *(f"py.truth({self.expression(t)})" for t in loop.ifs)])
        text = f"py.collect({source}, ({pattern}) => {tests}, ({pattern}) => {self.expression(elt)})"
        del self.local[len(self.local) - len(names) :]
        return text

    def call(self, node):
        args = [self.expression(a) for a in node.args]
        named = [f"{json.dumps(k.arg)}: {self.expression(k.value)}" for k in node.keywords]
        if named:
            args.append("{" + ", ".join(named) + "}")
        if isinstance(node.func, ast.Attribute):
            of, name = self.expression(node.func.value), node.func.attr
            return f"py.call({of}, {json.dumps(name)}, [{', '.join(args)}])"
        return f"({self.expression(node.func)})({', '.join(args)})"


def translate(line):
    """One line of Python, perhaps of several statements, as JavaScript; or what cannot be translated, after a `!`."""
    try:
        statements = ast.parse(line).body
        return "; ".join("{ " + Translation().statement(s) + " }" for s in statements)
    except NotImplementedError as error:
        return f"!{error}"
