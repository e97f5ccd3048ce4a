/** The add-in asks for the workbook that it stands in, and for nothing else of the clerk's (see also test/manifest.test.ts). */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseXml, type XmlElement } from '../manifest-xml';

const text = readFileSync(resolve('manifest.xml'), 'utf8');
const all = descendants(parseXml(text));

it('one permission, the least that can read a sheet and write a report', () => {
  // ReadDocument can't write; ReadAllDocument and WriteDocument are for other hosts' APIs, and there is no more than ReadWriteDocument.
  expect(all.filter(({ name }) => /permission/i.test(name)).map((element) => [element.name, element.text])).toEqual([['Permissions', 'ReadWriteDocument']]);
});

it('no account, no Graph, no other site, no code outside of the page', () => {
  for (const name of ['WebApplicationInfo', 'Scopes', 'Authorizations', 'AppDomains', 'AppDomain', 'ExtendedPermissions', 'EquivalentAddins', 'AllFormFactors']) {
    expect(all.filter((element) => element.name === name)).toEqual([]);
  }
  expect(text).not.toMatch(/<!ENTITY|<!DOCTYPE|javascript:/);
});

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
