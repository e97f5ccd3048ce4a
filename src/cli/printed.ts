/** What a command ends with; only the entry point touches the process. */
export interface Printed {
  readonly out: string;
  readonly error?: string;
  readonly exit: 0 | 1 | 2;
}
