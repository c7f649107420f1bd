export interface Fault {
  readonly index: number;
  /** `wrong`: its neighbours count on without it; `start`: the series does not begin with one. */
  readonly kind: 'start' | 'wrong' | 'repeat' | 'gap' | 'order';
  readonly expected: number;
}

/** What is wrong with the numbers of a series; each fault once, and the count goes on from what stands there. */
export function diagnose(values: readonly number[]): Fault[] {
  const faults: Fault[] = [];
  let last = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const expected = last + 1;
    const next = values[index + 1];
    if (value === expected) last = value;
    else if (next === expected + 1) {
      faults.push({ index, kind: 'wrong', expected });
      last = expected;
    } else {
      const kind = index === 0 ? 'start' : value === last ? 'repeat' : value < last ? 'order' : 'gap';
      const isSwapped = kind === 'gap' && value === expected + 1 && next === expected;
      faults.push({ index, kind: isSwapped ? 'order' : kind, expected });
      if (isSwapped) index++;
      last = value;
    }
  }
  return faults;
}
