"""Recomputes a breakdown from the written .xlsx, by Python's standard library alone: no code of the product.

Prints as JSON, for every sheet with town columns: the sum of the towns of each row (exact decimals), what the
total, district and difference cells hold, and the district's own figures by period.
"""
import json
import re
import sys
import zipfile
from decimal import Decimal
from xml.etree import ElementTree as ET

NS = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'


def column(reference):
    letters = re.match(r'[A-Z]+', reference).group()
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def sheets(path):
    with zipfile.ZipFile(path) as book:
        strings = []
        if 'xl/sharedStrings.xml' in book.namelist():
            for item in ET.fromstring(book.read('xl/sharedStrings.xml')).findall('m:si', NS):
                strings.append(''.join(node.text or '' for node in item.iter('{%s}t' % NS['m'])))
        targets = {r.get('Id'): r.get('Target') for r in ET.fromstring(book.read('xl/_rels/workbook.xml.rels'))}
        for sheet in ET.fromstring(book.read('xl/workbook.xml')).find('m:sheets', NS):
            target = targets[sheet.get(REL)].lstrip('/')
            part = target if target.startswith('xl/') else 'xl/' + target
            grid = {}
            for cell in ET.fromstring(book.read(part)).iter('{%s}c' % NS['m']):
                value, kind = cell.find('m:v', NS), cell.get('t')
                text = value.text if value is not None else ''.join(node.text or '' for node in cell.iter('{%s}t' % NS['m'])) or None
                if text is None:
                    continue
                row = int(re.search(r'\d+', cell.get('r')).group()) - 1
                grid[row, column(cell.get('r'))] = strings[int(text)] if kind == 's' else text if kind in ('str', 'inlineStr') else Decimal(text)
            yield sheet.get('name'), grid


def row_of(grid, row):
    return {c: v for (r, c), v in grid.items() if r == row}


def main(path, towns):
    result = {'towns': {}, 'district': {}}
    for name, grid in sheets(path):
        for head in sorted({r for r, _ in grid}):
            header = {str(v).strip(): c for c, v in row_of(grid, head).items()}
            if all(town in header for town in towns):
                rows = {}
                for row in sorted({r for r, _ in grid if r > head}):
                    cells = row_of(grid, row)
                    figures = [cells.get(header[town]) for town in towns]
                    if isinstance(cells.get(1), str) and all(isinstance(f, Decimal) for f in figures):
                        number = lambda word: str(cells.get(header[word])) if word in header and cells.get(header[word]) is not None else None
                        rows[cells[1]] = {'sum': str(sum(figures).normalize()), 'total': number('合计'), 'district': number('全区'), 'difference': number('差额'), 'figures': [str(f) for f in figures]}
                result['towns'][name] = rows
                break
            if '2023年' in header and '一季度' in header:
                for row in sorted({r for r, _ in grid if r > head}):
                    cells = row_of(grid, row)
                    if isinstance(cells.get(1), str):
                        result['district'][cells[1]] = {key: str(cells[header[key]]) for key in ('2023年', '一季度', '二季度', '三季度', '四季度') if isinstance(cells.get(header[key]), Decimal)}
                break
    print(json.dumps(result, ensure_ascii=False))


main(sys.argv[1], sys.argv[2].split(','))
