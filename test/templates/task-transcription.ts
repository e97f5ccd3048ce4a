/**
 * 004 附件1 as the saved document has it. Saving lost the blank cells, so a row's figures stand in their order but,
 * where there are fewer than four, not in their columns.
 */
import { documentLines, withBrackets } from './transcription';

export interface TaskRow {
  /** Where the document prints a heading in this row: at the first of an action, and again on a new page. */
  readonly group?: string;
  readonly number?: string;
  /** Absent in the second row under one label. */
  readonly label?: string;
  /** As printed, from left to right. */
  readonly figures: readonly string[];
  /** Absent where the cell above reaches down. */
  readonly department?: string;
}

export interface TaskTranscription {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly TaskRow[];
  readonly notes: readonly string[];
}

const COLUMNS = 8;
const BODY = '(?:区|飞龙湖生态区|集聚区|社发)[^、]*(?:局|办|中心|公司|集团|管委会|科协|宣传部|分区|\\(国资中心\\))';
const DEPARTMENT = new RegExp(`^${BODY}(?:、${BODY})*$`);

export function taskTranscription(): TaskTranscription {
  const [title = '', ...lines] = documentLines('004-annex1.txt');
  const rows: TaskRow[] = [];
  const notes: string[] = [];
  let group: string | undefined;
  let tasks = 0;
  let labelDue = false;
  for (const line of lines.slice(COLUMNS)) {
    const mark = /^>+ /.exec(line)?.[0];
    const text = line.slice(mark?.length ?? 0);
    const row = rows.at(-1);
    if (notes.length > 0 || line.startsWith('注:')) notes.push(line);
    else if (/^[一二三四五六七八九十]、.+行动$/.test(text)) group = text;
    // A figure may be a bare number too; the task's own is the one that comes next.
    else if (text === String(tasks + 1)) {
      tasks += 1;
      labelDue = true;
    } else if (labelDue || mark) {
      rows.push({
        ...(group === undefined ? {} : { group }),
        ...(labelDue ? { number: String(tasks) } : {}),
        ...(mark === '>> ' ? {} : { label: text }),
        figures: mark === '>> ' ? [text] : [],
      });
      group = undefined;
      labelDue = false;
    } else if (row && DEPARTMENT.test(text)) {
      if (row.department !== undefined) throw new Error(`${text}: a second department in one row`);
      rows[rows.length - 1] = { ...row, department: text };
    } else if (row) rows[rows.length - 1] = { ...row, figures: [...row.figures, withBrackets(text)] };
  }
  return { title, headers: lines.slice(0, COLUMNS), rows, notes };
}

/** What the document's text says of 2025: "5 市级重点实验室" → "5". */
export function planFor2025(): ReadonlyMap<string, string> {
  return new Map(
    documentLines('004-plan-2025.txt').map((line) => {
      const [item, label, figure = ''] = line.split(' | ');
      return [`${item} ${label}`, figure];
    }),
  );
}
