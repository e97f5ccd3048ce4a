/** What must hold among a template's columns and regions, beyond what the schema can say. */
import { periodKey, printPeriod } from '../indicator/period';
import { normaliseLabel } from '../table/label';
import { repeats } from './repeats';
import type { FigureColumn, LabelColumn, Template } from './template';
import type { TemplateError } from './template-error';

/** `path` names the column in the JSON. */
interface Placed<T> {
  readonly column: T;
  readonly path: string;
}

export function checkColumns(template: Template): readonly TemplateError[] {
  const figures: Placed<FigureColumn>[] = [];
  const labels: Placed<LabelColumn>[] = [];
  template.columns.forEach((column, index) => {
    const path = `columns[${index}]`;
    if (column.role === 'figure') figures.push({ column, path });
    else labels.push({ column, path });
  });
  return [
    ...indicatorColumn(labels),
    ...repeats(
      { zh: '同类列', en: 'a column of the kind' },
      labels.map(({ column, path }) => ({ path: `${path}.role`, key: column.role, name: column.role })),
    ),
    ...repeats(
      { zh: '列的键', en: 'the column key' },
      figures.map(({ column, path }) => ({ path: `${path}.key`, key: column.key, name: column.key })),
    ),
    ...repeats(
      { zh: '表头', en: 'the header' },
      [...labels, ...figures].filter(({ column }) => column.header !== '').map(({ column, path }) => ({
        path: `${path}.header`,
        key: normaliseLabel(column.header),
        name: column.header,
      })),
    ),
    ...firstHeader(template),
    ...repeats({ zh: '列', en: 'the column for' }, figures.map(meaning)),
    ...knownRegions(template, figures),
    ...repeats({ zh: '地区名称', en: 'the region' }, regionNames(template)),
  ];
}

function indicatorColumn(labels: readonly Placed<LabelColumn>[]): readonly TemplateError[] {
  if (labels.some(({ column }) => column.role === 'indicator')) return [];
  return [{ path: 'columns', message: { zh: '缺少指标列（role 为 "indicator"）', en: 'has no column of indicators (role "indicator")' } }];
}

/** An empty header continues the one on its left. */
function firstHeader({ columns }: Template): readonly TemplateError[] {
  if (columns[0]?.header !== '') return [];
  return [{ path: 'columns[0].header', message: { zh: '第一列左边没有可延伸的表头', en: 'there is no header on the left to reach over the first column' } }];
}

/** Two columns that mean the same can't be told apart by any check. */
function meaning({ column, path }: Placed<FigureColumn>): { path: string; key: string; name: string } {
  const holds = column.holds ?? 'target';
  const period = printPeriod(column.period).zh;
  return {
    path,
    key: JSON.stringify([periodKey(column.period), column.region ?? null, holds]),
    name: [period, column.region, column.holds].filter((word) => word !== undefined).join(' · '),
  };
}

function knownRegions(template: Template, figures: readonly Placed<FigureColumn>[]): readonly TemplateError[] {
  const errors: TemplateError[] = [];
  for (const { column, path } of figures) {
    const { region } = column;
    if (region === undefined || template.regions.some((one) => one.name === region)) continue;
    errors.push({
      path: `${path}.region`,
      message: { zh: `regions 中没有“${region}”`, en: `"${region}" is not among regions` },
    });
  }
  if (template.kind === 'by-town' && !figures.some(({ column }) => column.region !== undefined)) {
    errors.push({ path: 'columns', message: { zh: '分乡镇表至少要有一列写明 region', en: 'a by-town table needs a column with a region' } });
  }
  return errors;
}

function regionNames(template: Template): { path: string; key: string; name: string }[] {
  return template.regions.flatMap((region, index) => [
    { path: `regions[${index}].name`, key: normaliseLabel(region.name), name: region.name },
    ...region.aliases.map((name, alias) => ({ path: `regions[${index}].aliases[${alias}]`, key: normaliseLabel(name), name })),
  ]);
}
