// Next bundles its own copies of modules, so that a command and the jobs meet on globalThis.

type Waker = (at: Date) => void | Promise<void>;
const KEY = Symbol.for("ratify.desk.schedule-waker");
const shared = globalThis as { [KEY]?: Waker };

/** Asks to be woken when a schedule falls due. Without jobs in this process the sweep of another one finds it. */
export const wakeForSchedule = async (at: Date): Promise<void> => {
  await shared[KEY]?.(at);
};

/** Lets the jobs know of every schedule that is made in this process; gives the way to stop that. */
export const onScheduleMade = (waker: Waker): (() => void) => {
  shared[KEY] = waker;
  return () => {
    if (shared[KEY] === waker) delete shared[KEY];
  };
};
