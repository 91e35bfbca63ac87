type Words = Readonly<Record<string, string | undefined>>;

/** What a page says, for the boxes of the form into which nobody has typed anything; the others keep what was typed. */
export const boxesToFill = (typed: Words, said: Words): [box: string, words: string][] =>
  Object.entries(said).flatMap(([box, words]): [string, string][] =>
    words && typed[box] !== undefined && typed[box].trim() === "" ? [[box, words]] : [],
  );
