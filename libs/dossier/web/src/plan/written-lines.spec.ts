import { isWritten, moveLine, newLine, renumber, toBody } from './written-lines';

describe('the lines of a plan on the screen', () => {
  const heading = { ...newLine('heading'), title: 'VĂN PHÒNG', symbol: 'VP' };
  const [one, two] = [
    { ...newLine('dossier'), title: 'Quy chế' },
    { ...newLine('dossier'), title: 'Báo cáo' },
  ];

  it('are numbered as the server will number them', () => {
    expect(renumber([heading, one, two], 'heading').map(({ ordinal }) => ordinal)).toEqual(['I', '01.VP', '02.VP']);
  });

  it('move by a step and stay at the ends', () => {
    expect(moveLine([heading, one, two], 2, -1)).toEqual([heading, two, one]);
    expect(moveLine([heading, one, two], 0, -1)).toEqual([heading, one, two]);
    expect(moveLine([heading, one, two], 2, 1)).toEqual([heading, one, two]);
  });

  it('are sent without what their place gives them, once they have a title', () => {
    expect(Object.keys(toBody(one)).sort()).toEqual([
      'id',
      'keeper',
      'kind',
      'note',
      'retentionYears',
      'symbol',
      'title',
    ]);
    expect([isWritten(one), isWritten(newLine('dossier'))]).toEqual([true, false]);
  });
});
