import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault, lineAndColumn } from '../../../src/core/template/json-fault';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const REPEATED = /重复/;

describe('jsonFault', () => {
  it.each<[string, number, RegExp]>([
    ['{"a":1,}', 7, /名称/],
    ['[1,]', 3, /值/],
    ['{"a" 1}', 5, /冒号/],
    ['{"a":1 "b":2}', 7, /逗号或右花括号/],
    ['[1 2]', 3, /逗号或右方括号/],
    ['{"a":1}}', 7, /结束/],
    ['{"a":01}', 6, /逗号/],
    ['{“a”:1}', 1, /名称/],
    ["{'a':1}", 1, /名称/],
    ['{"a":"b\n"}', 5, /文本/],
    ['{"a":"\\x"}', 5, /文本/],
    ['{"a":NaN}', 5, /值/],
    ['{"a":1,"b":2,"a":3}', 13, REPEATED],
    ['{"a":1,"\\u0061":3}', 7, REPEATED],
    ['{"a":', 5, /值/],
    ['', 0, /值/],
    ['"a', 0, /文本/],
  ])('%s is faulty at %i', (text, offset, reason) => {
    const fault = jsonFault(text);
    expect(fault?.offset).toBe(offset);
    expect(fault?.reason.zh).toMatch(reason);
  });

  it('takes all JSON there is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10 }), (text) => {
        expect(jsonFault(text)).toBeUndefined();
      }),
    );
  });

  it('agrees with JSON.parse on JSON with a character changed, put in or left out', () => {
    const character = fc.constantFrom(...'{}[],:"\\ \n\t0123456789-+.eEtrufalsn\u0001\u00a0\ufeff');
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat({ max: 1 }), fc.option(character), (text, at, drop, put) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + (put ?? '') + text.slice(place + drop);
        const fault = jsonFault(changed);
        if (fault && REPEATED.test(fault.reason.zh)) return;
        expect({ changed, ok: !fault }).toEqual({ changed, ok: parses(changed) });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lineAndColumn', () => {
  it.each([
    ['ab', 0, 1, 1],
    ['ab\ncd', 4, 2, 2],
    ['ab\r\ncd', 4, 2, 1],
    ['a\rb', 2, 2, 1],
  ])('%j at %i', (text, offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });
});
