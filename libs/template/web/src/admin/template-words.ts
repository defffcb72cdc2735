import { computed, inject, type Signal } from '@angular/core';
import { DOCUMENT_TYPES } from '@lienthong/document/model';
import type { Tone } from '@lienthong/platform/ui';
import { Language } from '@lienthong/platform/web';
import type { TypeTemplate } from '@lienthong/template/model';

/** Whose template is in force. */
export type TemplateState = 'own' | 'product' | 'none';

/** Whose template a type is begun with. */
export function stateOf({ own, hasDefault }: TypeTemplate): TemplateState {
  if (own) return 'own';
  return hasDefault ? 'product' : 'none';
}

/** How each state looks. */
export const STATE_TONES: Readonly<Record<TemplateState, Tone>> = { own: 'active', product: 'done', none: 'neutral' };

/** The name of a type in the language of the screen. Use where `inject` works. */
export function injectTypeName(): Signal<(typeCode: string) => string> {
  const language = inject(Language);
  return computed(() => {
    const english = language.current() === 'en';
    return (typeCode) => {
      const type = DOCUMENT_TYPES.find(({ code }) => code === typeCode);
      return (english ? type?.nameEn : type?.name) ?? typeCode;
    };
  });
}
