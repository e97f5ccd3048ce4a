/** What a report says beside its findings: what was not checked must not look as if it had passed. */
import { describe, expect, it } from '@jest/globals';
import type { FileReport } from '../../src/cli/contract';
import { html } from '../../src/cli/formats/html';
import { junit } from '../../src/cli/formats/junit';

const report: FileReport = {
  file: 'a.xlsx',
  verdict: 'needs-explanation',
  tables: [],
  findings: [],
  coverage: { due: 4, checked: 3, notChecked: [{ sheet: '表', cells: ['C5'], reason: '没有数' }] },
  suspects: [],
  remarks: ['工作表“甲<乙”像“目标”，未校验'],
};

describe('a report without findings', () => {
  it('has passed in JUnit only where everything was checked', () => {
    expect(junit.file(report, 'zh')).toContain('<testcase classname="check" name="needs-explanation"><skipped message="3 of 4 cells checked"/></testcase>');
    expect(junit.file({ ...report, verdict: 'passed', coverage: { due: 4, checked: 4, notChecked: [] } }, 'zh')).toContain('<testcase classname="check" name="passed"/>');
  });

  it('shows in the page what was not checked, and the remarks', () => {
    const page = html.file(report, 'zh');
    expect(page).toContain('<h3>未校验</h3><ul><li>表!C5: 没有数</li></ul>');
    expect(page).toContain('<h3>说明</h3><ul><li>工作表“甲&lt;乙”像“目标”，未校验</li></ul>');
    expect(html.file({ ...report, remarks: [] }, 'en')).not.toContain('Remarks');
  });
});
