/** A package while it is being edited: which parts have changed so far. It lives no longer than one `applyEdits`. */
import { partKey } from '../zip/directory';
import { decodePart, encodePart, type PartText } from '../zip/part-text';
import type { Zip } from '../zip/zip';

export interface Package {
  /** The archive as it is with the changes made so far, for reading. */
  readonly view: Zip;
  /** Of all parts, those added so far included. */
  readonly names: () => readonly string[];
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** The part keeps the encoding that it had; a new one is UTF-8. */
  readonly put: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  /** What is different from the archive: a part that was changed and changed back is not listed. */
  readonly changes: () => ReadonlyMap<string, Uint8Array | null>;
}

interface Draft {
  name: string;
  readonly original: PartText | undefined;
  /** undefined: removed. */
  text: string | undefined;
}

export function openPackage(zip: Zip): Package {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const known = drafts.get(partKey(name));
    if (known) return known;
    const bytes = zip.read(name);
    const original = bytes && decodePart(bytes, name);
    const draft = { name, original, text: original?.text };
    drafts.set(partKey(name), draft);
    return draft;
  };
  const text = (name: string): string | undefined => draftOf(name).text;
  return {
    view: { ...zip, text },
    names: () => {
      const known = new Set(zip.names.map(partKey));
      const all = [...zip.names, ...[...drafts.values()].map(({ name }) => name).filter((name) => !known.has(partKey(name)))];
      return all.filter((name) => drafts.get(partKey(name))?.text !== undefined || !drafts.has(partKey(name)));
    },
    has: (name) => draftOf(name).text !== undefined,
    text,
    put: (name, changed) => {
      const draft = draftOf(name);
      // It may have been asked for, in vain, in other letters.
      if (!draft.original) draft.name = name;
      draft.text = changed;
    },
    remove: (name) => {
      draftOf(name).text = undefined;
    },
    changes: () => {
      const changed = [...drafts.values()].filter((draft) => draft.text !== draft.original?.text);
      return new Map(changed.map((draft) => [draft.name, draft.text === undefined ? null : encoded(draft.text, draft.original)]));
    },
  };
}

function encoded(text: string, original: PartText | undefined): Uint8Array {
  return encodePart({ text, encoding: original?.encoding ?? 'utf-8' });
}
