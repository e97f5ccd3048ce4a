/** Statuses that a cell can be marked with, the gravest first: the order in which they win over each other. */
export const STATUSES = ['error', 'warning', 'not-checked', 'explained', 'passed'] as const;
export type Status = (typeof STATUSES)[number];
