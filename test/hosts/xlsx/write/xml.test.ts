import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { Refusal } from '../../../../src/core/refusal';
import { unescapeText } from '../../../../src/hosts/xlsx/read/rich-text';
import { escapeAttribute, escapeText, escapeXstring, unescapeXml } from '../../../../src/hosts/xlsx/write/xml/escape';
import { children, insertOrdered, part, parseDocument, print, printDocument } from '../../../../src/hosts/xlsx/write/xml/parted';
import { attribute, attributes, withAttribute } from '../../../../src/hosts/xlsx/write/xml/tag';
import { textOf } from '../../../../src/hosts/xlsx/write/xml/text';

const ODD =
  '\ufeff<?xml version="1.0"?><!-- <worksheet> --><x:a  b = "1>2"\n c=\'"/>\' ><!-- <x:row> > --><x:row r="1"/>text<x:row r="2" ><c/></x:row >' +
  '<![CDATA[<x:row>]]]]><?pi <x:row> ?><y:row/><row/></x:a ><!-- end -->\n';

describe('taking XML apart', () => {
  it('finds only what is markup, and joins to the same text', () => {
    const document = parseDocument(ODD, 'a');
    expect(printDocument(document)).toBe(ODD);
    expect(children(document.root, 'row')).toEqual(['<x:row r="1"/>', '<x:row r="2" ><c/></x:row >']);
    expect(attribute(document.root.open, 'b')).toBe('1>2');
    expect(attribute(document.root.open, 'c')).toBe('"/>');
  });

  it('joins any nesting to the same text, and counts children as a parser does', () => {
    fc.assert(
      fc.property(element(3), (xml) => {
        const parted = part(xml);
        expect(print(parted)).toBe(xml);
        let depth = 0;
        let count = 0;
        const parser = new SaxesParser();
        parser.on('opentag', () => {
          if (depth === 1) count += 1;
          depth += 1;
        });
        parser.on('closetag', () => {
          depth -= 1;
        });
        parser.write(xml).close();
        expect(parted.pieces.filter(({ name }) => name === 'a' || name === 'b')).toHaveLength(count);
      }),
    );
  });

  it.each(['', 'text', '<a>', '<a></b>', '<a><b></a>', '<a b="></a>', '<!DOCTYPE a [<!ENTITY x "y">]><a/>', '<a><!-- </a>', '<a><![CDATA[</a>'])('refuses %j', (xml) => {
    expect(() => parseDocument(xml, 'xl/a.xml')).toThrow(Refusal);
    expect(() => parseDocument(xml, 'xl/a.xml')).toThrow('xl/a.xml');
  });

  it('adds a child behind those that come before it, in an empty element too', () => {
    const order = ['a', 'b', 'c'];
    expect(print(insertOrdered(part('<r/>'), order, 'b', '<b/>'))).toBe('<r><b/></r>');
    expect(print(insertOrdered(part('<r>\n<a/>\n<z/><c/></r>'), order, 'b', '<b/>'))).toBe('<r>\n<a/><b/>\n<z/><c/></r>');
    expect(print(insertOrdered(part('<r> <b/></r>'), order, 'b', '<b n=""/>'))).toBe('<r><b n=""/> <b/></r>');
  });

  it('reads text with CDATA, comments and numbers', () => {
    expect(textOf('<f>LEN(&quot;a&#x62;&#99;<![CDATA[&d<]]><!-- x -->")&gt;0</f>')).toBe('LEN("abc&d<")>0');
  });
});

describe('attributes', () => {
  it('change in place and nowhere else', () => {
    const tag = `<c r="A1" xr="r" s='3' t = "s"><v r="9"/></c>`;
    expect(withAttribute(tag, 's', '5')).toBe(tag.replace("'3'", "'5'"));
    expect(withAttribute(tag, 't', undefined)).toBe(`<c r="A1" xr="r" s='3'><v r="9"/></c>`);
    expect(withAttribute(tag, 'cm', '1"')).toBe(tag.replace('"s">', '"s" cm="1&quot;">'));
    expect(withAttribute('<c />', 'r', '1')).toBe('<c r="1" />');
    expect([...attributes(tag)]).toEqual([['r', 'A1'], ['xr', 'r'], ['s', '3'], ['t', 's']]);
  });

  it('hold any value that XML can', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const tag = withAttribute('<a b="x" c=\'y\'/>', 'c', value);
        expect(attribute(tag, 'c')).toBe(value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
        expect(attribute(tag, 'b')).toBe('x');
      }),
    );
  });
});

describe('escapes', () => {
  it('are undone by reading, for every text there is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^(_x?|[0-9A-F]{2,4}|\x01)*$/)), (text) => {
        const written = escapeText(escapeXstring(text));
        expect(unescapeText(unescapeXml(written))).toBe(text);
        expect(unescapeXml(escapeAttribute(escapeXstring(text)))).toBe(escapeXstring(text));
      }),
    );
  });
});

function element(depth: number): fc.Arbitrary<string> {
  const attribute = fc.constantFrom('', ' x="1"', ' y=\'a"b>c\' ', '\n z="</a>"'.replace('<', '&lt;'));
  const other = fc.constantFrom('text', '<!-- <a> -->', '<![CDATA[</a>]]>', '<?p <b> ?>', '&lt;', '\n ');
  const inner = depth === 0 ? other : fc.oneof(other, fc.constant('<b/>'), element(depth - 1));
  return fc
    .tuple(fc.constantFrom('a', 'b'), attribute, fc.array(inner, { maxLength: 4 }), fc.constantFrom('', ' '))
    .map(([name, attributes, pieces, space]) => (pieces.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${pieces.join('')}</${name}${space}>`));
}
