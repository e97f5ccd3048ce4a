/** What a town fills in: its targets, or what it has reached. */
export type Entry = 'targets' | 'actuals';
export const ENTRIES: readonly Entry[] = ['targets', 'actuals'];
