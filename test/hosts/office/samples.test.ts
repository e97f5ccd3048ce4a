import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearMarkEdits, markEdits, validate, type Sheet } from '../../../src/core/index';
import { officeHost } from '../../../src/hosts/office/host';
import { xlsxHost } from '../../../src/hosts/xlsx/host';
import { templates } from '../../../src/templates/index';
import { openInExcel } from './stand-in/node';
import { fromSnapshot, toSnapshot } from './stand-in/snapshot';

/** What both hosts must tell alike; formats and hidden rows are known only as far as there are values. */
const told = ({ name, visibility, values, formulas, merges, hiddenColumns, isProtected }: Sheet) => ({
  name,
  visibility,
  values,
  formulas,
  merges,
  hiddenColumns,
  isProtected,
});

describe.each(['wuxing-315-2023.xlsx', 'wuxing-315-2023-messy.xlsx', 'pinghu-315-2023.xlsx'])('%s', (name) => {
  const open = async () => {
    const file = await xlsxHost(readFileSync(join(__dirname, '../../fixtures', name))).read();
    return { file, excel: openInExcel(fromSnapshot(file)), host: officeHost() };
  };

  it('is read in Excel as from its file, and a check finds the same', async () => {
    const { file, host } = await open();
    const read = await host.read();
    expect(read.sheets.map(told)).toEqual(file.sheets.map(told));
    expect(validate(read, templates)).toEqual(validate(file, templates));
  });

  it('is checked and coloured in three round trips, again in three, and cleared exactly', async () => {
    const { file, excel, host } = await open();
    const formatsBefore = excel.workbook.sheets.map(({ conditionalFormats }) => [...conditionalFormats]);
    const statuses: string[][] = [];
    for (const round of [1, 2]) {
      const snapshot = await host.read();
      await host.apply([...markEdits(snapshot, validate(snapshot, templates)), { kind: 'setProperty', name: '校核', value: '1' }]);
      expect(excel.requests).toHaveLength(round * 3);
      statuses.push(excel.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula)));
    }
    expect(statuses[1]).toEqual(statuses[0]);
    const marked = await host.read();
    await host.apply(clearMarkEdits(marked));
    expect(excel.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(formatsBefore);
    expect(toSnapshot(excel.workbook).sheets.map(({ values }) => values)).toEqual(file.sheets.map(({ values }) => values));
  });
});
