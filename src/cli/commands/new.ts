import { drawTemplate } from '../../core/index';
import { newWorkbook } from '../../hosts/xlsx/blank';
import { oneOperand, required, type Call } from '../arguments';
import { namedAsWorkbook } from '../files';
import { writeNewFile } from '../new-files';
import { templateNamed, templatesFor } from '../packs';
import type { Printed } from '../printed';
import { oneLine } from '../shown';

/** Writes a workbook with one template's sheet, with the published figures or blank. */
export function newFromTemplate(call: Call): Printed {
  const template = templateNamed(oneOperand(call, { zh: '模板 ID', en: 'template id' }), templatesFor(call));
  const output = required(call, 'output');
  namedAsWorkbook(output);
  const bytes = newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: !call.flag('blank') }));
  writeNewFile(output, bytes, { force: call.flag('force') });
  return { out: oneLine({ zh: `已写出 ${output}：${template.name.zh}`, en: `Wrote ${output}: ${template.name.en}` }[call.language]), exit: 0 };
}
