import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthOf, positionAt, sizeOf, startOf, tracksOf } from '../../src/preview/grid/tracks';
import { positionsOf, viewportOf } from '../../src/preview/grid/viewport';
import { spansOf } from '../../src/preview/grid/spans';

const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 200 });

describe('tracks', () => {
  it('every pixel belongs to the track that covers it', () => {
    fc.assert(
      fc.property(sizes, fc.nat(12_000), (list, pixel) => {
        const tracks = tracksOf(list.length, new Set([3]), (index) => list[index] ?? 0);
        fc.pre(tracks.shown.length > 0 && pixel < lengthOf(tracks));
        const position = positionAt(tracks, pixel);
        expect(startOf(tracks, position)).toBeLessThanOrEqual(pixel);
        expect(startOf(tracks, position) + sizeOf(tracks, position)).toBeGreaterThan(pixel);
        expect(tracks.shown).not.toContain(3);
      }),
    );
  });
});

describe('the window into a large sheet', () => {
  const rows = tracksOf(3000, new Set([10]), () => 20);
  const columns = tracksOf(400, new Set(), () => 70);

  it('blanks and rendered tracks make up the whole length, and what is seen is rendered', () => {
    fc.assert(
      fc.property(fc.nat(59_000), fc.nat(27_000), fc.integer({ min: 0, max: 5 }), (top, left, frozen) => {
        const viewport = viewportOf(rows, columns, { rows: frozen, columns: frozen }, { top, left, width: 900, height: 600 });
        for (const [tracks, span, from, seen] of [[rows, viewport.rows, top, 600], [columns, viewport.columns, left, 900]] as const) {
          const drawn = positionsOf(span);
          const length = drawn.reduce((sum, position) => sum + sizeOf(tracks, position), span.before + span.after);
          expect(length).toBe(lengthOf(tracks));
          const edge = startOf(tracks, span.frozen);
          expect(drawn).toContain(positionAt(tracks, Math.min(from + edge, lengthOf(tracks) - 1)));
          expect(drawn).toContain(positionAt(tracks, Math.min(from + seen, lengthOf(tracks) - 1)));
          expect(drawn.length).toBeLessThan(120);
        }
      }),
    );
  });

  it('a merged area is drawn from its first rendered cell on, each rendered cell once', () => {
    fc.assert(
      fc.property(fc.nat(59_000), fc.nat(2800), fc.nat(390), (top, row, column) => {
        const viewport = viewportOf(rows, columns, { rows: 2, columns: 1 }, { top, left: 700, width: 900, height: 600 });
        const merge = { row, column, rows: 150, columns: 8 };
        const spanAt = spansOf([merge], rows, columns, viewport);
        let drawn = 0;
        let held = 0;
        const wrong: string[] = [];
        for (const down of positionsOf(viewport.rows)) {
          for (const across of positionsOf(viewport.columns)) {
            const span = spanAt(down, across);
            const at = { row: rows.shown[down] ?? -1, column: columns.shown[across] ?? -1 };
            const inside = at.row >= row && at.row < row + 150 && at.column >= column && at.column < column + 8;
            // Not `expect` for each of a million cells: that alone takes half a minute.
            if ((span !== undefined) !== inside) wrong.push(`${at.row},${at.column}`);
            if (inside) held += 1;
            if (span && span !== 'covered') drawn += span.rowSpan * span.colSpan;
          }
        }
        expect(wrong).toEqual([]);
        expect(drawn).toBe(held);
      }),
    );
  });
});
