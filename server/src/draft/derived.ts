/** What rules derive from a paragraph or a draft is kept with it, and goes with it. */
export interface Derivable {
  /** Each kind of derived thing, and behind it the thing: there are a few dozen, which a look through finds fastest. */
  readonly derived: unknown[];
}

/** A kind of derived thing. */
interface Derived<Unit extends Derivable, Value> {
  get(unit: Unit): Value | undefined;
  set(unit: Unit, value: Value): void;
}

function placeOf(derived: readonly unknown[], kind: object): number {
  for (let at = 0; at < derived.length; at += 2) if (derived[at] === kind) return at;
  return -1;
}

export function createDerived<Unit extends Derivable, Value>(): Derived<Unit, Value> {
  const kind = {};
  return {
    get({ derived }) {
      const at = placeOf(derived, kind);
      return at < 0 ? undefined : (derived[at + 1] as Value);
    },
    set({ derived }, value) {
      const at = placeOf(derived, kind);
      if (at < 0) derived.push(kind, value);
      else derived[at + 1] = value;
    },
  };
}

/** Computes once for each unit. */
export function derive<Unit extends Derivable, Value>(compute: (unit: Unit) => Value): (unit: Unit) => Value {
  const kind = {};
  return (unit) => {
    const { derived } = unit;
    const at = placeOf(derived, kind);
    if (at >= 0) return derived[at + 1] as Value;
    const value = compute(unit);
    derived.push(kind, value);
    return value;
  };
}
