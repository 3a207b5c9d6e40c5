// Sums of whole multiples: does `c0 * x0 + c1 * x1 + ... = sum` have a solution with every x from 0 to its bound?
// All sums that can be reached are distances in bytes within one buffer, so that numbers hold them exactly.

/** Whether there is a solution; `too hard` if the work limit was reached first. */
export type Answer = "no" | "yes" | "too hard";

/** Two arrays have 64 axes each at most, and items of several bytes. */
const MOST = 130;

// The terms, the largest coefficient first: used again for each question, as to make lists takes longer than to answer.
let count = 0;
/** Above 0. */
const coefficients = new Float64Array(MOST);
/** How often each coefficient may be taken at most. */
const bounds = new Float64Array(MOST);

// Terms 0 to k taken together make any sum `gcds[k] * y` for some 0 <= y <= `reaches[k]`.
const gcds = new Float64Array(MOST);
const reaches = new Float64Array(MOST);
/** So many times the gcd of the earlier terms, and some of term k, make their gcd. */
const inverses = new Float64Array(MOST);
const solution = new Float64Array(MOST);

/** Begins a question. */
export function clearTerms(): void {
  count = 0;
}

/** Takes a term into the question. */
export function addTerm(coefficient: number, bound: number): void {
  let k = count++;
  for (; k > 0 && coefficients[k - 1] < coefficient; k--) {
    coefficients[k] = coefficients[k - 1];
    bounds[k] = bounds[k - 1];
  }
  coefficients[k] = coefficient;
  bounds[k] = bound;
}

/**
 * Is there a solution?
 * @param maxWork candidates to try before giving up; -1 for no limit.
 */
export function reachesSum(sum: number, maxWork: number): Answer {
  if (sum < 0) return "no";
  // Terms of equal coefficient are one, bounds end where the sum cannot follow, and what is never taken is dropped.
  let kept = 0;
  for (let k = 0; k < count; ) {
    const coefficient = coefficients[k];
    let bound = 0;
    for (; k < count && coefficients[k] === coefficient; k++) bound += bounds[k];
    const most = Math.floor(sum / coefficient);
    if (most === 0) continue;
    coefficients[kept] = coefficient;
    bounds[kept] = bound < most ? bound : most;
    kept++;
  }
  count = kept;
  return solve(sum, maxWork, false);
}

/** Is there a solution for the sum in the middle, other than that with every x in the middle? The bounds are even. */
export function reachesMiddle(maxWork: number): Answer {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += coefficients[k] * (bounds[k] / 2);
  return solve(sum, maxWork, true);
}

let work = 0;

/** @param notCentre ignore the solution where every x is half its bound. */
function solve(sum: number, maxWork: number, notCentre: boolean): Answer {
  if (count === 0) return sum === 0 && !notCentre ? "yes" : "no";
  if (count === 1) {
    const x = sum / coefficients[0];
    const solved = x === Math.floor(x) && x <= bounds[0];
    return solved && !(notCentre && 2 * x === bounds[0]) ? "yes" : "no";
  }
  gcds[0] = coefficients[0];
  reaches[0] = bounds[0];
  for (let k = 1; k < count; k++) {
    const earlier = gcds[k - 1];
    const coefficient = coefficients[k];
    // Euclid's algorithm: `gcd` is always `inverse * earlier` and a multiple of the coefficient.
    let gcd = earlier;
    let inverse = 1;
    for (let next = 0, rest = coefficient; rest > 0; ) {
      const quotient = Math.floor(gcd / rest);
      [gcd, rest] = [rest, gcd - quotient * rest];
      [inverse, next] = [next, inverse - quotient * next];
    }
    gcds[k] = gcd;
    reaches[k] = (earlier / gcd) * reaches[k - 1] + (coefficient / gcd) * bounds[k];
    inverses[k] = remainder(inverse, coefficient / gcd);
  }
  work = 0;
  return choose(count - 1, sum, maxWork, notCentre);
}

/** Chooses x of term k, then of the terms before it, so that together they make `rest`. */
function choose(k: number, rest: number, maxWork: number, notCentre: boolean): Answer {
  if (maxWork >= 0 && work >= maxWork) return "too hard";
  const gcd = gcds[k];
  const coefficient = coefficients[k];
  const earlier = gcds[k - 1];
  const scale = rest / gcd;
  if (scale === Math.floor(scale)) {
    // All integer solutions: the earlier terms together make first + stepX * t, term k makes firstY - stepY * t.
    const stepX = coefficient / gcd;
    const stepY = earlier / gcd;
    const first = multiply(inverses[k], scale, stepX);
    // If it is more, nothing is left for term k. Only what is not can be computed exactly.
    if (earlier * first <= rest) {
      const firstY = (rest - earlier * first) / coefficient;
      const low = Math.max(Math.ceil((firstY - bounds[k]) / stepY), 0);
      const high = Math.min(
        Math.floor(firstY / stepY),
        Math.floor((reaches[k - 1] - first) / stepX),
      );
      if (k === 1 && low <= high) {
        solution[0] = first + stepX * low;
        solution[1] = firstY - stepY * low;
        if (!notCentre || !isCentre()) return "yes";
      } else if (k > 1) {
        for (let t = low; t <= high; t++) {
          solution[k] = firstY - stepY * t;
          const found = choose(k - 1, rest - coefficient * solution[k], maxWork, notCentre);
          if (found !== "no") return found;
        }
      }
    }
  }
  work++;
  return "no";
}

function isCentre(): boolean {
  for (let k = 0; k < count; k++) if (2 * solution[k] !== bounds[k]) return false;
  return true;
}

/** `a * b` modulo `modulus`, for whole numbers from 0 on; `a` is below the modulus. */
function multiply(a: number, b: number, modulus: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return remainder(product, modulus);
  // Bit by bit: no sum is more than twice the modulus.
  let result = 0;
  let power = a;
  for (let left = b; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = remainder(result + power, modulus);
    power = remainder(2 * power, modulus);
  }
  return result;
}

/** `x % modulus` from 0 on, for which V8 calls a slow function. No quotient below 2^53 is rounded up to a whole number. */
function remainder(x: number, modulus: number): number {
  return x - Math.floor(x / modulus) * modulus;
}
