import { LINK_RELATIONS, linkDocuments, type LinkEnd } from './link-documents';
import { COPY_FORMS, copyAllowed, makeCopy, type Medium } from './make-copy';

const refusing = (code: string) => expect.objectContaining({ code });
const end = (
  id: string,
  typeCode = 'QUYET_DINH',
  documentClass: LinkEnd['documentClass'] = 'administrative',
): LinkEnd => ({
  kind: 'document',
  id,
  typeCode,
  documentClass,
});

describe('a link between documents', () => {
  it('never leads to itself', () => {
    for (const relation of LINK_RELATIONS)
      expect(() => linkDocuments(end('a'), relation, end('a'))).toThrow(refusing('dossier.link_to_itself'));
  });

  it('amends or replaces with equal form only (art. 18.3)', () => {
    for (const relation of ['amends', 'replaces'] as const) {
      expect(() => linkDocuments(end('a'), relation, end('b'))).not.toThrow();
      expect(() => linkDocuments(end('a', 'CONG_VAN'), relation, end('b'))).toThrow(refusing('dossier.link_form'));
      expect(() => linkDocuments(end('a', 'QUYET_DINH', 'legal'), relation, end('b'))).toThrow(
        refusing('dossier.link_form'),
      );
    }
  });

  it('corrects by a công văn only (art. 18.3), and replies or concerns freely', () => {
    expect(() => linkDocuments(end('a', 'CONG_VAN'), 'corrects', end('b'))).not.toThrow();
    expect(() => linkDocuments(end('a'), 'corrects', end('b'))).toThrow(refusing('dossier.link_form'));
    for (const relation of ['replies_to', 'concerns'] as const)
      expect(() => linkDocuments(end('a', 'BAO_CAO'), relation, end('b'))).not.toThrow();
  });
});

describe('a certified copy', () => {
  const media = ['paper', 'electronic'] as const satisfies readonly Medium[];

  it('is made in the directions of art. 25 and no other', () => {
    const allowed = COPY_FORMS.flatMap((form) =>
      media.flatMap((from) => media.flatMap((to) => (copyAllowed(form, from, to) ? [`${form} ${from}-${to}`] : []))),
    );
    expect(allowed).toEqual([
      'SY paper-paper',
      'SY paper-electronic',
      'SY electronic-paper',
      'SL paper-paper',
      'SL paper-electronic',
      'SL electronic-paper',
      'TrS paper-paper',
      'TrS paper-electronic',
      'TrS electronic-paper',
      'TrS electronic-electronic',
    ]);
  });

  it('between electronic media is no sao y: the original is simply sent', () => {
    const source = { medium: 'electronic', isCopy: false } as const;
    expect(() => makeCopy('SY', source, 'electronic', true)).toThrow(refusing('dossier.copy_direction'));
    expect(() => makeCopy('TrS', source, 'electronic', true)).not.toThrow();
  });

  it('is a sao lục exactly when it is made from a copy', () => {
    const paper = { medium: 'paper', isCopy: false } as const;
    expect(() => makeCopy('SL', paper, 'paper', false)).toThrow(refusing('dossier.copy_of_copy'));
    expect(() => makeCopy('SY', { ...paper, isCopy: true }, 'paper', false)).toThrow(refusing('dossier.copy_of_copy'));
    expect(() => makeCopy('SL', { ...paper, isCopy: true }, 'paper', false)).not.toThrow();
  });

  it('on electronic media is a file', () => {
    const paper = { medium: 'paper', isCopy: false } as const;
    expect(() => makeCopy('SY', paper, 'electronic', false)).toThrow(refusing('dossier.copy_file_missing'));
    expect(() => makeCopy('SY', paper, 'electronic', true)).not.toThrow();
  });
});
