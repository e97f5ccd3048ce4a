import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseXml, type XmlElement } from './manifest-xml';

const FILE = resolve('manifest.xml');
const text = readFileSync(FILE, 'utf8');
const root = parseXml(text);
const all = descendants(root);
const named = (name: string): XmlElement[] => all.filter((element) => element.name === name);

/**
 * Order of children in Microsoft's schemas (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd and the
 * newer MS-OWEMXML for Runtimes): Office refuses a manifest whose elements come in another order.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl',
    'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('manifest.xml', () => {
  let info: { id: string; hosts: string[]; defaultLocale: string; permissions: string; officeAppType: string; version: string };

  beforeAll(() => {
    // In a process of its own: the package's ESM dependency crashes jest 30.
    const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(${JSON.stringify(FILE)}).then((info) => console.log(JSON.stringify(info)))`;
    info = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as typeof info;
  });

  it('is what Office reads as an Excel task pane', () => {
    expect(info).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultLocale: 'zh-CN',
      permissions: 'ReadWriteDocument',
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseFloat(info.version)).toBeGreaterThanOrEqual(1);
  });

  it.each(Object.keys(ORDER))('keeps the order of the schema in %s', (name) => {
    const found = name.includes('/') ? named('Host').filter((host) => host.attributes['xsi:type'] !== undefined) : named(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      const order = ORDER[name] ?? [];
      const places = element.children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('asks for ExcelApi 1.9 everywhere, and for the shared runtime only where the ribbon needs it', () => {
    const sets = (name: string) => named(name).map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sets('Set')).toEqual(['ExcelApi 1.9']);
    expect(sets('bt:Set')).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
  });

  it('runs pane and buttons in one page', () => {
    const page = (name: string) => named(name).map(({ attributes }) => attributes['resid']);
    expect([...page('Runtime'), ...page('FunctionFile'), ...page('SourceLocation').filter(Boolean)]).toEqual([
      'Taskpane.Url', 'Taskpane.Url', 'Taskpane.Url',
    ]);
    expect(named('Runtime')[0]?.attributes['lifetime']).toBe('long');
  });

  it('defines every resource it refers to, once, and uses every one', () => {
    const ids = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(named).flatMap(({ attributes }) => attributes['id'] ?? []);
    const used = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
    // ReferenceId of OfficeAppBasicTypesV1_0.xsd.
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('gives ids to groups and controls that are unique', () => {
    const ids = ['Group', 'Control'].flatMap(named).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(5);
  });

  it.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('says everything in %s in Chinese and in English, in %d characters', (name, limit) => {
    const strings = named(name).flatMap(({ children }) => children);
    expect(strings.length).toBeGreaterThan(0);
    for (const string of strings) expectBothLanguages(string, limit);
  });

  it('names and describes itself in both languages', () => {
    for (const [name, limit] of [['DisplayName', 125], ['Description', 250]] as const) {
      const own = root.children.find((child) => child.name === name);
      if (own) expectBothLanguages(own, limit);
      expect(own).toBeDefined();
    }
  });

  it('keeps the labels of the ribbon short', () => {
    const labels = named('bt:String').filter(({ attributes }) => attributes['id']?.endsWith('.Label'));
    expect(labels).toHaveLength(5);
    for (const label of labels) expect(label.attributes['DefaultValue']?.length).toBeLessThanOrEqual(8);
  });

  it('shows icons that exist in the size that is asked for', () => {
    const url = new Map(named('bt:Image').flatMap(({ attributes: { id, DefaultValue } }) => (id && DefaultValue ? [[id, DefaultValue]] : [])));
    const wanted = named('bt:Image').flatMap(({ attributes: { resid, size } }) => (resid && size ? [{ url: url.get(resid) ?? '', size: Number(size) }] : []));
    const own = [['IconUrl', 32], ['HighResolutionIconUrl', 64]] as const;
    for (const [name, size] of own) wanted.push({ url: named(name)[0]?.attributes['DefaultValue'] ?? '', size });
    expect(wanted).toHaveLength(19);
    for (const icon of wanted) {
      const png = readFileSync(resolve(icon.url.replace('https://localhost:3000/', '')));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      // IHDR: width and height stand at bytes 16 and 20.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
    }
    // Mandatory sizes of a ribbon icon.
    for (const list of named('Icon')) {
      expect(list.children.map(({ attributes }) => attributes['size'])).toEqual(expect.arrayContaining(['16', '32', '80']));
    }
  });

  it('has a button for each function that the page registers', () => {
    const registered = [...readFileSync(resolve('src/commands/ribbon.ts'), 'utf8').matchAll(/associate\('(\w+)'/g)].map(([, name]) => name);
    expect(named('FunctionName').map(({ text }) => text)).toEqual(registered);
  });

  it('serves everything from the address that the build replaces', () => {
    const urls = text.match(/https?:\/\/[^"<\s]+/g)?.filter((url) => !/schemas\.microsoft\.com|www\.w3\.org/.test(url)) ?? [];
    expect(urls.filter((url) => !url.startsWith('https://localhost:3000') )).toEqual([]);
  });
});

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function expectBothLanguages(element: XmlElement, limit: number): void {
  const chinese = element.attributes['DefaultValue'] ?? '';
  const english = element.children.filter(({ attributes }) => attributes['Locale'] === 'en-US').map(({ attributes }) => attributes['Value'] ?? '');
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(english).toHaveLength(1);
  expect(english[0]).toMatch(/^[^\p{Script=Han}]+$/u);
  for (const value of [chinese, ...english]) {
    expect(value.length).toBeGreaterThan(0);
    expect(value.length).toBeLessThanOrEqual(limit);
  }
}
