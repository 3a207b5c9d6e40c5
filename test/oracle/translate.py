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
    "map", "any", "all", "round", "divmod", "id", "hash", "print", "Ellipsis",
}  # fmt: skip
CONVERSIONS = {-1: "format", ord("s"): "str", ord("r"): "repr"}


class Translation:
    def __init__(self):
        self.local = []  # names that lambdas and comprehensions bind, innermost last
        self.unpacked = 0  # how many tuples were taken apart

    def block(self, body):
        return "; ".join("{ " + self.statement(s) + " }" for s in body)

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
                return "; ".join(self.deleted(t) for t in targets)
            case ast.For(target=target, iter=iterable, body=body):
                inner = self.block(body)
                head = f"for (const $i of py.iter({self.expression(iterable)}))"
                return f"{head} {{ {self.assign(target, '$i')}; {inner} }}"
            case ast.With(items=[item], body=body):
                name = self.assign(item.optional_vars, "$w") if item.optional_vars else ""
                context = self.expression(item.context_expr)
                call = f"py.with({context}, ($w) => {{ {name}; {self.block(body)} }})"
                returns = any(isinstance(n, ast.Return) for s in body for n in ast.walk(s))
                return f"const $r = {call}; if ($r !== undefined) return $r" if returns else call
            case ast.If(test=test, body=body, orelse=orelse):
                inner, other = self.block(body), self.block(orelse)
                return f"if (py.truth({self.expression(test)})) {{ {inner} }} else {{ {other} }}"
            case ast.While(test=test, body=body):
                return f"while (py.truth({self.expression(test)})) {{ {self.block(body)} }}"
            case ast.FunctionDef(name=name, args=args, body=body):
                names = json.dumps([a.arg for a in args.args])
                defaults = f"[{', '.join(self.expression(d) for d in args.defaults)}]"
                rest = json.dumps([a and a.arg for a in (args.vararg, args.kwarg)])
                made = f"py.function($, {names}, {defaults}, {rest}, ($) => {{ {self.block(body)} }})"
                for decorator in reversed(node.decorator_list):
                    made = f"({self.expression(decorator)})({made})"
                return f"$.{name} = {made}"
            case ast.Return(value=value):
                return "return " + ("null" if value is None else self.expression(value))
            case ast.Assert(test=test):
                return f"py.assert({self.expression(test)})"
            case ast.Import(names=names):
                return "; ".join(self.imported(n.name, n.asname or n.name) for n in names)
            case ast.ImportFrom(module=module, names=names):
                return "; ".join(
                    self.imported(f"{module}.{n.name}", n.asname or n.name) for n in names
                )
            case ast.Break():
                return "break"
            case ast.Continue():
                return "continue"
            case ast.Pass():
                return ""
        raise NotImplementedError(ast.unparse(node))

    def imported(self, path, name):
        if path == "numpy" and name == "np":
            return ""
        root, *parts = path.split(".")
        if root != "numpy" or not parts:
            raise NotImplementedError(f"import of {path}")
        found = "np"
        for part in parts:
            found = f"py.getattr({found}, {json.dumps(part)})"
        return f"$.{name} = {found}"

    def deleted(self, target):
        match target:
            case ast.Name(id=name):
                return f"delete $.{name}"
            case ast.Subscript(value=of, slice=index):
                return f"py.delete({self.expression(of)}, {self.indices(index)})"
        raise NotImplementedError(ast.unparse(target))

    def assign(self, target, value):
        match target:
            case ast.Name(id=name):
                return f"$.{name} = {value}"
            case ast.Attribute(value=of, attr=name):
                return f"py.setattr({self.expression(of)}, {json.dumps(name)}, {value})"
            case ast.Subscript(value=of, slice=index):
                return f"py.set({self.expression(of)}, {self.indices(index)}, {value})"
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                self.unpacked += 1
                name = f"$p{self.unpacked}"
                items = "; ".join(self.assign(p, f"{name}[{k}]") for k, p in enumerate(parts))
                return f"{{ const {name} = [...py.iter({value})]; {items} }}"
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
                return f"py.builtin({json.dumps(name)})" if name in BUILTINS else f"py.variable($, {json.dumps(name)})"
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
            case ast.Compare(left=left, ops=ops, comparators=comparators):
                operands = [self.expression(o) for o in (left, *comparators)]
                *first, last = (
                    self.comparison(op, *operands[k : k + 2]) for k, op in enumerate(ops)
                )
                return "(" + " && ".join([*(f"py.truth({c})" for c in first), last]) + ")"
            case ast.BoolOp(op=op, values=values):
                sign = " && " if isinstance(op, ast.And) else " || "
                return "(" + sign.join(f"py.truth({self.expression(v)})" for v in values) + ")"
            case ast.JoinedStr(values=values):
                return "[" + ", ".join(self.expression(v) for v in values) + "].join('')"
            case ast.FormattedValue(value=value, conversion=conversion, format_spec=spec):
                name = CONVERSIONS[conversion]
                text = "" if spec is None else f", {self.expression(spec)}"
                return f"py.{name}({self.expression(value)}{text})"
            case ast.Set(elts=parts):
                return "new Set([" + ", ".join(self.expression(p) for p in parts) + "])"
            case ast.IfExp(test=test, body=body, orelse=orelse):
                parts = [self.expression(p) for p in (test, body, orelse)]
                return f"(py.truth({parts[0]}) ? {parts[1]} : {parts[2]})"
            case ast.Lambda(args=args, body=body):
                names = [a.arg for a in args.args]
                self.local += names
                text = f"(({', '.join(names)}) => {self.expression(body)})"
                del self.local[len(self.local) - len(names) :]
                return text
            case ast.ListComp(elt=elt, generators=loops) | ast.GeneratorExp(elt=elt, generators=loops):
                return self.comprehension(elt, loops)
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
            case ast.NotIn():
                return f"!py.in({left}, {right})"
        return f"py.compare({json.dumps(COMPARE[type(op)])}, {left}, {right})"

    def comprehension(self, elt, loops):
        loop, *inner = loops
        names = [n.id for n in ast.walk(loop.target) if isinstance(n, ast.Name)]
        source = f"py.iter({self.expression(loop.iter)})"
        self.local += names
        tests = " && ".join(["true", *(f"py.truth({self.expression(t)})" for t in loop.ifs)])
        item = self.comprehension(elt, inner) if inner else self.expression(elt)
        pattern = self.pattern(loop.target)
        del self.local[len(self.local) - len(names) :]
        made = f"py.collect({source}, ({pattern}) => {tests}, ({pattern}) => {item})"
        return f"{made}.flat(1)" if inner else made

    def pattern(self, target):
        match target:
            case ast.Name(id=name):
                return name
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return f"[{', '.join(self.pattern(p) for p in parts)}]"
        raise NotImplementedError(ast.unparse(target))

    def call(self, node):
        args = [self.expression(a) for a in node.args]
        named = [
            (f"{json.dumps(k.arg)}: " if k.arg else "...") + self.expression(k.value)
            for k in node.keywords
        ]
        if named:
            args.append("{" + ", ".join(named) + "}")
        if isinstance(node.func, ast.Attribute):
            of, name = self.expression(node.func.value), node.func.attr
            return f"py.call({of}, {json.dumps(name)}, [{', '.join(args)}])"
        return f"py.apply({self.expression(node.func)}, [{', '.join(args)}])"


def with_result(line, name):
    """The line with the value of an expression assigned to a name, if it is nothing but an expression."""
    tree = ast.parse(line)
    match tree.body:
        case [ast.Expr(value=value)]:
            tree.body = [ast.Assign([ast.Name(name, ast.Store())], value)]
            return ast.unparse(ast.fix_missing_locations(tree))
    return line


def translate(line):
    """One line of Python, perhaps of several statements, as JavaScript; or what cannot be translated, after a `!`."""
    try:
        statements = ast.parse(line).body
        return "; ".join("{ " + Translation().statement(s) + " }" for s in statements)
    except NotImplementedError as error:
        return f"!{error}"
