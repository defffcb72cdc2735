import type { Command } from '@lienthong/platform/web';

/** What the command palette offers besides the navigation and the domains' own commands. */
export const SHELL_COMMANDS: readonly Command[] = [
  { id: 'account', label: 'shell.account.own', link: '/account' },
  { id: 'import', label: 'shell.admin.import', permission: 'agency.manage', link: '/admin/organisations/import' },
];
