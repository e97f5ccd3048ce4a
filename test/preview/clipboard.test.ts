import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBlock, printBlock } from '../../src/preview/edit/clipboard';

describe('blocks on the clipboard', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\t\r\n\tb', [['a', ''], ['', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['"315"工程\t5', [['"315"工程', '5']]],
    ['"never closed\tx', [['"never closed', 'x']]],
    ['a\t', [['a', '']]],
  ])('%j', (text, rows) => {
    expect(parseBlock(text)).toEqual(rows);
  });

  it('reads back what it prints', () => {
    const cell = fc.stringMatching(/^[a1 "\t\n一]{0,6}$/);
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (rows) => {
        // A single blank cell and an empty clipboard are the same text, and so is a blank last line.
        fc.pre(!(rows[0]?.length === 1 && rows[rows.length - 1]?.[0] === ''));
        expect(parseBlock(printBlock(rows))).toEqual(rows);
      }),
    );
  });
});
