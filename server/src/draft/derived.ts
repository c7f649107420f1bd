/** What rules derive from a paragraph or a draft is kept with it, and goes with it. */
export interface Derivable {
  /** Each kind of derived thing, and behind it the thing: there are a few dozen, which a look through finds fastest. */
  readonly derived: unknown[];
}

/** Computes once for each unit; `given` must be the same for a unit at every call. */
export function derive<Unit extends Derivable, Value, Given = void>(
  compute: (unit: Unit, given: Given) => Value,
): (unit: Unit, given: Given) => Value {
  const kind = {};
  return (unit, given) => {
    const { derived } = unit;
    for (let at = 0; at < derived.length; at += 2) if (derived[at] === kind) return derived[at + 1] as Value;
    const value = compute(unit, given);
    derived.push(kind, value);
    return value;
  };
}
