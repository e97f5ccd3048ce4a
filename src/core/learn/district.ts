/** Whose table it is, by the name in front of a title: 湖州市吴兴区2023年… → 吴兴区. */
import { halfWidth } from '../indicator/quantity/half-width';
import type { Guess } from './learned';

/** Stands for the district where no text names it; reads well in a finding until the clerk fills it in. */
export const UNNAMED_DISTRICT = '本区';

/** What a title may begin with. */
const LEAD = /^(?:附件\d*:?|关于|印发|下达|报送|做好|[《“"'「【\s]|(?:19|20)\d{2}(?:[-—–至](?:19|20)\d{2})?年度?)+/;
const NAME = /^\p{Script=Han}{1,8}?(?:自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟)/u;
/** 全区, 高新区, 城市: ends alike and names no district. */
const NO_NAME = /^(?:[全各本我市城郊辖社园校景矿林牧片].?[区县市]|高新区|开发区|经开区|新区|园区|示范区|度假区|地区|县市|都市|超市|上市|门市|夜市|股市)$/;
const PART = /(?:园|开发|高新|度假|示范|集聚|保税|社|片|景|库|灾|矿|牧|辖|城)区$|[城都超上门]市$/;

/** undefined where no text begins with the name of a district, county or city. */
export function districtIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = nameAtStart(halfWidth(text).replace(LEAD, ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameAtStart(text: string): string | undefined {
  const name = NAME.exec(text)?.[0];
  if (name === undefined || name.length < 2 || NO_NAME.test(name)) return undefined;
  if (/(?:自治县|自治旗|区|县|旗)$/.test(name) && !/(?:自治区|地区)$/.test(name)) return name;
  // 湖州市吴兴区: the finer name, where one follows; a city may be the district itself (平湖市).
  const lower = nameAtStart(text.slice(name.length));
  if (lower !== undefined && lower.length >= 3 && lower.length <= 5 && !PART.test(lower)) return lower;
  return name.endsWith('市') ? name : undefined;
}

/** The district, or what holds its place. `sources` are titles and names of sheets, the nearest first. */
export function guessDistrict(sources: readonly string[]): Guess<string> & { readonly missing?: true } {
  const found = districtIn(sources);
  if (found !== undefined) return { value: found, why: { zh: '标题或工作表名以它开头', en: 'the title or the name of the sheet begins with it' } };
  return {
    value: UNNAMED_DISTRICT,
    missing: true,
    why: { zh: '标题和工作表名中没有区、县、市的名称，请填写；同一区的各表要填得一样', en: 'neither title nor sheet name tells whose table it is; fill it in, the same in all tables of one district' },
  };
}
