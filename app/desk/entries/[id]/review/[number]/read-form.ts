/** Findings of a form on one claim or many: each "path hash", all with the pressed button's finding. */
export const findingsIn = (form: FormData) => {
  const finding =
    form.get("finding") === "disputed" ? ("disputed" as const) : ("supported" as const);
  const said = (name: string) => String(form.get(name) ?? "").trim();
  const reason = said("reason");
  const evidence = evidenceIn(said);
  return form.getAll("claim").map((named) => {
    const [path = "", hash = ""] = String(named).split(" ");
    return { path, hash, finding, ...(reason && { reason }), ...evidence };
  });
};

/** What was read for the findings, where the form names a source. */
const evidenceIn = (said: (name: string) => string) => {
  const [source, snapshot, quote, locator] = ["source", "snapshot", "quote", "locator"].map(said);
  if (!source) return {};
  return {
    evidence: {
      source,
      ...(snapshot && { snapshot }),
      ...(quote && { quote }),
      ...(locator && { locator }),
    },
  };
};
