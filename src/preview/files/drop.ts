/** Files dragged onto the page. */

/** `onFiles` gets them in the order in which they were dropped, at least one. Shows `.pv-dropping` on the page meanwhile. */
export function acceptDrops(page: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  // Entering a child leaves its parent: only the last leave ends the drag.
  let depth = 0;
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const show = (): unknown => page.classList.toggle('pv-dropping', depth > 0);
  page.addEventListener('dragenter', (event) => {
    if (!holdsFiles(event)) return;
    depth += 1;
    show();
  });
  page.addEventListener('dragleave', (event) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth - 1);
    show();
  });
  page.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    // Otherwise the browser would leave the page for the file, and unsaved changes with it.
    event.preventDefault();
    depth = 0;
    show();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
}
