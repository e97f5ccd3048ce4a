import { describe, expect, it } from '@jest/globals';
import { withExactFigures } from '../../src/preview/edit/exact-cells';

const shown = [['指标', '62.31', '5%'], ['', '1,234.6', '—']];

describe('what another spreadsheet copied', () => {
  it('gets the figure behind the shown one from Excel, WPS and LibreOffice', () => {
    const html = `<table><!--StartFragment--><tr><td style='mso-number-format:"0\\.00"'>指标</td><td class=xl65 x:num="62.314">62.31</td><td x:num="0.05">5%</td></tr>
      <tr><td></td><td sdval="1234.5678" sdnum="1033;">1,234.6</td><td>—</td></tr></table>`;
    expect(withExactFigures(shown, html)).toEqual([['指标', '62.314', '5%'], ['', '1234.5678', '—']]);
  });

  it('counts the columns that merged cells cover', () => {
    const html = '<table><tr><td colspan=2 rowspan=2>合并</td><td x:num="1.25">1.3</td></tr><tr><td x:num="2.25">2.3</td></tr></table>';
    expect(withExactFigures([['合并', '', '1.3'], ['', '', '2.3']], html)).toEqual([['合并', '', '1.25'], ['', '', '2.25']]);
  });

  it('keeps what is shown where the HTML says another figure, has another shape or says nothing', () => {
    expect(withExactFigures([['62.31']], '<table><tr><td x:num="45000">62.31</td></tr></table>')).toEqual([['62.31']]);
    expect(withExactFigures([['1'], ['2']], '<table><tr><td x:num="1.4">1</td></tr></table>')).toEqual([['1'], ['2']]);
    expect(withExactFigures(shown, '<table><tr><td>62.31</td></tr></table>')).toBe(shown);
  });

  it('takes an attribute for one only in a tag', () => {
    expect(withExactFigures([['1.2']], '<table><tr><td title="x>y" x:num="1.23">1.2</td></tr></table>')).toEqual([['1.23']]);
  });
});
