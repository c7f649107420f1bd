/** What rules derive from a paragraph or a draft is kept with it, and goes with it. */
export interface Derivable {
  readonly derived: Map<unknown, unknown>;
}

/** A kind of derived thing. A map on the unit costs the garbage collector far less than a WeakMap of units. */
export interface Derived<Unit extends Derivable, Value> {
  get(unit: Unit): Value | undefined;
  set(unit: Unit, value: Value): void;
}

export function createDerived<Unit extends Derivable, Value>(): Derived<Unit, Value> {
  const kind = {};
  return {
    get: (unit) => unit.derived.get(kind) as Value | undefined,
    set: (unit, value) => void unit.derived.set(kind, value),
  };
}

/** Computes once for each unit. */
export function derive<Unit extends Derivable, Value>(compute: (unit: Unit) => Value): (unit: Unit) => Value {
  const kind = {};
  return (unit) => {
    const { derived } = unit;
    const known = derived.get(kind);
    if (known !== undefined || derived.has(kind)) return known as Value;
    const value = compute(unit);
    derived.set(kind, value);
    return value;
  };
}
