// The text of `einsum_path`: what a product of several operands costs, step by step.

/** One step: operands that are multiplied, and what is left then. */
export interface Step {
  readonly text: string;
  readonly remaining: string;
  /** How many labels there are in it. */
  readonly scaling: number;
  readonly cost: number;
  /** Elements of the product. */
  readonly size: number;
}

interface Found {
  readonly whole: string;
  readonly scaling: number;
  readonly naive: number;
  readonly steps: readonly Step[];
}

/** Python's `f"{value:.3e}"`. */
const scientific = (value: number): string =>
  value.toExponential(3).replace(/e([+-])(\d)$/, "e$10$2");

const LINE = "-".repeat(74);
const row = (first: string, second: string, third: string): string =>
  `${first} ${second.padStart(24)} ${third.padStart(40)}`;

/** The table that NumPy prints. */
export function report({ whole, scaling, naive, steps }: Found): string {
  const cost = steps.reduce((sum, step) => sum + step.cost, 0) + 1;
  return [
    `  Complete contraction:  ${whole}`,
    `         Naive scaling:  ${scaling}`,
    `     Optimized scaling:  ${Math.max(...steps.map((step) => step.scaling))}`,
    `      Naive FLOP count:  ${scientific(naive)}`,
    `  Optimized FLOP count:  ${scientific(cost)}`,
    `   Theoretical speedup:  ${(naive / cost).toFixed(3)}`,
    `  Largest intermediate:  ${scientific(Math.max(...steps.map(({ size }) => size)))} elements`,
    LINE,
    row("scaling".padStart(6), "current", "remaining"),
    LINE,
    ...steps.map((step) =>
      row(`${String(step.scaling).padStart(4)}   `, step.text, step.remaining),
    ),
  ].join("\n");
}
