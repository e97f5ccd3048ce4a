import type { Edit, Refusal } from '../../core/index';
import { ofExistingSheets } from './look';
import { errorCode, missingSheets, protectedSheets, protectedStructure, takenSheets } from './refusals';
import { listSheets } from './workbook-query';

/** Excel's error does not say which sheet it is about: looks once more, and names it; undefined where that tells nothing. */
export async function whyNotWritten(error: unknown, edits: readonly Edit[]): Promise<Refusal | undefined> {
  const code = errorCode(error);
  if (code !== 'ItemNotFound' && code !== 'AccessDenied' && code !== 'ItemAlreadyExists') return undefined;
  const added = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
  const named = [...new Set(ofExistingSheets(edits).map(({ sheet }) => sheet))];
  try {
    const { names, isLocked, structure } = await Excel.run((context) => lookAtState(context));
    const taken = added.filter((name) => names.some((each) => each.toLowerCase() === name.toLowerCase()));
    if (code === 'ItemAlreadyExists' && taken.length > 0) return takenSheets(taken, error);
    const missing = named.filter((name) => !names.includes(name));
    if (code === 'ItemNotFound' && missing.length > 0) return missingSheets(missing, error);
    const locked = named.filter(isLocked);
    if (code === 'AccessDenied' && locked.length > 0) return protectedSheets(locked, error);
    if (code === 'AccessDenied' && added.length > 0 && structure) return protectedStructure(error);
  } catch {
    // The first error is the one to tell.
  }
  return undefined;
}

async function lookAtState(context: Excel.RequestContext) {
  const names = (await listSheets(context)).map(({ name }) => name);
  const { workbook } = context;
  const protections = new Map(names.map((name) => [name, workbook.worksheets.getItem(name).protection]));
  for (const protection of protections.values()) protection.load('protected');
  workbook.protection.load('protected');
  await context.sync();
  return {
    names,
    isLocked: (name: string) => protections.get(name)?.protected === true,
    structure: workbook.protection.protected,
  };
}
