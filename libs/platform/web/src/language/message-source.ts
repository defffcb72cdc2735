/** The sentences of one domain in one language, by key. */
export type MessageTable = Readonly<Record<string, string>>;

/** The sentences of one domain: Vietnamese at once, English when somebody wants it, with exactly the same keys. */
export interface MessageSource<V extends MessageTable> {
  readonly vi: V;
  readonly en: () => Promise<Readonly<Record<keyof V & string, string>>>;
}

/** Languages of the screens. */
export type LanguageCode = 'vi' | 'en';
