/** Says how far something has come, at most once a second. */
export function counter(what: string): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    if (Date.now() - last < 1000 && done < total) return;
    last = Date.now();
    console.log(`${what} ${done} of ${total}`);
  };
}
