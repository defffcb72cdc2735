import type { IconName } from '@lienthong/platform/ui';
import type { shellVi } from '../messages/shell.vi';

/** A page the navigation leads to. */
export interface NavigationEntry {
  readonly path: string;
  readonly label: keyof typeof shellVi;
  readonly permission?: string;
  /** Key command that leads there. */
  readonly keys?: string;
}

/** A heading of the navigation with its pages; the first visible page stands for it in the bottom bar. */
export interface NavigationGroup {
  readonly label: keyof typeof shellVi;
  readonly icon: IconName;
  readonly entries: readonly NavigationEntry[];
}

export const OVERVIEW: NavigationEntry = { path: '/', label: 'overview' };

export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: 'work',
    icon: 'person',
    entries: [{ path: '/inbox', label: 'work', permission: 'handling.act', keys: 'g n' }],
  },
  {
    label: 'incoming',
    icon: 'incoming',
    entries: [
      { path: '/incoming/pending', label: 'incoming.pending', permission: 'arrival.read', keys: 'g d' },
      { path: '/incoming/register', label: 'incoming.register', permission: 'arrival.read' },
    ],
  },
  {
    label: 'outgoing',
    icon: 'outgoing',
    entries: [
      { path: '/outgoing/new', label: 'outgoing.new', permission: 'document.draft', keys: 'g s' },
      { path: '/outgoing/drafts', label: 'outgoing.drafts', permission: 'document.read' },
      { path: '/outgoing/reviewing', label: 'outgoing.reviewing', permission: 'document.read' },
      { path: '/outgoing/signed', label: 'outgoing.signed', permission: 'document.read' },
      { path: '/outgoing/register', label: 'outgoing.register', permission: 'document.read', keys: 'g v' },
      { path: '/outgoing/delivery', label: 'outgoing.delivery', permission: 'dispatch.read', keys: 'g l' },
    ],
  },
  {
    label: 'dossiers',
    icon: 'file',
    entries: [{ path: '/dossiers', label: 'dossiers', permission: 'dossier.read', keys: 'g h' }],
  },
  {
    label: 'reports',
    icon: 'file',
    entries: [
      { path: '/reports/books', label: 'reports.books', permission: 'book.read', keys: 'g b' },
      { path: '/reports/numbers', label: 'reports.gaps', permission: 'register.read' },
    ],
  },
  {
    label: 'search.nav',
    icon: 'search',
    entries: [{ path: '/search', label: 'search.nav', permission: 'search.use', keys: 'g k' }],
  },
  {
    label: 'admin',
    icon: 'admin',
    entries: [
      { path: '/admin/organisations', label: 'admin.organisations' },
      { path: '/admin/people', label: 'admin.people', permission: 'people.read' },
      { path: '/admin/mandates', label: 'admin.mandates', permission: 'signing.read' },
      { path: '/admin/review-plans', label: 'admin.plans', permission: 'document.plan' },
      { path: '/admin/templates', label: 'admin.templates', permission: 'template.read' },
      { path: '/admin/numbering', label: 'admin.numbering', permission: 'register.read' },
    ],
  },
];

/** The part of the navigation a post may use. */
export function navigationFor(can: (permission: string | undefined) => boolean): readonly NavigationGroup[] {
  return NAVIGATION.flatMap((group) => {
    const entries = group.entries.filter((entry) => can(entry.permission));
    return entries.length ? [{ ...group, entries }] : [];
  });
}
