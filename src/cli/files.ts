/** Reads files, and says in one sentence why one can't be read. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Refusal, type Text } from '../core/index';
import { listFolder } from './folder';

const WORKBOOK = new Set(['.xlsx', '.xlsm']);

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

function folderFault(path: string): Text {
  try {
    readdirSync(path);
  } catch {
    return { zh: `没有读取文件夹“${path}”的权限`, en: `The folder ${path} may not be read by this user` };
  }
  if (listFolder(path).files.length > 0) return { zh: `“${path}”是文件夹，这个命令只能处理一个工作簿文件，请写出文件名`, en: `${path} is a folder, and this command takes one workbook; please name the file` };
  return { zh: `文件夹“${path}”中没有 .xlsx 工作簿`, en: `There is no .xlsx workbook in the folder ${path}` };
}

function readFault(path: string, code: string): Text {
  if (code === 'ENOENT') return { zh: `找不到文件“${path}”，请核对路径`, en: `There is no file ${path}; please check the path` };
  if (code === 'EACCES' || code === 'EPERM') return { zh: `没有读取“${path}”的权限`, en: `${path} may not be read by this user` };
  if (code === 'ENAMETOOLONG') return nameTooLong(path);
  return { zh: `无法读取“${path}”（${code}）`, en: `${path} could not be read (${code})` };
}

/** Excel refuses a file whose name says .xlsx and whose content holds macros, and the other way round. */
export function sameKind(input: string, output: string): void {
  const [own, wanted] = [extname(input).toLowerCase(), extname(output).toLowerCase()];
  if (own === wanted || !WORKBOOK.has(own)) return;
  throw new Refusal({ zh: `输出文件名应以 ${own} 结尾，与输入相同`, en: `The output's name has to end in ${own}, as the input's does` });
}

/** What is written is a workbook, whatever its name says: Excel opens .csv as text, and warns of others. */
export function namedAsWorkbook(output: string): void {
  if (extname(output).toLowerCase() === '.xlsx') return;
  throw new Refusal({ zh: `输出文件名应以 .xlsx 结尾，不能是“${output}”`, en: `The output's name has to end in .xlsx, unlike ${output}` });
}

export function nameTooLong(path: string): Text {
  return { zh: `文件名或路径太长，系统不接受，请换一个短的：“${path}”`, en: `The system takes no name or path as long as this; please choose a shorter one: ${path}` };
}

export function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : String(fault);
}
