/** A sentence for users, in both of the product's languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Where both languages print the same: names from the document, addresses, figures. */
export function same(text: string): Text {
  return { zh: text, en: text };
}
