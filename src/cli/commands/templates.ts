import { figureColumns } from '../../core/index';
import type { Call } from '../arguments';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { oneLine, printJson } from '../shown';

export function listTemplates(call: Call): Printed {
  const list = templatesFor(call).map((template) => ({
    id: template.id,
    version: template.version,
    kind: template.kind,
    name: template.name[call.language],
    title: template.title,
    district: template.district,
    source: template.source,
    indicators: template.rows.length,
    columns: figureColumns(template).length,
  }));
  if (call.flag('json')) return { out: printJson({ templates: list }), exit: 0 };
  return { out: list.map((one) => [one.id, one.version, one.name, `${one.indicators} × ${one.columns}`].map(oneLine).join('\t')).join('\n'), exit: 0 };
}
