/** What rules derive from a paragraph or a draft is kept with it, and goes with it. */
export interface Derivable {
  /** Each kind of derived thing, and behind it the thing: a kind in its own place, or among the last where that is taken. */
  readonly derived: unknown[];
}

/** The rules know somewhat fewer kinds; each linter adds some of its own, which no other linter's drafts have. */
const PLACES = 64;
const LAST = 2 * PLACES;
let kinds = 0;

/** Computes once for each unit; `given` must be the same for a unit at every call. */
export function derive<Unit extends Derivable, Value, Given = void>(
  compute: (unit: Unit, given: Given) => Value,
): (unit: Unit, given: Given) => Value {
  const kind = {};
  const own = 2 * (kinds++ % PLACES);
  return (unit, given) => {
    const { derived } = unit;
    if (derived[own] === kind) return derived[own + 1] as Value;
    for (let at = LAST; at < derived.length; at += 2) if (derived[at] === kind) return derived[at + 1] as Value;
    const value = compute(unit, given);
    const place = derived[own] === undefined ? own : Math.max(LAST, derived.length);
    derived[place] = kind;
    derived[place + 1] = value;
    return value;
  };
}
