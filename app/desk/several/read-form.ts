import { z } from "zod";
import { SEVERAL } from "#components/desk/several/several.ts";

/** As many as a page of a list has rows, and some room. */
const MOST = 100;
const Ids = z.array(z.uuid()).max(MOST, `Choose at most ${MOST} at once`);
const Rows = Ids.min(1, "Choose at least one");

/** The list that somebody came from; anything else leads to all entries. */
export const backOf = (given: unknown): string =>
  z
    .string()
    .regex(/^\/desk\/(entries|queue)(\?[^#\s]*)?$/)
    .catch("/desk/entries")
    .parse(given);

/**
 * What a list's form asks for: what to do, with which entries. The box "All on this page" stands for all of its rows,
 * for where no script has ticked them. To undo names what was done, and not what is chosen by now.
 */
export const severalIn = (form: FormData) => {
  const undo = form.get("undo");
  const all = String(form.get("all") ?? "")
    .split(" ")
    .filter(Boolean);
  const rows = undo ? form.getAll("undoable") : [...form.getAll("row"), ...all];
  return z
    .object({ does: z.enum(SEVERAL, "Choose what to do"), rows: Rows })
    .safeParse({ does: undo ?? form.get("does"), rows: [...new Set(rows)] });
};

const PAIR = /^(\S+) (\S+)$/;

/** The revisions that a page showed before they become public, each "entry revision". */
export const revisionsIn = (form: FormData): Map<string, string> | undefined => {
  const pairs = form.getAll("row").map((row) => PAIR.exec(String(row))?.slice(1) ?? []);
  const parsed = z
    .array(z.tuple([z.uuid(), z.uuid()]))
    .max(MOST)
    .safeParse(pairs);
  return parsed.success && parsed.data.length > 0 ? new Map(parsed.data) : undefined;
};

/** The entries that an address names by `row`, once or several times; what is no id is ignored. */
export const rowsOf = (row: string | string[] | undefined): string[] => {
  const rows = [row ?? []].flat().filter((one) => z.uuid().safeParse(one).success);
  return [...new Set(rows)].slice(0, MOST);
};
