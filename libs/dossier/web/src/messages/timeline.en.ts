import type { dossierTimelineVi } from './timeline.vi';

/** English sentences of what happened to dossiers and filing plans. */
export const dossierTimelineEn: Record<keyof typeof dossierTimelineVi, string> = {
  'timeline.dossier.opened.v1': 'Opened dossier {{notation}}: {{title}}',
  'timeline.dossier.changed.v1': 'Changed the cover of dossier {{notation}}',
  'timeline.dossier.filed.v1': 'Filed {{documents}} documents in dossier {{notation}}',
  'timeline.dossier.taken_out.v1': 'Took document no. {{ordinal}} out of dossier {{notation}}: {{reason}}',
  'timeline.dossier.closed.v1': 'Closed dossier {{notation}}',
  'timeline.dossier.reopened.v1': 'Reopened dossier {{notation}}: {{reason}}',
  'timeline.dossier.exported.v1': 'Exported dossier {{notation}}',
  'timeline.dossier.shared.v1': 'Changed who may see dossier {{notation}}',
  'timeline.dossier.sharing_confirmed.v1': 'Confirmed who may see dossier {{notation}}',
  'timeline.dossier.handed_over.v1': 'Handed dossier {{notation}} over to {{receiver}}: {{reason}}',
  'timeline.filing_plan.written.v1': 'Wrote the filing plan of {{year}}, {{lines}} lines',
  'timeline.filing_plan.copied.v1': 'Copied a filing plan to {{year}}, {{lines}} lines',
  'timeline.filing_plan.approved.v1': 'Approved the filing plan of {{year}}, {{lines}} lines',
};
