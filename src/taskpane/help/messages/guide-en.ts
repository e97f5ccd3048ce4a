/** The user guide in English. What stands in “” is a label of the pane or of Excel: a test compares them. */
import type { Guide } from '../guide';

export const guideEn: Guide = {
  start: {
    title: 'A first check in a minute',
    place: 'check',
    parts: [
      {
        kind: 'steps',
        steps: [
          'Open the workbook. If there is no table yet, choose one under “Templates” and press “Insert as a new sheet”.',
          'Press “Check workbook”. The top of the pane names the table that was recognised, its year and district, and the verdict.',
          'Go through the findings: a click goes to the cell. Each says what is wrong, by how much, and what it should be.',
          'Errors that are certain (full-width digits, a unit in the cell) have a button that corrects them.',
          'Then press “Check again”. With “Check while filling” on, every change is checked as you make it.',
        ],
      },
      { kind: 'text', text: 'If no table is recognised, compare headers and indicator names. Order of rows, title lines and merged cells do not matter.' },
    ],
  },
  colours: {
    title: 'What the colours mean',
    place: 'check',
    parts: [
      {
        kind: 'colours',
        meanings: {
          error: 'Red: mandatory, must be corrected.',
          warning: 'Yellow: to verify, correct it or explain it.',
          'not-checked': 'Grey: not checked; Check says why. It does not count as passed.',
          explained: 'Blue: to verify, and explained.',
          passed: 'Green: passed every check that was due.',
        },
      },
      { kind: 'text', text: '“Colour cells” writes the colours and “Clear colours” removes them all. They are conditional formats: your own fills are not touched. Pane and report say the same in words.' },
    ],
  },
  severities: {
    title: 'Mandatory, to verify, notes',
    place: 'check',
    parts: [
      {
        kind: 'severities',
        meanings: {
          hard: 'Certainly wrong: a cumulative quarter that falls, a sum that does not add up, words for a number. Correct it; an explanation is not enough.',
          soft: 'Unusual and possibly true, such as a target below last year’s. Correct it, or say why.',
          info: 'For information; it does not keep the workbook back.',
        },
      },
      { kind: 'text', text: '“Not checked” is not passed: blank cells, formulas without a result and tables that are missing are named with the reason.' },
    ],
  },
  explain: {
    title: 'Explain, report, pass the gate',
    place: 'submit',
    parts: [
      {
        kind: 'steps',
        steps: [
          'Correct everything mandatory.',
          'Correct what is to be verified, or press “Explain” and say why; you may also type it on the report sheet.',
          'Under “Submit”, press “Make the report”: explanations go onto the sheet and the verdict is found.',
          'Once it says “Passed: may be submitted”, send the workbook with its report.',
          'Whoever receives it presses “Verify” and sees whether anything changed since, without a network.',
        ],
      },
      { kind: 'text', text: 'When a figure changes, its explanation lapses. What has been corrected is closed by itself. Messages to departments are ready to copy.' },
    ],
  },
  divide: {
    title: 'Divide the district’s targets over towns',
    place: 'breakdown',
    parts: [
      {
        kind: 'steps',
        steps: [
          'Choose “Weights”: published figures, this sheet, equal, or typed. Tick “By quarter too” if you need quarters.',
          'Look at the result: every row sums to the district’s figure, to the last digit.',
          'To fix or limit a figure, click it and fill in “Pin”, “Floor” or “Cap”; the rest is divided anew.',
          'Press “Write to sheets”. Totals and differences are formulas; an allocation ledger gives weight, exact share and reason of every figure.',
        ],
      },
      { kind: 'text', text: 'Ratios are not divided. Where an existing sheet of towns does not add up, “Close gaps” lists the smallest changes and writes those you tick.' },
    ],
  },
  handOut: {
    title: 'Hand out to towns and collect',
    place: 'breakdown',
    parts: [
      {
        kind: 'steps',
        steps: [
          'Under “Hand out and collect”, choose targets or actuals and press “Make town files”: one file a town.',
          'A town can fill only what is left to it; headers and other figures are locked.',
          'When they come back, press “Choose returned files…” and see who returned, who did not, and whose headers changed. Files that can’t be read, such as .xls or .et, are listed too: ask for them as .xlsx.',
          'Decide conflicts one by one (words where the district wants a figure are among them), write the figures, and check again.',
        ],
      },
    ],
  },
  nextYear: {
    title: 'Move on to next year',
    place: 'breakdown',
    parts: [
      {
        kind: 'steps',
        steps: ['First bring this year’s tables through the check.', 'Under “Next year”, press “Make next year’s workbook” and download it.', 'In the new file columns have moved on and this year’s figures are the base. This workbook stays as it is.'],
      },
    ],
  },
  progress: {
    title: 'Progress by quarter',
    place: 'breakdown',
    parts: [
      {
        kind: 'steps',
        steps: ['Under “Progress and lights”, press “Add sheets to fill” and enter the actual figures, or hand them out to the towns.', 'Choose the period and press “Draw progress sheets”.', 'You get targets, actuals, completion, lights and a ranking of towns, ready for A4. What is not filled has no light and does not count as done.'],
      },
    ],
  },
  ownTemplates: {
    title: 'Use your own tables',
    place: 'templates',
    parts: [
      {
        kind: 'steps',
        steps: [
          'Open a table that you have and, under “Your own templates”, press “New template from this sheet”.',
          'Look through the years, units and cumulative quarters that were assumed, fill what is missing, and save.',
          '“Store in workbook” lets everybody who checks this file use it; “Export” makes a file for others, who “Import…” it.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Data stays on this computer',
    place: undefined,
    parts: [
      { kind: 'text', text: 'Checks, breakdowns and reports are made on this computer. Nothing is uploaded or sent, and there is no account.' },
      { kind: 'text', text: 'Only what you press a button for is written to the workbook: colours, the report, sheets of the breakdown, a stored template. The computer keeps the language you chose and the settings of a breakdown.' },
    ],
  },
  keys: {
    title: 'Keyboard',
    place: undefined,
    parts: [
      {
        kind: 'keys',
        keys: [
          [['F1', '?'], 'open help'],
          [['Esc'], 'close help or a dialog'],
          [['Tab'], 'to the next button or list'],
          [['←', '→'], 'Check, Templates, Divide, Submit'],
          [['↑', '↓'], 'through the findings; the cell follows'],
          [['Home', 'End'], 'first and last finding'],
          [['Enter'], 'go to the cell'],
          [['E'], 'explain'],
          [['C'], 'copy the finding as one line'],
          [['/'], 'search the findings'],
        ],
      },
    ],
  },
  trouble: {
    title: 'When something fails',
    place: undefined,
    parts: [
      {
        kind: 'terms',
        terms: [
          ['A protected sheet', 'On the “Review” tab press “Unprotect Sheet”, and try again. If the structure is protected, press “Protect Workbook” to lift that.'],
          ['A cell is being edited', 'Excel can neither be read nor written meanwhile. End with Enter or Esc, and press again.'],
          ['No indicator table found', 'Compare headers and indicator names. For a table of your own, use “New template from this sheet”.'],
          ['A formula without a result', 'Open the file in Excel or WPS, let it calculate, save, and check again. The preview does not calculate.'],
          ['The add-in is not there', 'It needs Microsoft 365, Excel on the web, or Excel 2021 and newer. For older ones use the browser preview or the command line.'],
          ['WPS', 'Check the .xlsx in the browser preview and press “Save copy”. WPS shows colours and report as usual.'],
          ['A file can’t be downloaded', 'Desktop Excel does not always let a pane download. Open the workbook in the browser preview and do it there.'],
          ['Something unexpected', 'It says whether anything was written. Press “Copy technical details” for whoever supports you; nothing of the workbook is in them.'],
        ],
      },
    ],
  },
};
