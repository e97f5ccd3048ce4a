/** The rows of a learned pack after a change to one of them that its neighbours or its ratios depend on. */
import type { TemplateRow } from '../template/template';

/** Without the row at `index`: ratios that named it keep its name, and what it printed for the rows below passes on to the next. */
export function withoutRow(rows: readonly TemplateRow[], index: number): readonly TemplateRow[] {
  const gone = rows[index];
  if (!gone) return rows;
  const kept = rows.map((row, at) => (at === index + 1 ? heir(row, gone) : row)).filter((_, at) => at !== index);
  const named = (text: string | undefined): string | undefined => (text === gone.id ? gone.name : text);
  return kept.map((row) => {
    if (!row.ratio) return row;
    const [numerator, denominator] = [named(row.ratio.numerator), named(row.ratio.denominator)];
    return { ...row, ratio: { ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }) } };
  });
}

/** The first of those that shared the cell above it prints it now. */
function heir({ sharesName, sharesDepartment, ...row }: TemplateRow, gone: TemplateRow): TemplateRow {
  const first = sharesName === true && gone.sharesName !== true;
  return {
    ...row,
    ...(gone.group !== undefined && row.group === undefined ? { group: gone.group } : {}),
    ...(first ? { name: gone.name } : {}),
    ...(sharesName && !first ? { sharesName } : {}),
    ...(sharesDepartment && gone.sharesDepartment ? { sharesDepartment } : {}),
  };
}

/** The department of the row at `index` and of those that share its cell; it shares with the row above no longer. */
export function withDepartment(rows: readonly TemplateRow[], index: number, department: string): readonly TemplateRow[] {
  const after = rows.findIndex((row, at) => at > index && !row.sharesDepartment);
  const end = after < 0 ? rows.length : after;
  return rows.map((row, at) => {
    if (at < index || at >= end) return row;
    if (at > index) return { ...row, department };
    return notSharing({ ...row, department });
  });
}

function notSharing(row: TemplateRow): TemplateRow {
  const { sharesDepartment, ...own } = row;
  return sharesDepartment ? own : row;
}
