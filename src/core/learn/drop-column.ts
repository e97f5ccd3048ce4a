/** A learned pack without one of its columns, and without what only that column printed. */
import type { TemplateRow } from '../template/template';
import { renumbered } from './amended-assumptions';
import type { Learned } from './learned';

/** `column` is a figure column's key or a label column's role; undefined where there is none. */
export function withoutColumn({ template, assumptions }: Learned, column: string): Learned | undefined {
  const index = template.columns.findIndex((one) => (one.role === 'figure' ? one.key : one.role) === column);
  const gone = template.columns[index];
  if (!gone) return undefined;
  const columns = template.columns.filter((_, at) => at !== index);
  const region = gone.role === 'figure' ? gone.region : undefined;
  const orphan = region !== undefined && !columns.some((one) => one.role === 'figure' && one.region === region);
  const place = template.regions.findIndex(({ name }) => orphan && name === region);
  const left = renumbered(assumptions, 'columns', index).filter(({ path }) => !path.endsWith(`.values.${column}`));
  return {
    template: {
      ...template,
      columns,
      regions: template.regions.filter((_, at) => at !== place),
      rows: template.rows.map((row) => withoutValue(row, column)),
    },
    assumptions: place < 0 ? left : renumbered(left, 'regions', place),
  };
}

/** Units and departments say something of the row even where no column prints them. */
function withoutValue(row: TemplateRow, column: string): TemplateRow {
  const { group, number, content, note, ...rest } = row;
  return {
    ...rest,
    ...(group === undefined || column === 'group' ? {} : { group }),
    ...(number === undefined || column === 'number' ? {} : { number }),
    ...(content === undefined || column === 'content' ? {} : { content }),
    ...(note === undefined || column === 'note' ? {} : { note }),
    values: Object.fromEntries(Object.entries(row.values).filter(([key]) => key !== column)),
  };
}
