import type { Tone } from '@lienthong/platform/ui';
import type { MandateView } from '@lienthong/signing/model';

/** How the state of a mandate looks. */
export const MANDATE_TONES = {
  valid: 'done',
  future: 'soon',
  ended: 'neutral',
  revoked: 'late',
} as const satisfies Record<MandateView['state'], Tone>;
