import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { LinkTabs, type LinkTab } from '@lienthong/document/web';
import {
  DataList,
  DatePipe,
  DateTimePipe,
  EmptyState,
  ListCell,
  ProblemBanner,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import { secretEndpoints, writeNumber, type SecretDirection, type SecretStubView } from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';
import { SecretForm } from './secret-form';

/** Sổ văn bản mật: stubs of secret documents that stay on paper; no subject and no file is ever asked for. */
@Component({
  selector: 'lt-secret-view',
  imports: [DataList, DatePipe, DateTimePipe, EmptyState, LinkTabs, ListCell, ProblemBanner, SecretForm],
  templateUrl: './secret-view.html',
})
export class SecretView {
  /** `incoming` or `outgoing`, from the address. */
  readonly way = input<string>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly errors = inject(ErrorMessages);
  protected readonly direction = computed<SecretDirection>(() => (this.way() === 'outgoing' ? 'outgoing' : 'incoming'));
  protected readonly taken = signal(0);
  protected readonly stubs = pagedRows(secretEndpoints.list, () => ({ direction: this.direction() }), this.taken);
  protected readonly tabs = computed<readonly LinkTab[]>(() => [
    { key: 'incoming', label: this.text('series.secret.incoming') },
    { key: 'outgoing', label: this.text('series.secret.outgoing') },
  ]);
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'number', label: this.text('secret.number'), width: '110px' },
    { key: 'datedOn', label: this.text('secret.dated'), width: '110px' },
    {
      key: 'counterpart',
      label: this.text(this.direction() === 'incoming' ? 'secret.from' : 'secret.to'),
      narrow: 'wide',
    },
    { key: 'secrecy', label: this.text('secret.level'), width: '110px' },
    { key: 'registered', label: this.text('secret.registered'), width: '300px', narrow: 'hide' },
  ]);
  protected readonly idOf = (stub: SecretStubView) => stub.id;
  protected readonly nameOf = (stub: SecretStubView) => this.numberOf(stub);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected numberOf({ number, year }: SecretStubView): string {
    return `${writeNumber({ number, suffix: '' })}/${year}`;
  }

  protected registered(): void {
    this.taken.update((count) => count + 1);
    this.host.querySelector<HTMLElement>('lt-secret-form input')?.focus();
  }
}
