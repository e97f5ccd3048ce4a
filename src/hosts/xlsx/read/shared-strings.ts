import { textCollector } from './rich-text';
import type { Room } from './room';
import { scanXml } from './xml';

/** The workbook's table of texts, by index. */
export function readSharedStrings(part: string, xml: string, room: Room): readonly string[] {
  const strings: string[] = [];
  const collector = textCollector();
  scanXml(part, xml, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      if (name === 'si') {
        room.take(1);
        strings.push(collector.take());
      } else collector.close(name);
    },
  });
  return strings;
}
