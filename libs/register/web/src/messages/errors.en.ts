/** English sentences of refusals about series and numbers. */
export const registerErrorsEn = {
  'error.number_taken': 'Another document has just taken this number, or it is void.',
  'error.number_taken.next': 'Try again with the next number, or choose another one.',
  'error.already_numbered': 'This document already has a number.',
  'error.special_not_found': 'Your agency has no such reserved or inserted number.',
  'error.special_not_found.next': 'Reload and choose again, or let the next number be granted.',
  'error.other_series': 'Number {{number}} belongs to another series than this type of document.',
  'error.other_series.next': 'Choose a number of the right series, or let the next number be granted.',
  'error.body_not_found': 'There is no such council, board or team this year.',
  'error.body_not_legal': '{{body}} does not issue legal documents.',
  'error.body_not_legal.next': 'Let the agency issue it, or make it an administrative document.',
  'error.book_sealed': 'The book of {{year}} is sealed: no number can be granted, inserted or made void in it.',
} as const;
