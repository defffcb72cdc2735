import { computed, inject, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { ARRIVAL_TABS, type AddedView } from '@lienthong/dispatch/web';
import { provideCommands, provideCounts, provideMessages, type Command } from '@lienthong/platform/web';
import { handlingShellVi } from './handling-shell.vi';
import { QueueCounts } from './queue-counts';

const COMMANDS: readonly Command[] = [
  { id: 'inbox', label: 'handlingShell.command.inbox', keys: 'g n', permission: 'handling.act', link: '/inbox' },
  {
    id: 'route',
    label: 'handlingShell.command.route',
    permission: 'handling.route',
    link: '/inbox?part=to_route',
  },
];

const TAB: AddedView = {
  key: 'handling',
  label: 'handlingShell.tab',
  load: () => import('../chain/handling-tab').then((file) => file.HandlingTab),
  keys: [
    { key: 'c', label: 'handlingShell.key.give' },
    { key: 'b', label: 'handlingShell.key.instruct' },
    { key: 'p', label: 'handlingShell.key.cooperate' },
    { key: 'h', label: 'handlingShell.key.finish' },
    { key: 'm', label: 'handlingShell.key.snooze' },
    { key: 'r', label: 'handlingShell.key.return' },
  ],
};

/** What the shell and the page of an incoming document know of this domain from the start. */
export function provideHandling(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('handlingShell', {
      vi: handlingShellVi,
      en: () => import('./handling-shell.en').then((file) => file.handlingShellEn),
    }),
    provideCommands(() => COMMANDS),
    provideCounts(() => {
      const counts = inject(QueueCounts);
      return { '/inbox': computed(() => counts.known()?.todo) };
    }),
    { provide: ARRIVAL_TABS, useValue: TAB, multi: true },
  ]);
}
