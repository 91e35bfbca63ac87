/** The instant that a "datetime-local" box means, given the minutes that its zone is behind UTC; "" for none. */
export const instantOf = (local: string, minutesBehind: string): string => {
  const asUtc = new Date(`${local}Z`).getTime();
  const behind = Number(minutesBehind || "0");
  if (Number.isNaN(asUtc) || !Number.isFinite(behind)) return "";
  return new Date(asUtc + behind * 60_000).toISOString();
};
