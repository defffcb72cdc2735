import type { signingTimelineVi } from './timeline.vi';

/** English sentences of what happened to mandates and signatures. */
export const signingTimelineEn: Record<keyof typeof signingTimelineVi, string> = {
  'timeline.signing.signed.v1': 'Signed: {{lines}}',
  'timeline.signing.mandate_granted.v1': 'Gave a mandate to sign {{capacities}}',
  'timeline.signing.mandate_revoked.v1': 'Ended the mandate to sign {{capacities}}: {{reason}}',
};
