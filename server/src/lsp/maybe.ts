/** A value, or the promise of one when it must be waited for. */
export type Maybe<T> = T | Promise<T>;

/** Goes on with a value at once when it is there: no turn of the event loop is lost on the keystroke path. */
export const whenKnown = <T, R>(value: Maybe<T>, next: (value: T) => R): Maybe<R> =>
  value instanceof Promise ? value.then(next) : next(value);
