import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ENTRIES, handOut as towns, Refusal, type Entry } from '../../core/index';
import { newWorkbook } from '../../hosts/xlsx/blank';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { misuse, oneOperand, required, type Call } from '../arguments';
import { readInput } from '../files';
import { writeNewFiles } from '../new-files';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { printLines } from '../shown';

/** Writes one workbook a town into a folder. Nothing is written where one of them is there already. */
export function handOut(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const folder = required(call, 'output');
  const force = call.flag('force');
  const { workbooks, remarks } = towns(readWorkbook(readInput(input)), templatesFor(call), { language: call.language, entry: entryIn(call), ...townsIn(call) });
  const files = workbooks.map((one) => ({ ...one, path: join(folder, one.fileName) }));
  const present = files.filter(({ path }) => !force && existsSync(path)).map(({ path }) => path);
  const [first] = present;
  if (first !== undefined) {
    throw new Refusal({
      zh: `有 ${present.length} 个文件已存在（如“${first}”），一个文件也没有写；请换一个文件夹，或加 --force`,
      en: `${present.length} of the files are there already (such as ${first}), and nothing was written; choose another folder or add --force`,
    });
  }
  // All are made before the first is written.
  const made = files.map(({ path, edits }) => ({ path, bytes: newWorkbook(edits) }));
  const outermost = makeFolder(folder);
  try {
    writeNewFiles(made, { force, input });
  } catch (fault) {
    if (outermost !== undefined) removeEmpty(folder, outermost);
    throw fault;
  }
  const head = { zh: `已写出 ${made.length} 个文件到 ${folder}：`, en: `Wrote ${made.length} files to ${folder}:` }[call.language];
  return { out: printLines([head, ...files.map(({ town, fileName }) => `  ${town}  ${fileName}`), ...remarks.map((remark) => `  ${remark[call.language]}`)]), exit: 0 };
}

function entryIn(call: Call): Entry {
  const wanted = call.text('entry') ?? 'targets';
  const entry = ENTRIES.find((one) => one === wanted);
  if (entry) return entry;
  throw misuse({ zh: `--entry 只能是 ${ENTRIES.join(' 或 ')}，不能是“${wanted}”`, en: `--entry is ${ENTRIES.join(' or ')}, not "${wanted}"` });
}

function townsIn(call: Call): { readonly towns?: readonly string[] } {
  const named = call.text('towns');
  return named === undefined ? {} : { towns: named.split(/[,，、]/).map((name) => name.trim()).filter((name) => name !== '') };
}

/**
 * The outermost folder that had to be made. Step by step, since Node's own `recursive` tries for ever where a file system
 * denies a folder within one that is there by ENOENT, as /proc does.
 */
function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  try {
    // What is there already is asked as well: it may be a file.
    for (const one of missing.length === 0 ? [folder] : missing) makeOne(one);
    return missing[0];
  } catch (fault) {
    const made = missing.filter((one) => existsSync(one));
    if (made[0] !== undefined) removeEmpty(made.at(-1) ?? made[0], made[0]);
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    throw new Refusal({ zh: `不能建立文件夹“${folder}”（${code}）；请换一个`, en: `The folder ${folder} can't be made (${code}); choose another one` });
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (fault) {
    // Somebody else may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fault;
  }
}

/** Folders made for nothing go again, as long as nobody has put anything into them. */
function removeEmpty(folder: string, outermost: string): void {
  try {
    for (let at = resolve(folder); at.startsWith(resolve(outermost)); at = dirname(at)) rmdirSync(at);
  } catch {
    // What is not empty, or is held by another program, stays.
  }
}
