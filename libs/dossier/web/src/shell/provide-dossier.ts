import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { ARRIVAL_TABS, RELATED_VIEWS, type AddedView } from '@lienthong/dispatch/web';
import { provideCommands, provideMessages, type Command } from '@lienthong/platform/web';
import { dossierShellVi } from './dossier-shell.vi';

const COMMANDS: readonly Command[] = [
  {
    id: 'dossiers',
    label: 'dossierShell.command.dossiers',
    keys: 'g h',
    permission: 'dossier.read',
    link: '/dossiers',
  },
];

const OF_ARRIVAL: AddedView = {
  key: 'related',
  label: 'dossierShell.related',
  load: () => import('../relations/arrival-relations').then((file) => file.ArrivalRelations),
};

const OF_DOCUMENT: AddedView = {
  key: 'related',
  label: 'dossierShell.related',
  load: () => import('../relations/document-relations').then((file) => file.DocumentRelations),
};

/** What the shell and the pages of documents know of dossiers from the start. */
export function provideDossier(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('dossierShell', {
      vi: dossierShellVi,
      en: () => import('./dossier-shell.en').then((file) => file.dossierShellEn),
    }),
    provideCommands(() => COMMANDS),
    { provide: ARRIVAL_TABS, useValue: OF_ARRIVAL, multi: true },
    { provide: RELATED_VIEWS, useValue: OF_DOCUMENT, multi: true },
  ]);
}
