import { describe, expect, it } from '@jest/globals';
import { tallyOf } from '../../src/preview/desk/checks';
import { addBooks, closeFile, isList, showFile } from '../../src/preview/desk/desk';
import { fileOf, isUnsaved, labelOf, type OpenFile } from '../../src/preview/desk/open-file';
import { moveOn, startState, type PreviewState } from '../../src/preview/state';
import { openBook, editBook, type Book } from '../../src/preview/workbook/book';
import { newWorkbook } from '../../src/hosts/xlsx/blank';

const book = (name: string): Book => openBook(name, newWorkbook([{ kind: 'addSheet', sheet: '表' }, { kind: 'setValues', sheet: '表', at: { row: 0, column: 0 }, values: [[1]] }]));
const edited = (one: Book): Book => editBook(one, [{ kind: 'setValues', sheet: '表', at: { row: 0, column: 0 }, values: [[2]] }]);
const names = (state: PreviewState): readonly string[] => state.files.map((file) => labelOf(state.files, file));
const start = (): PreviewState => startState(book('样例.xlsx'), 'zh');
const at = (state: PreviewState, index: number): OpenFile => {
  const file = state.files[index];
  if (!file) throw new Error(`There is no file ${index}.`);
  return file;
};
const add = (state: PreviewState, ...books: readonly string[]): PreviewState => addBooks(state, books.map(book), [], isUnsaved);

describe('the open files', () => {
  it('take the place of the untouched sample, and stand beside an edited one', () => {
    expect(names(add(start(), '甲.xlsx', '乙.xlsx'))).toEqual(['甲.xlsx', '乙.xlsx']);
    const touched = moveOn(start(), edited(book('样例.xlsx')));
    expect(names(add(touched, '甲.xlsx'))).toEqual(['样例.xlsx', '甲.xlsx']);
  });

  it('opened again under the same name replace the old one, unless it holds work', () => {
    const state = add(start(), '甲.xlsx', '乙.xlsx');
    expect(names(add(state, '甲.xlsx'))).toEqual(['乙.xlsx', '甲.xlsx']);
    const changed = moveOn(state, edited(fileOf(state).book));
    expect(names(add(changed, '甲.xlsx'))).toEqual(['甲.xlsx', '乙.xlsx', '甲.xlsx (2)']);
    expect(isUnsaved(at(changed, 0))).toBe(true);
  });

  it('an edit in a file out of sight changes that file only', () => {
    const state = add(start(), '甲.xlsx', '乙.xlsx');
    const [first, second] = [at(state, 0), at(state, 1)];
    const changed = moveOn(showFile(state, second.id), edited(first.book), first.id);
    expect(changed.files.map(isUnsaved)).toEqual([true, false]);
    expect(changed.current).toBe(second.id);
  });

  it('closing shows the one beside it, and never closes the last', () => {
    let state = add(start(), '甲.xlsx', '乙.xlsx', '丙.xlsx');
    state = closeFile(showFile(state, at(state, 1).id), at(state, 1).id);
    expect(fileOf(state).book.name).toBe('丙.xlsx');
    state = closeFile(state, state.current);
    expect(fileOf(state).book.name).toBe('甲.xlsx');
    expect(isList(state)).toBe(false);
    expect(closeFile(state, state.current).files).toHaveLength(1);
  });

  it('files that can’t be read are listed, go when closed, and count in the tally', () => {
    const fault = { zh: '打不开', en: 'not opened' };
    const state = addBooks(start(), [], [{ id: 7, name: '坏.xlsx', fault }], isUnsaved);
    expect(names(state)).toEqual(['样例.xlsx']);
    expect(isList(state)).toBe(true);
    expect(tallyOf(state)).toMatchObject({ files: 2, other: 1 });
    expect(isList(closeFile(state, 7))).toBe(false);
    expect(addBooks(state, [book('坏.xlsx')], [], isUnsaved).unread).toEqual([]);
  });
});
