/** "3 things missing", or that nothing is. */
export function missingWords(count: number): string {
  if (count === 0) return "Nothing is missing";
  return count === 1 ? "1 thing missing" : `${count} things missing`;
}
