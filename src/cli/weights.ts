/** --weights: equal, a sheet of the workbook, another workbook, or the published table of a template. */
import { statSync } from 'node:fs';
import { defaultWeights, equalWeights, publishedWeights, Refusal, same, tableWeights, typedWeights, type Snapshot, type Template, type Weights } from '../core/index';
import { readWorkbook } from '../hosts/xlsx/read/workbook';
import { readInput } from './files';

/** Without a word as the last time, or by the workbook's own tables by town. */
export function weightsNamed(name: string | undefined, snapshot: Snapshot, templates: readonly Template[]): Weights {
  if (name === 'equal') return equalWeights;
  if (name === undefined) return defaultWeights(snapshot, templates);
  if (snapshot.sheets.some((sheet) => sheet.name === name)) {
    const weights = tableWeights(snapshot, templates, name);
    if (weights) return weights;
    throw new Refusal({ zh: `工作表“${name}”里没有认识的分乡镇表，不能作为权重`, en: `The sheet ${name} holds no table by town that we know, so it can't give the weights` });
  }
  const typed = typedIn(name);
  if (typed) return typed;
  const pack = templates.find(({ id }) => id === name);
  if (pack?.kind === 'by-town') return publishedWeights(pack);
  if (pack) throw new Refusal({ zh: `模板“${name}”里没有认识的分乡镇表，不能作为权重`, en: `The template ${name} is no table by town, so it can't give the weights` });
  if (statSync(name, { throwIfNoEntry: false }) === undefined) {
    throw new Refusal({
      zh: `--weights “${name}”既不是 equal、乡镇=数 的列表、本工作簿的工作表（${snapshot.sheets.map((sheet) => sheet.name).join('、')}）、模板 ID，也不是文件`,
      en: `--weights ${name} is neither equal, a list TOWN=N,…, a sheet of the workbook (${snapshot.sheets.map((sheet) => sheet.name).join(', ')}), a template id nor a file`,
    });
  }
  const other = tableWeights(readWorkbook(readInput(name)), templates);
  if (other) return { ...other, name: same(`${name} ${other.name.zh}`), sheets: [] };
  throw new Refusal({ zh: `文件“${name}”里没有认识的分乡镇表，不能作为权重`, en: `${name} holds no table by town that we know, so it can't give the weights` });
}

/** 织里镇=10,八里店镇=5 */
function typedIn(text: string): Weights | undefined {
  const pairs = text.split(/[,，、]/).map((pair) => /^\s*([^=＝]+?)\s*[=＝]\s*(\d+(?:\.\d+)?)\s*$/.exec(pair));
  if (pairs.some((pair) => pair === null)) return undefined;
  return typedWeights(Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])])));
}
