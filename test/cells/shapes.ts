// A module beside a notebook, for cells that import one.

export interface Square {
  readonly side: number;
}

export function area({ side }: Square): number {
  return side * side;
}
