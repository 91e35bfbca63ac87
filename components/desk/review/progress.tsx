import { ProgressBar } from "#components/ui/progress-bar.tsx";

/** "9 of 14 checked, 5 carried over from revision 6, 1 disputed". */
export function Progress({
  claims,
  carriedOver,
}: {
  claims: { required: number; supported: number; disputed: number };
  carriedOver: { number: number; count: number }[];
}) {
  const { required, supported, disputed } = claims;
  const words = [
    `${supported} of ${required} checked`,
    ...carriedOver.map(({ number, count }) => `${count} carried over from revision ${number}`),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
  ].join(", ");
  return (
    <ProgressBar label="Claims that need a check" value={supported} max={required} words={words} />
  );
}
