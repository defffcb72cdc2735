import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideTemplateMessages } from './messages/provide-template-messages';

/** The pages of this domain, loaded together with their words. */
export const pages: Routes = [
  {
    path: '',
    title: 'template.templates',
    canActivate: [allowed('template.read')],
    providers: [provideDocumentMessages(), provideTemplateMessages()],
    loadComponent: () => import('./admin/templates-page').then((file) => file.TemplatesPage),
  },
];
