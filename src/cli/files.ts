/** Reads and writes files. Nothing is ever written over unless asked for, and never half written. */
import { randomUUID } from 'node:crypto';
import { lstatSync, linkSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Refusal } from '../core/index';

const WORKBOOK = new Set(['.xlsx', '.xlsm']);

/** A folder stands for the workbooks in it and below; Excel's own lock files (~$…) are no workbooks. */
export function workbooksIn(operand: string): readonly string[] {
  if (!statSync(operand, { throwIfNoEntry: false })?.isDirectory()) return [operand];
  // An empty folder, and one that may not be read, is reported under its own name while the others go on.
  const files = listed(operand);
  return files.length === 0 ? [operand] : files;
}

function listed(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [folder];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (/^(~\$|\.)/.test(entry.name)) return [];
    if (entry.isDirectory()) return listed(path);
    return entry.isFile() && WORKBOOK.has(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

export function readInput(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Refusal(folderFault(path));
    if (!stat.isFile()) throw new Refusal({ zh: `“${path}”不是普通文件`, en: `${path} is no regular file` });
    if (stat.size > LARGEST) throw new Refusal({ zh: `“${path}”超过 ${LARGEST / MEBIBYTE} MiB，不像指标工作簿`, en: `${path} is larger than ${LARGEST / MEBIBYTE} MiB, which no indicator workbook is` });
    return readFileSync(path);
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal(readFault(path, codeOf(fault)));
  }
}

const MEBIBYTE = 2 ** 20;
/** Node reads at most 2 GiB at once, and the parts of a workbook are far larger than its file. */
const LARGEST = 1024 * MEBIBYTE;

function folderFault(path: string): { zh: string; en: string } {
  try {
    readdirSync(path);
  } catch {
    return { zh: `没有读取文件夹“${path}”的权限`, en: `The folder ${path} may not be read by this user` };
  }
  return { zh: `文件夹“${path}”中没有 .xlsx 工作簿`, en: `There is no .xlsx workbook in the folder ${path}` };
}

function readFault(path: string, code: string): { zh: string; en: string } {
  if (code === 'ENOENT') return { zh: `找不到文件“${path}”，请核对路径`, en: `There is no file ${path}; please check the path` };
  if (code === 'EACCES' || code === 'EPERM') return { zh: `没有读取“${path}”的权限`, en: `${path} may not be read by this user` };
  return { zh: `无法读取“${path}”（${code}）`, en: `${path} could not be read (${code})` };
}

/** Writes beside the target and moves it into place, so that a crash leaves either nothing or the whole file. */
export function writeNewFile(path: string, bytes: Uint8Array, options: { readonly force: boolean; readonly input?: string }): void {
  if (options.input !== undefined && sameFile(options.input, path)) {
    throw new Refusal({ zh: `输出不能是输入文件本身“${path}”，请换一个名字`, en: `The output must not be the input ${path} itself; please choose another name` });
  }
  const present = lstatSync(path, { throwIfNoEntry: false });
  if (present && !present.isFile()) {
    throw new Refusal({ zh: `“${path}”已存在，而且不是普通文件，没有覆盖`, en: `${path} exists and is no regular file; it was not replaced` });
  }
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    // On the disk before it gets its name: after a power cut too, the name stands for the whole file.
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    if (options.force) renameSync(temporary, path);
    else nameNew(temporary, path);
  } catch (fault) {
    throw new Refusal(writeFault(path, codeOf(fault)));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Fails where the name is taken meanwhile, which a plain renaming would replace. */
function nameNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (fault) {
    if (!NO_LINKS.has(codeOf(fault))) throw fault;
    // FAT, exFAT and some shares have no links (link(2): EPERM). There the name is claimed first, and then given.
    writeFileSync(path, '', { flag: 'wx' });
    try {
      renameSync(temporary, path);
    } catch (cause) {
      rmSync(path, { force: true });
      throw cause;
    }
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** Also by way of a link: what is read must not be replaced. */
function sameFile(a: string, b: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  return real(a) === real(b);
}

/** Excel refuses a file whose name says .xlsx and whose content holds macros, and the other way round. */
export function sameKind(input: string, output: string): void {
  const [own, wanted] = [extname(input).toLowerCase(), extname(output).toLowerCase()];
  if (own === wanted || !WORKBOOK.has(own)) return;
  throw new Refusal({ zh: `输出文件名应以 ${own} 结尾，与输入相同`, en: `The output's name has to end in ${own}, as the input's does` });
}

function writeFault(path: string, code: string): { zh: string; en: string } {
  if (code === 'EEXIST') return { zh: `“${path}”已存在，没有覆盖；请换一个名字，或加 --force`, en: `${path} exists and was not written over; choose another name or add --force` };
  if (code === 'ENOENT') return { zh: `文件夹“${dirname(path)}”不存在`, en: `The folder ${dirname(path)} does not exist` };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { zh: `没有写入“${path}”的权限`, en: `${path} may not be written by this user` };
  if (code === 'ENOSPC') return { zh: `磁盘已满，“${path}”没有写出`, en: `The disk is full; ${path} was not written` };
  return { zh: `无法写出“${path}”（${code}）`, en: `${path} could not be written (${code})` };
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : String(fault);
}
