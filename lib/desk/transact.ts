import { withTransaction, type Db, type Tx } from "#db/client.ts";

/** Deadlock, serialisation failure: nothing is wrong with the command, only with its moment. */
const PASSING = new Set(["40P01", "40001"]);
const ATTEMPTS = 4;

/** Runs `work` in one transaction at READ COMMITTED (design: the chain's head), anew when the database asks for that. */
export const transact = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withTransaction(db, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.has(sqlState(error) ?? "")) throw error;
    }
  }
};

/** The SQLSTATE of an error of the database, also through the one that drizzle wraps around it. */
export const sqlState = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code))
      return at.code;
  }
  return undefined;
};

/** The constraint that a statement broke, if it broke one. */
export const brokenConstraint = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("constraint" in at && typeof at.constraint === "string") return at.constraint;
  }
  return undefined;
};
