/** One stop for the Tab key, and arrow keys within: a table of a hundred figures must not hold the keyboard up. */
export function moveInTable(event: KeyboardEvent): void {
  const from = event.target instanceof Element ? event.target.closest('td') : null;
  const row = from?.parentElement;
  const to = row && from && targetOf(event.key, row as HTMLTableRowElement, from.cellIndex);
  const button = to?.querySelector<HTMLElement>('button');
  if (!button) return;
  event.preventDefault();
  for (const other of (event.currentTarget as Element).querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  button.setAttribute('tabindex', '0');
  button.focus();
}

function targetOf(key: string, row: HTMLTableRowElement, column: number): Element | undefined {
  const inRow = (one: Element | null | undefined): Element | undefined => (one as HTMLTableRowElement | null | undefined)?.cells[column];
  switch (key) {
    case 'ArrowLeft':
      return row.cells[column - 1];
    case 'ArrowRight':
      return row.cells[column + 1];
    case 'ArrowUp':
      return inRow(row.previousElementSibling);
    case 'ArrowDown':
      return inRow(row.nextElementSibling);
    case 'Home':
      return [...row.cells].find((cell) => cell.querySelector('button'));
    case 'End':
      return row.cells[row.cells.length - 1];
    default:
      return undefined;
  }
}
