import { InjectionToken } from '@angular/core';
import { uiVi, type UiTextKey } from './ui.vi';

/** Gives the sentence of a key with its `{{name}}` places filled in. */
export type UiText = (key: UiTextKey, params?: Readonly<Record<string, string | number>>) => string;

/** Fills the `{{name}}` places of a sentence; a place without a value stays visible. */
export function fillPlaces(sentence: string, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(params[name] ?? place));
}

/** Where the components take their words from: Vietnamese unless the application binds it to its language switch. */
export const UI_TEXT = new InjectionToken<UiText>('UI_TEXT', {
  providedIn: 'root',
  factory: () => (key, params) => fillPlaces(uiVi[key], params),
});
