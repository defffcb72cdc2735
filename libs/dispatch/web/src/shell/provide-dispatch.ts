import {
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import {
  provideCommands,
  provideCounts,
  provideMessages,
  provideSearchPlaces,
  type Command,
} from '@lienthong/platform/web';
import { dispatchShellVi } from './dispatch-shell.vi';
import { PreviousPage } from './previous-page';
import { waitingCounts } from './waiting-counts';

const COMMANDS: readonly Command[] = [
  {
    id: 'compose',
    label: 'dispatchShell.command.compose',
    keys: 'g s',
    permission: 'document.draft',
    link: '/outgoing/new',
  },
  {
    id: 'register',
    label: 'dispatchShell.command.register',
    keys: 'g d',
    permission: 'arrival.register',
    link: '/incoming/pending',
  },
  {
    id: 'refused',
    label: 'dispatchShell.command.refused',
    permission: 'arrival.read',
    link: '/incoming/register?view=refused',
  },
  {
    id: 'silent',
    label: 'dispatchShell.command.silent',
    permission: 'dispatch.read',
    link: '/outgoing/delivery?view=silent',
  },
];

/** What the shell knows of this domain from the start: counts, commands and lists to search. */
export function provideDispatch(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('dispatchShell', {
      vi: dispatchShellVi,
      en: () => import('./dispatch-shell.en').then((file) => file.dispatchShellEn),
    }),
    provideCommands(() => COMMANDS),
    provideSearchPlaces([
      { path: '/incoming/register', label: 'dispatchShell.place.incoming', permission: 'arrival.read' },
      { path: '/outgoing/register', label: 'dispatchShell.place.outgoing', permission: 'document.read' },
    ]),
    provideCounts(waitingCounts),
    // It has to see every page from the first one on.
    provideEnvironmentInitializer(() => void inject(PreviousPage)),
  ]);
}
