/** English sentences of what happened to series, numbers and books. */
export const timelineEn = {
  'timeline.register.scheme_decided.v1': 'recorded how numbers run from {{fromYear}} on',
  'timeline.register.body_opened.v1': 'opened the series {{symbol}}',
  'timeline.register.body_closed.v1': 'ended the series {{symbol}}',
  'timeline.register.number_reserved.v1': 'reserved number {{number}}: {{reason}}',
  'timeline.register.number_inserted.v1': 'inserted number {{number}}: {{reason}}',
  'timeline.register.number_voided.v1': 'made number {{number}} void: {{reason}}',
  'timeline.register.book_sealed.v1': 'sealed the book of {{year}}',
  'timeline.register.secret_registered.v1': 'registered secret document {{number}}',
} as const;
