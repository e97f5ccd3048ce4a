/** Protecting sheets without a password, and doing so again. */
import type { Range } from '../../core/index';
import { addressLists } from './limits';
import { errorCode, passwordProtected } from './refusals';
import { untracked } from './sheet-query';

/** A protected sheet that is to be protected anew, with the options it has now. */
export interface Lift {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Clerks may still make a column wider, so that a long figure can be read; the rest is as Excel's own dialog proposes it. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: 'Normal',
};

/** All cells are locked first: a sheet that was protected before may have others open. */
export function protectSheet(sheet: Excel.Worksheet, open: readonly Range[]): void {
  untracked(sheet.getRange()).format.protection.locked = true;
  for (const addresses of addressLists(open)) untracked(sheet.getRanges(addresses)).format.protection.locked = false;
  sheet.protection.protect(OPTIONS);
}

/**
 * Writes while the sheets are unprotected, because `protect` "fails if the worksheet has already been protected"; the
 * writing protects them again. Costs a round trip, and none where nothing is to be lifted. Where anything fails, the
 * sheets get back the protection that they had.
 */
export async function withLifted(lifts: readonly Lift[], write: () => Promise<void>): Promise<void> {
  if (lifts.length === 0) return write();
  try {
    await lift(lifts);
    await write();
  } catch (error) {
    await restore(lifts);
    throw error;
  }
}

/**
 * Whether there is a password is told by Excel on the web alone (ExcelApiOnline 1.1), so it is tried. Some versions of
 * Excel refuse it without a password too (office-js issue 6784).
 */
async function lift(lifts: readonly Lift[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet } of lifts) {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.unprotect();
      protection.load('protected');
      // One by one, so that the sheet with the password can be named; there is seldom more than one.
      const cause: unknown = await context.sync().then(() => undefined, refused);
      if (cause !== undefined || protection.protected) throw passwordProtected(sheet, cause);
    }
  });
}

/** Excel's word for a password that is missing is not documented; whatever else it can't do now is no such word. */
function refused(error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'AccessDenied' || code === 'InvalidArgument' || code === 'GeneralException') return error;
  throw error;
}

async function restore(lifts: readonly Lift[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const found = lifts.map(({ sheet, options }) => ({ options, protection: context.workbook.worksheets.getItem(sheet).protection }));
      for (const { protection } of found) protection.load('protected');
      await context.sync();
      for (const { protection, options } of found) if (!protection.protected) protection.protect(options);
      await context.sync();
    });
  } catch {
    // What is told to the clerk is why the writing failed.
  }
}
