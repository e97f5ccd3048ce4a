/** One generated part of the source. Generated files are committed; `--check` fails when one is stale. */
export interface GeneratedFile {
  /** From the repository's root, with "/". */
  readonly path: string;
  readonly content: string;
}

export interface Generator {
  readonly name: string;
  /** `root` is the repository's directory. Gives the same bytes for the same sources, on every machine. */
  readonly generate: (root: string) => Promise<readonly GeneratedFile[]>;
}
