/** Towns, streets and zones by their names. */
import { normaliseLabel, withoutRegionSuffix } from '../table/label';
import type { Region } from '../template/template';

/** Endings of names of the parts of a district or a city. */
const SUFFIX = /(?:街道办事处|街道办|街道|民族乡|乡|镇|苏木|农场|林场|管委会|园区|区|县)$/;
const ZONE = /(?:高新区|开发区|经开区|产业园|工业园|园区|度假区|示范区|保税区|集聚区|新区|管委会)$/;
/** Words that end like a name and name no place of their own. */
const NO_PLACE = /^(?:各|本|我|分|所有|其他|其它)|^(?:地区|社区|城区|市区|郊区|辖区|片区|城镇|乡镇|镇街|区县|全[区市县域])$|^(?:所属|所在|行政).{0,3}[区镇]$/;

/** The name of a town, street or zone in a header; undefined where its ending tells of none. Takes normalised text. */
export function regionIn(label: string): string | undefined {
  return label.length >= 2 && label.length <= 16 && SUFFIX.test(label) && !NO_PLACE.test(label) ? label : undefined;
}

export function isZone(name: string): boolean {
  return ZONE.test(normaliseLabel(name));
}

/** Regions as a template lists them; 织里 stands for 织里镇 where no other region could be meant. Names are distinct. */
export function templateRegions(names: readonly string[]): readonly Region[] {
  const short = (name: string): string => withoutRegionSuffix(name);
  const used = new Map<string, number>();
  for (const name of names) {
    for (const key of new Set([normaliseLabel(name), normaliseLabel(short(name))])) used.set(key, (used.get(key) ?? 0) + 1);
  }
  return names.map((name) => {
    const alias = short(name).trim();
    const aliases = alias !== '' && normaliseLabel(alias) !== normaliseLabel(name) && used.get(normaliseLabel(alias)) === 1 ? [alias] : [];
    return { name, aliases, ...(isZone(name) ? { kind: 'development-zone' as const } : {}) };
  });
}
