/** Copy, cut and paste on the grid. The browser's own events need no permission, unlike `navigator.clipboard`. */

export interface ClipboardActions {
  /** In an open cell, copying and pasting are the text field's own. */
  readonly isEditing: () => boolean;
  readonly copy: () => string;
  readonly clear: () => void;
  /** `html`: the same block as the other program's own HTML, '' where it gave none. */
  readonly paste: (text: string, html: string) => void;
}

export function listenToClipboard(element: HTMLElement, actions: ClipboardActions): void {
  const listen = (type: 'copy' | 'cut' | 'paste', handle: (data: DataTransfer) => void): void => {
    element.addEventListener(type, (event) => {
      if (actions.isEditing() || !event.clipboardData) return;
      event.preventDefault();
      handle(event.clipboardData);
    });
  };
  listen('copy', (data) => data.setData('text/plain', actions.copy()));
  listen('cut', (data) => {
    data.setData('text/plain', actions.copy());
    actions.clear();
  });
  listen('paste', (data) => actions.paste(data.getData('text/plain'), data.getData('text/html')));
}
