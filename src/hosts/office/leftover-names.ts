/** Defined names that come into the workbook with inserted sheets, and stay without meaning when those are deleted. */
import { attempt } from './attempt';

/** Undefined where Excel can't tell them; one round trip. */
export function knownNames(context: Excel.RequestContext): Promise<ReadonlySet<string> | undefined> {
  const { names } = context.workbook;
  names.load('items/name');
  return attempt(context, () => new Set(names.items.map(({ name }) => name)));
}

/** Only those that lead nowhere: any other new name is somebody's work. One round trip, and one more where there are some. */
export async function removeNewNames(context: Excel.RequestContext, known: ReadonlySet<string>): Promise<void> {
  try {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    await context.sync();
    const leftover = names.items.flatMap(({ name, formula }) => (!known.has(name) && String(formula).includes('#REF!') ? [name] : []));
    if (leftover.length === 0) return;
    // Not by the loaded items: the client library asks for those by their place, which the first deletion shifts.
    for (const name of leftover) names.getItem(name).delete();
    await context.sync();
  } catch {
    // They are in nobody's way, and what was read is worth more than they are.
  }
}
