/** A copy is written whatever protection its sheets have, which Excel would not allow: whoever asked for it is told. */
import type { Edit, Snapshot, Text } from '../core/index';

/** The protected sheets of the workbook whose cells the edits write, if there are any. */
export function protectedRemarks({ sheets }: Snapshot, edits: readonly Edit[]): readonly Text[] {
  const written = new Set(edits.flatMap((edit) => (edit.kind === 'setValues' ? [edit.sheet] : [])));
  const names = sheets.filter(({ name, isProtected }) => isProtected && written.has(name)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      zh: `受保护的工作表（${names.map((name) => `“${name}”`).join('、')}）在所写的副本中也改了数，保护照旧；原文件没有改动`,
      en: `Protected sheets (${names.map((name) => `"${name}"`).join(', ')}) were written to in the copy, which stays protected; the file itself is unchanged`,
    },
  ];
}
