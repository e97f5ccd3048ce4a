/** `Excel.ChartCollection` and what hangs on it. */
import { parseRange, type Range } from '../../../../src/core/sheet/address';
import { NULL_OBJECT, badArgument, denied, noSuch, type Remote } from './remote';
import type { ChartModel, SeriesModel, SheetModel } from './workbook';

export function charts(sheet: SheetModel): Remote {
  return {
    type: 'ChartCollection',
    methods: {
      GetItemOrNullObject: (name) => {
        const found = sheet.charts.find((each) => each.name === name);
        return found ? chart(sheet, found) : NULL_OBJECT;
      },
      Add: (type, source, seriesBy) => {
        editable(sheet);
        if (type !== 'BarClustered' && type !== 'ColumnClustered') throw badArgument('type');
        const made: ChartModel = { name: `图表 ${sheet.charts.length + 1}`, type, series: split(areaOf(source), seriesBy), set: {}, position: undefined };
        sheet.charts.push(made);
        return chart(sheet, made);
      },
    },
  };
}

/** One series a column, or one a row. */
function split(source: Range, seriesBy: unknown): SeriesModel[] {
  if (seriesBy !== 'Columns' && seriesBy !== 'Rows') throw badArgument('seriesBy');
  const isByColumns = seriesBy === 'Columns';
  return Array.from({ length: isByColumns ? source.columns : source.rows }, (_, index) => ({
    name: `系列${index + 1}`,
    values: isByColumns ? { ...source, column: source.column + index, columns: 1 } : { ...source, row: source.row + index, rows: 1 },
    categories: undefined,
    color: undefined,
  }));
}

function chart(sheet: SheetModel, model: ChartModel): Remote {
  const group = (type: string, path: string, good: Readonly<Record<string, (value: unknown) => boolean>>) => (): Remote => ({
    type,
    setters: Object.fromEntries(
      Object.entries(good).map(([name, isGood]) => [
        name,
        (value: unknown) => {
          if (!isGood(value)) throw badArgument(name);
          model.set[`${path}.${name}`] = value;
        },
      ]),
    ),
  });
  const isTruth = (value: unknown): boolean => typeof value === 'boolean';
  return {
    type: 'Chart',
    setters: { Name: (value) => void (model.name = String(value)) },
    children: {
      Title: group('ChartTitle', 'Title', { Text: (value) => typeof value === 'string' }),
      Legend: group('ChartLegend', 'Legend', { Visible: isTruth }),
      Axes: () => ({
        type: 'ChartAxes',
        children: { CategoryAxis: group('ChartAxis', 'CategoryAxis', { ReversePlotOrder: isTruth, Position: (value) => value === 'Maximum' }), ValueAxis: group('ChartAxis', 'ValueAxis', { Minimum: (value) => typeof value === 'number' }) },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        methods: {
          GetItemAt: (index) => {
            const found = model.series[Number(index)];
            if (!found) throw noSuch(`series ${String(index)}`);
            return series(found);
          },
          Add: (name) => {
            const added: SeriesModel = { name: String(name), values: undefined, categories: undefined, color: undefined };
            model.series.push(added);
            return series(added);
          },
        },
      }),
    },
    methods: {
      SetPosition: (start, end) => {
        if (!parseRange(String(start)) || !parseRange(String(end))) throw badArgument('position');
        model.position = [String(start), String(end)];
      },
      Delete: () => {
        editable(sheet);
        sheet.charts = sheet.charts.filter((each) => each !== model);
      },
    },
  };
}

function series(model: SeriesModel): Remote {
  return {
    type: 'ChartSeries',
    setters: { Name: (value) => void (model.name = String(value)) },
    methods: {
      SetValues: (source) => void (model.values = areaOf(source)),
      SetXAxisValues: (source) => void (model.categories = areaOf(source)),
    },
    children: {
      Format: () => ({
        type: 'ChartSeriesFormat',
        children: {
          Fill: () => ({
            type: 'ChartFill',
            methods: {
              SetSolidColor: (color) => {
                if (!/^#[0-9A-F]{6}$/i.test(String(color))) throw badArgument('color');
                model.color = String(color);
              },
            },
          }),
        },
      }),
    },
  };
}

function areaOf(source: unknown): Range {
  const { area } = source as Remote;
  if (!area) throw badArgument('sourceData');
  return area;
}

function editable({ protection }: SheetModel): void {
  if (protection.isOn && !protection.allowEditObjects) throw denied();
}
