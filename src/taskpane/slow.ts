/** What takes no longer than this shows no progress (design §10). */
export const SLOW_MS = 500;
