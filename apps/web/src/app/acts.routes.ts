import type { Routes } from '@angular/router';
import { provideBookMessages } from '@lienthong/book/web';
import { provideDispatchMessages } from '@lienthong/dispatch/web';
import { provideDocumentMessages } from '@lienthong/document/web';
import { provideDossierMessages } from '@lienthong/dossier/web';
import { delegatedActsPages } from '@lienthong/identity/web';
import { provideRegisterMessages } from '@lienthong/register/web';
import { provideSearchMessages } from '@lienthong/search/web';
import { provideSigningMessages } from '@lienthong/signing/web';
import { provideTemplateMessages } from '@lienthong/template/web';

/** The words of all domains whose acts can be done in somebody's name; the shell has those of handling and links already. */
export const actSentences = [
  provideDocumentMessages(),
  provideDispatchMessages(),
  provideRegisterMessages(),
  provideDossierMessages(),
  provideBookMessages(),
  provideSearchMessages(),
  provideSigningMessages(),
  provideTemplateMessages(),
];

/** What was done in somebody's name, with the sentences of all domains whose acts can be among it. */
export const actsPages: Routes = [{ path: '', providers: actSentences, children: delegatedActsPages }];
