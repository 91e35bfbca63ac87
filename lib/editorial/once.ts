/**
 * Works something out once for the same arguments, and keeps it for as long as the objects among them are in use.
 * Lists of what is public are replaced and never changed, so that what follows from one holds for as long as it stands.
 */
export function once<Arguments extends readonly unknown[], Result>(
  work: (...of: Arguments) => Result,
): (...of: Arguments) => Result {
  const root = new Step<Result>();
  return (...of) => {
    let at = root;
    for (const each of of) at = at.to(each);
    at.result ??= { of: work(...of) };
    return at.result.of;
  };
}

class Step<Result> {
  result: { of: Result } | undefined;
  // Made when they are needed: there are as many steps as entries.
  #byObject: WeakMap<object, Step<Result>> | undefined;
  #byValue: Map<unknown, Step<Result>> | undefined;

  to(key: unknown): Step<Result> {
    return isObject(key)
      ? this.#kept((this.#byObject ??= new WeakMap()), key)
      : this.#kept((this.#byValue ??= new Map()), key);
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
