/** A record's own member. Ids are a stranger's choice, and "constructor" is one: a plain look-up would find Object's. */
export const own = <T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined => (record && Object.hasOwn(record, key) ? record[key] : undefined);
