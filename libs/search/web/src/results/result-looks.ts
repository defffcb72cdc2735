import type { ListColumn, StatusChip } from '@lienthong/platform/ui';
import type { SearchColumn, SearchHit } from '@lienthong/search/model';

/** Width and place of each column of results. */
export const COLUMN_LOOKS: Readonly<Record<SearchColumn, Omit<ListColumn, 'key' | 'label'>>> = {
  code: { width: '180px' },
  subject: { narrow: 'wide' },
  issuer: { width: '200px' },
  issuedOn: { width: '104px', narrow: 'last' },
  state: { width: '136px' },
  type: { width: '120px', narrow: 'hide' },
  signer: { width: '160px', narrow: 'hide' },
  urgency: { width: '110px', narrow: 'hide' },
  arrivalNumber: { width: '84px', align: 'end', narrow: 'hide' },
  arrivedOn: { width: '140px', narrow: 'hide' },
  dueOn: { width: '104px', narrow: 'hide' },
  note: { width: '180px', narrow: 'hide' },
  files: { width: '72px', align: 'end', narrow: 'hide' },
};

/** How a state is to be taken. */
export const STATE_TONES: Readonly<Record<SearchHit['state'], ReturnType<StatusChip['tone']>>> = {
  draft: 'neutral',
  reviewing: 'active',
  signed: 'soon',
  issued: 'done',
  pending: 'soon',
  registered: 'done',
  refused: 'late',
};
