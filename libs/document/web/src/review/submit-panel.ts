import { Component, computed, inject, output } from '@angular/core';
import { mayBeAsked, type DocumentView } from '@lienthong/document/model';
import { Icon, ProblemBanner, useShortcuts } from '@lienthong/platform/ui';
import { ErrorMessages, injectText } from '@lienthong/platform/web';
import { SignatureBlockView } from '@lienthong/signing/web';
import { DraftEditor } from '../editor/draft-editor';
import type { documentVi } from '../messages/document.vi';
import { SubmitDesk, type ChosenStep } from './submit-desk';

/** Kiểm tra, trình ký: what to put right with a link to each field, whom the document passes, and the submission. */
@Component({
  selector: 'lt-submit-panel',
  imports: [Icon, ProblemBanner, SignatureBlockView],
  templateUrl: './submit-panel.html',
})
export class SubmitPanel {
  readonly submitted = output<DocumentView>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly desk = inject(SubmitDesk);
  protected readonly editor = inject(DraftEditor);
  protected readonly posts = computed(() => this.desk.proposal()?.posts ?? []);
  protected readonly signers = computed(() => this.desk.proposal()?.signers ?? []);
  /** Whom each step can ask: nobody checks an own draft, unless its content as head of the unit. */
  protected readonly choices = computed(() =>
    this.desk.steps().map(({ kind }) => {
      const drafter = this.desk.proposal()?.drafter;
      if (kind === 'sign') return this.signers();
      return drafter ? this.posts().filter(({ postId }) => mayBeAsked({ kind, postId }, drafter)) : this.posts();
    }),
  );
  /** Lines of the signature block, as the chosen signer would make them. */
  protected readonly lines = computed(() => {
    const signer = this.desk.steps().find(({ kind }) => kind === 'sign')?.postId;
    return this.signers().find(({ postId }) => postId === signer);
  });

  constructor() {
    const group = () => this.text('review.submit');
    useShortcuts([
      {
        keys: 'ctrl+Enter',
        label: () => this.text('review.submit'),
        group,
        run: (event) => void (event.repeat || this.submit()),
      },
    ]);
  }

  protected async submit(): Promise<void> {
    const document = await this.desk.submit();
    if (document) return this.submitted.emit(document);
    const [first] = this.desk.stops();
    if (first) this.go(first.field);
  }

  protected go(field: string, event?: Event): void {
    event?.preventDefault();
    const place = document.getElementById(`draft-${field === 'recipientIds' ? 'recipients' : field}`);
    const control = place?.matches('input, select, textarea') ? place : place?.querySelector<HTMLElement>('input');
    (control ?? place)?.scrollIntoView({ block: 'center' });
    (control ?? place)?.focus();
  }

  protected choose(at: number, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.desk.choose(at, value);
    const signer =
      this.desk.steps()[at]?.kind === 'sign' ? this.signers().find(({ postId }) => postId === value) : undefined;
    // Who is to sign stands under the letter; the act of signing writes it once more.
    if (signer) this.editor.patch({ signerTitle: signer.lines.at(-1) ?? '', signerName: signer.personName });
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.desk.addOpinion(select.value);
    select.value = '';
  }

  protected removable({ kind }: ChosenStep): boolean {
    return kind === 'opinion';
  }
}
