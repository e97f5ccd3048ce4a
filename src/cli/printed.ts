/** What a command ends with; only the entry point touches the process. */
export interface Printed {
  readonly out: string;
  readonly error?: string;
  readonly exit: 0 | 1 | 2;
}

/** For a command that takes long: what it says while it runs. */
export interface Screen {
  /** Standard output, as it is: with no line end added. */
  readonly say: (text: string) => void;
  /** Seen on a terminal only. */
  readonly progress: (text: string) => void;
}

