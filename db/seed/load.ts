/** Loads the demo record into an empty database. */
export async function loadDemo(_options: { progress: (message: string) => void }): Promise<void> {}
