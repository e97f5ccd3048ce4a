/** The preview's page: opens with the sample. */
import { Refusal, type Language } from '../core';
import { templates } from '../templates';
import { chosenLanguage } from '../taskpane/language-choice';
import { languageOf } from '../taskpane/language-of';
import { openBook } from './workbook/book';
import { messagesIn } from './messages';
import { startPreview } from './preview';
import { readSample, SAMPLE_NAME } from './sample/sample';
import './styles/files.css';
import './styles/page.css';
import './styles/grid.css';

const language: Language = chosenLanguage() ?? languageOf(navigator.language);

async function start(root: HTMLElement): Promise<void> {
  const book = openBook(SAMPLE_NAME, await readSample());
  startPreview(root, { book, templates, language });
}

const root = document.getElementById('preview');
if (root) {
  start(root).catch((fault: unknown) => {
    const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    root.textContent = fault instanceof Refusal ? fault.text[language] : messagesIn(language).notStarted(detail);
  });
}
