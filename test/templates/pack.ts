import type { Template } from '../../src/core/template/template';
import { templates } from '../../src/templates';

export function pack(id: string): Template {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}
