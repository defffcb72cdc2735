import { Component, input } from '@angular/core';
import type { SignatureBlock } from '@lienthong/signing/model';

/** The lines above a signature and the name below it, as they are printed. */
@Component({
  selector: 'lt-signature-block',
  template: `<p class="signature-block">
    @for (line of block().lines; track $index) {
      <b>{{ line }}</b>
    }
    <span>{{ block().name }}</span>
  </p>`,
})
export class SignatureBlockView {
  readonly block = input.required<SignatureBlock>();
}
