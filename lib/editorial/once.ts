/**
 * Works something out once for the same arguments, and keeps it for as long as the objects among them are in use.
 * Lists of what is public are replaced and never changed, so that what follows from one holds for as long as it stands.
 */
export function once<Arguments extends readonly unknown[], Result>(
  work: (...of: Arguments) => Result,
): (...of: Arguments) => Result {
  const root = new Step<Result>();
  return (...of) => {
    const at = of.reduce((step: Step<Result>, each) => step.to(each), root);
    at.result ??= { of: work(...of) };
    return at.result.of;
  };
}

class Step<Result> {
  result: { of: Result } | undefined;
  readonly #byObject = new WeakMap<object, Step<Result>>();
  readonly #byValue = new Map<unknown, Step<Result>>();

  to(key: unknown): Step<Result> {
    return isObject(key) ? this.#kept(this.#byObject, key) : this.#kept(this.#byValue, key);
  }

  #kept<Key>(steps: Steps<Key, Step<Result>>, key: Key): Step<Result> {
    const known = steps.get(key);
    if (known) return known;
    const made = new Step<Result>();
    steps.set(key, made);
    return made;
  }
}

/** What a Map and a WeakMap have in common. */
type Steps<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

const isObject = (key: unknown): key is object => typeof key === "object" && key !== null;
