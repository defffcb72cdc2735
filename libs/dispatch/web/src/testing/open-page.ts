import type { Type } from '@angular/core';
import { provideDocumentMessages } from '@lienthong/document/web';
import { PageHarness, type FakeServer, type Seated } from '@lienthong/platform/web-testing';
import { provideRegisterMessages } from '@lienthong/register/web';
import { provideTemplateMessages } from '@lienthong/template/web';
import { provideDispatchMessages } from '../messages/provide-dispatch-messages';

const permissions = [
  'document.read',
  'document.draft',
  'document.issue',
  'dispatch.read',
  'arrival.read',
  'arrival.register',
  'arrival.refuse',
  'file.upload',
];

/** Opens a page of sending or taking in as the clerk of an agency. */
export function openPage(
  server: FakeServer,
  page: Type<unknown>,
  url: string,
  seated: Partial<Seated> = {},
): Promise<PageHarness> {
  const providers = [
    provideDocumentMessages(),
    provideDispatchMessages(),
    provideRegisterMessages(),
    provideTemplateMessages(),
    ...(seated.providers ?? []),
  ];
  return PageHarness.open(server, page, url, { permissions, ...seated, providers });
}
