import { injectNamedTypes } from '@lienthong/identity/web';
import { formatDate } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { stackNameOf, type MandateView, type StackName } from '@lienthong/signing/model';
import type { signingVi } from '../messages/signing.vi';

/** The key of the words of a stack of lines. */
export function stackKey(stack: StackName): `stack.${Exclude<StackName, ''> | 'HEAD'}` {
  return `stack.${stack || 'HEAD'}`;
}

/** A mandate in words. */
export interface MandateWords {
  readonly dates: (mandate: MandateView) => string;
  readonly capacity: (mandate: MandateView) => string;
  readonly reach: (mandate: MandateView) => string;
}

/** The words of mandates. Use where `inject` works. */
export function injectMandateWords(): MandateWords {
  const text = injectText<typeof signingVi>('signing');
  const types = injectNamedTypes();
  const nameOf = (code: string): string => types().find((type) => type.code === code)?.name ?? code;
  return {
    dates: ({ fromOn, untilOn }) => {
      const from = formatDate(fromOn);
      return untilOn === null
        ? text('dates.from', { from })
        : text('dates.between', { from, until: formatDate(untilOn) });
    },
    capacity: ({ lines }) => {
      const stack = stackNameOf(lines);
      return stack === undefined ? '' : text(stackKey(stack));
    },
    reach: ({ scope: { typeCodes, fields, documentClasses } }) => {
      const administrative = documentClasses !== null && !documentClasses.includes('legal');
      const named = typeCodes?.map(nameOf).join(', ');
      const all = text(administrative ? 'scope.administrative' : 'scope.all');
      return [named ?? all, ...(fields ? [text('scope.fields', { fields: fields.join(', ') })] : [])].join('; ');
    },
  };
}
