/** Vietnamese sentences of what happened to mandates and signatures; the key is `timeline.<action>`. */
export const signingTimelineVi = {
  'timeline.signing.signed.v1': 'Ký: {{lines}}',
  'timeline.signing.mandate_granted.v1': 'Giao thẩm quyền ký {{capacities}}',
  'timeline.signing.mandate_revoked.v1': 'Kết thúc thẩm quyền ký {{capacities}}: {{reason}}',
} as const;
