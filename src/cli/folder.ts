/** What a folder that was named stands for: the spreadsheets in it and below, and what else lies there. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SPREADSHEET_ENDINGS, type Text } from '../core/index';

export interface Listed {
  readonly files: readonly string[];
  /** No spreadsheets by their names: not opened, and counted so that nobody takes them for read. */
  readonly passedOver: readonly string[];
}

/** Excel's lock files (~$…) and what the system hides or leaves in every folder: nobody sent these. */
const NOBODYS = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

export function filesIn(operands: readonly string[]): Listed {
  return joined(operands.map(filesOf));
}

function filesOf(operand: string): Listed {
  if (!isFolder(operand)) return { files: [operand], passedOver: [] };
  // An empty folder, and one that may not be read, is reported under its own name while the others go on.
  const listed = listFolder(operand);
  return listed.files.length === 0 ? { ...listed, files: [operand] } : listed;
}

/** What can't be told is told when it is read: a name too long, a folder that may not be entered. */
function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

function statsOf(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export function listFolder(folder: string): Listed {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return { files: [folder], passedOver: [] };
  }
  return joined(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (NOBODYS.test(entry.name)) return joined([]);
      if (entry.isDirectory()) return listFolder(path);
      const isSpreadsheet = SPREADSHEET_ENDINGS.includes(extname(entry.name).toLowerCase());
      // A link to a folder is not followed: it may lead back here.
      const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(path));
      return isSpreadsheet && isFile ? { files: [path], passedOver: [] } : { files: [], passedOver: [path] };
    }),
  );
}

function joined(parts: readonly Listed[]): Listed {
  return { files: parts.flatMap(({ files }) => files), passedOver: parts.flatMap(({ passedOver }) => passedOver) };
}

/** Kinds of files in the sentence. */
const SHOWN = 5;

/** One sentence, none where nothing was passed over: .docx 2, .pdf 1. */
export function passedOverText(passedOver: readonly string[]): readonly Text[] {
  if (passedOver.length === 0) return [];
  const counts = new Map<string, number>();
  for (const path of passedOver) {
    const ending = extname(path).toLowerCase();
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  const list = (none: string, between: string): string =>
    most.slice(0, SHOWN).map(([ending, count]) => `${ending === '' ? none : ending} ${count}`).join(between) + (most.length > SHOWN ? ' …' : '');
  const count = passedOver.length;
  return [
    {
      zh: `文件夹中另有 ${count} 个文件不是表格，没有读（${list('无扩展名', '、')}）`,
      en: `${count} other ${count === 1 ? 'file' : 'files'} of the folder ${count === 1 ? 'is no spreadsheet and was' : 'are no spreadsheets and were'} not read (${list('without an ending', ', ')})`,
    },
  ];
}
