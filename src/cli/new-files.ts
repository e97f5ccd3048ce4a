/** Writes files. Nothing is ever written over unless asked for, and never half written. */
import { linkSync, lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal, type Text } from '../core/index';
import { codeOf, nameTooLong } from './files';

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Writing {
  readonly force: boolean;
  readonly input?: string;
}

export function writeNewFile(path: string, bytes: Uint8Array, writing: Writing): void {
  writeNewFiles([{ path, bytes }], writing);
}

/**
 * Writes beside the targets and moves them into place once all are whole, so that a crash or a full disk leaves
 * either nothing or whole files. Where a name can't be given after all, the names given before it are taken back.
 */
export function writeNewFiles(files: readonly NewFile[], { force, input }: Writing): void {
  const pending = files.map((file) => ({ ...file, temporary: temporaryBeside(file.path) }));
  const added: string[] = [];
  let replaced = 0;
  try {
    for (const { path } of pending) told(path, () => mayBeWritten(path, input));
    // On the disk before it gets its name: after a power cut too, the name stands for the whole file.
    for (const { path, bytes, temporary } of pending) told(path, () => writeFileSync(temporary, bytes, { flag: 'wx', flush: true }));
    for (const { path, temporary } of pending) {
      const isThere = force && lstatSync(path, { throwIfNoEntry: false }) !== undefined;
      told(path, () => (force ? renameSync(temporary, path) : nameNew(temporary, path)));
      if (isThere) replaced += 1;
      else added.push(path);
    }
  } catch (fault) {
    added.forEach(remove);
    throw fault instanceof Refusal ? new Refusal(ofSeveral(fault.text, files.length, replaced)) : fault;
  } finally {
    for (const { temporary } of pending) remove(temporary);
  }
}

/** Where it can't be removed it was not made either, or the folder is gone: the refusal says why. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing more can be done here.
  }
}

function told(path: string, act: () => void): void {
  try {
    act();
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal(writeFault(path, codeOf(fault)));
  }
}

/** Not made of the target's name: that may be as long as a name can be. */
function temporaryBeside(path: string): string {
  return join(dirname(path), `.${crypto.randomUUID()}.tmp`);
}

function mayBeWritten(path: string, input: string | undefined): void {
  if (input !== undefined && sameFile(input, path)) {
    throw new Refusal({ zh: `输出不能是输入文件本身“${path}”，请换一个名字`, en: `The output must not be the input ${path} itself; please choose another name` });
  }
  const present = lstatSync(path, { throwIfNoEntry: false });
  if (present && !present.isFile()) {
    throw new Refusal({ zh: `“${path}”已存在，而且不是普通文件，没有覆盖`, en: `${path} exists and is no regular file; it was not replaced` });
  }
}

function ofSeveral(reason: Text, count: number, replaced: number): Text {
  if (count === 1) return reason;
  if (replaced === 0) return { zh: `${reason.zh}；本次 ${count} 个文件都没有留下`, en: `${reason.en}; none of the ${count} files of this run was left behind` };
  return { zh: `${reason.zh}；本次 ${count} 个文件中已替换 ${replaced} 个，其余没有留下`, en: `${reason.en}; of the ${count} files of this run ${replaced} were replaced, and none of the others was left behind` };
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

function writeFault(path: string, code: string): Text {
  if (code === 'EEXIST') return { zh: `“${path}”已存在，没有覆盖；请换一个名字，或加 --force`, en: `${path} exists and was not written over; choose another name or add --force` };
  if (code === 'ENOENT') return { zh: `文件夹“${dirname(path)}”不存在`, en: `The folder ${dirname(path)} does not exist` };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { zh: `没有写入“${path}”的权限`, en: `${path} may not be written by this user` };
  if (code === 'ENOSPC') return { zh: `磁盘已满，“${path}”没有写出`, en: `The disk is full; ${path} was not written` };
  if (code === 'ENAMETOOLONG') return nameTooLong(path);
  return { zh: `无法写出“${path}”（${code}）`, en: `${path} could not be written (${code})` };
}
