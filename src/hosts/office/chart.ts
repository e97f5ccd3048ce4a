/** A chart made by Excel's own chart API: ExcelApi 1.8, below the 1.9 that the manifest asks for. */
import { lastCell, printAddress, type ChartPlan, type Range } from '../../core/index';
import { untracked } from './sheet-query';

/**
 * Excel makes the first series of the first values, which it can't mistake for names or headings: a single row or
 * column of cells is one series. The others are added to it, because how many series it would make of several
 * columns is its own guess and is known only for the price of a round trip.
 */
export function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  // As in Microsoft's own samples: what is asked of a null object is left undone.
  sheet.charts.getItemOrNullObject(plan.name).delete();

  const seriesBy = first.values.columns === 1 ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(plan.type === 'bar' ? 'BarClustered' : 'ColumnClustered', rangeOf(sheet, first.values), seriesBy);
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.visible = others.length > 0;
  chart.setPosition(printAddress(plan.at), printAddress(lastCell(plan.at)));
  fill(sheet, chart.series.getItemAt(0), plan, first);
  for (const each of others) fill(sheet, chart.series.add(each.name), plan, each);

  if (plan.from !== undefined) chart.axes.valueAxis.minimum = plan.from;
  if (plan.type === 'bar') {
    // Bars are drawn from below; upside down, the axis of figures would stand at the head unless it crosses at the end.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
  }
}

/** The reference says that `setXAxisValues` is for scatter charts; it sets the names of bars as well (office-js-docs-reference issue 1493). */
function fill(sheet: Excel.Worksheet, series: Excel.ChartSeries, { categories }: ChartPlan, plan: ChartPlan['series'][number]): void {
  series.name = plan.name;
  series.setValues(rangeOf(sheet, plan.values));
  series.setXAxisValues(rangeOf(sheet, categories));
  if (plan.color !== undefined) series.format.fill.setSolidColor(plan.color);
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Range): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row, column, rows, columns));
}
