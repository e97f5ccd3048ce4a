/**
 * The session object that makes Microsoft's client library talk to the little workbook instead of Excel. Free of Node,
 * so that it can be bundled into a page as well.
 */
import { parseAddress, type Address } from '../../../../src/core/sheet/address';
import { application } from './application';
import { HABITS, type Excel, type Habits } from './excel';
import { execute, type RequestBody, type ResponseBody } from './execute';
import type { Remote } from './remote';
import { typed } from './typing';
import { cellAt, type SheetModel, type WorkbookModel } from './workbook';

/** What the stand-in needs of the client library's `OfficeExtension`. */
export interface ClientLibrary {
  readonly SessionBase: { _overrideSession?: unknown };
  readonly GenericEventRegistration: {
    _testReadyImpl?: () => Promise<void>;
    getGenericEventRegistration(controlId: string): { _handleRichApiMessage(message: unknown): void };
  };
}

export interface StandIn {
  readonly workbook: WorkbookModel;
  readonly excel: Excel;
  /** One entry a request: its bytes. */
  readonly requests: number[];
  /** The clerk is typing in a cell: Excel refuses every request. */
  isEditingCell: boolean;
  /** Called before each request; may change the workbook or throw what Excel would answer. */
  beforeRequest: (number: number) => void;
  /** How long Excel takes before it looks at a request. */
  delay: () => Promise<void>;
  /** `Office.context.requirements.isSetSupported` of this Excel. */
  readonly isSetSupported: (name: string, version?: string) => boolean;
  /** The clerk types into a cell, or goes to one. */
  readonly userTypes: (sheet: string, address: string, input: string | number | boolean) => void;
  readonly userSelects: (sheet: string, address: string) => void;
}

/** Constants.eventMessageCategory and the event types of the client library. */
const EVENT_CATEGORY = 65_536;
const EVENT_TYPES = { Changed: 10, SelectionChanged: 14 };

export function standIn(library: ClientLibrary, workbook: WorkbookModel, habits: Partial<Habits> = {}): StandIn {
  const excel: Excel = { workbook, habits: { ...HABITS, ...habits }, registered: new Map(), inserted: 0, openFile: () => { throw new Error('This test has no files.'); }, onChange: (kind, sheet, address) => report(kind, sheet, address, 'ThisLocalAddin') };
  const self: StandIn = {
    workbook,
    excel,
    requests: [],
    isEditingCell: false,
    beforeRequest: () => undefined,
    delay: () => Promise.resolve(),
    isSetSupported: (name, version = '1.1') => name !== 'ExcelApi' || compareVersions(version, excel.habits.api) <= 0,
    userTypes: (name, address, input) => {
      const { sheet, at } = place(name, address);
      Object.assign(cellAt(sheet, at), typed(input));
      report('Changed', sheet, address);
    },
    userSelects: (name, address) => report('SelectionChanged', place(name, address).sheet, address),
  };
  const kept = new Map<string, Remote>();
  const root = application(excel);
  library.GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  library.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'https://excel.invalid/', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_data: unknown, _flags: unknown, message: { readonly Body: RequestBody }) => {
        await self.delay();
        return answer(message.Body);
      },
    }),
  };
  return self;

  function answer(body: RequestBody): unknown {
    const request = JSON.stringify(body);
    self.requests.push(bytes(request));
    self.beforeRequest(self.requests.length);
    if (self.isEditingCell) return failure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
    if (bytes(request) > excel.habits.payloadBytes) return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const response = JSON.stringify(execute(JSON.parse(request) as RequestBody, root, kept));
    if (bytes(response) > excel.habits.payloadBytes) return failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(response) as ResponseBody };
  }

  /** Excel tells the client library, if it was asked to. */
  function report(kind: 'Changed' | 'SelectionChanged', sheet: SheetModel, address: string, trigger = 'Unknown'): void {
    if ((excel.registered.get(kind) ?? 0) <= 0) return;
    const message = JSON.stringify({ worksheetId: sheet.id, address, changeType: 'RangeEdited', source: 'Local', ...(excel.habits.namesTrigger ? { triggerSource: trigger } : {}) });
    const entry = { messageCategory: EVENT_CATEGORY, messageType: EVENT_TYPES[kind], targetId: 'Workbook', message };
    // After the request that caused it, as in Excel.
    void Promise.resolve().then(() => library.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries: [entry] }));
  }

  function place(name: string, address: string): { sheet: SheetModel; at: Address } {
    const sheet = workbook.sheets.find((each) => each.name === name);
    const at = parseAddress(address.split(/[:,]/)[0] ?? '') ?? { row: 0, column: 0 };
    if (!sheet) throw new Error(`No sheet ${name}.`);
    return { sheet, at };
  }
}

function failure(code: string, text: string): unknown {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: text, Headers: {}, Body: null };
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
