import type { Routes } from '@angular/router';
import { provideDispatchMessages } from '@lienthong/dispatch/web';
import { provideDocumentMessages } from '@lienthong/document/web';
import { delegatedActsPages } from '@lienthong/identity/web';
import { provideRegisterMessages } from '@lienthong/register/web';

/** What was done in somebody's name, with the sentences of all domains whose acts can be among it. */
export const actsPages: Routes = [
  {
    path: '',
    providers: [provideDocumentMessages(), provideDispatchMessages(), provideRegisterMessages()],
    children: delegatedActsPages,
  },
];
