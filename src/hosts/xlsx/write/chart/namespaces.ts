/** Namespaces of drawings, which the two conformance classes of packages (ECMA-376 part 1 §2.1) name differently. */
export interface DrawingNamespaces {
  readonly sheetDrawing: string;
  readonly main: string;
  readonly chart: string;
}

export function drawingNamespaces(strict: boolean): DrawingNamespaces {
  const base = strict ? 'http://purl.oclc.org/ooxml/drawingml' : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { sheetDrawing: `${base}/spreadsheetDrawing`, main: `${base}/main`, chart: `${base}/chart` };
}
