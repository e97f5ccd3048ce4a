/** Reads and writes files. Nothing is ever written over unless asked for, and never half written. */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Refusal } from '../core/index';

const WORKBOOK = new Set(['.xlsx', '.xlsm']);

/** A folder stands for the workbooks in it and below; Excel's own lock files (~$…) are no workbooks. */
export function workbooksIn(operand: string): readonly string[] {
  if (!statSync(operand, { throwIfNoEntry: false })?.isDirectory()) return [operand];
  const files = readdirSync(operand, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WORKBOOK.has(extname(entry.name).toLowerCase()) && !/^(~\$|\.)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) {
    throw new Refusal({ zh: `文件夹“${operand}”中没有 .xlsx 工作簿`, en: `There is no .xlsx workbook in the folder ${operand}` });
  }
  return files;
}

export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (fault) {
    throw new Refusal(readFault(path, codeOf(fault)));
  }
}

function readFault(path: string, code: string): { zh: string; en: string } {
  if (code === 'ENOENT') return { zh: `找不到文件“${path}”，请核对路径`, en: `There is no file ${path}; please check the path` };
  if (code === 'EISDIR') return { zh: `“${path}”是文件夹，请给出文件`, en: `${path} is a folder; please name a file` };
  if (code === 'EACCES' || code === 'EPERM') return { zh: `没有读取“${path}”的权限`, en: `${path} may not be read by this user` };
  return { zh: `无法读取“${path}”（${code}）`, en: `${path} could not be read (${code})` };
}

/** Writes beside the target and moves it into place, so that a crash leaves either nothing or the whole file. */
export function writeNewFile(path: string, bytes: Uint8Array, options: { readonly force: boolean; readonly input?: string }): void {
  if (options.input !== undefined && resolve(options.input) === resolve(path)) {
    throw new Refusal({ zh: `输出不能是输入文件本身“${path}”，请换一个名字`, en: `The output must not be the input ${path} itself; please choose another name` });
  }
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (options.force) renameSync(temporary, path);
    else linkSync(temporary, path);
  } catch (fault) {
    throw new Refusal(writeFault(path, codeOf(fault)));
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeFault(path: string, code: string): { zh: string; en: string } {
  if (code === 'EEXIST') return { zh: `“${path}”已存在，没有覆盖；请换一个名字，或加 --force`, en: `${path} exists and was not written over; choose another name or add --force` };
  if (code === 'ENOENT') return { zh: `文件夹“${dirname(path)}”不存在`, en: `The folder ${dirname(path)} does not exist` };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { zh: `没有写入“${path}”的权限`, en: `${path} may not be written by this user` };
  if (code === 'ENOSPC') return { zh: `磁盘已满，“${path}”没有写出`, en: `The disk is full; ${path} was not written` };
  return { zh: `无法写出“${path}”（${code}）`, en: `${path} could not be written (${code})` };
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}
