import { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { LetterService } from '../letters/letter.service';
import { MergeService } from '../letters/merge.service';

/** Routes of letters that come on paper or by e-mail, and of merging arrivals of one document. */
@Controller()
export class LetterController {
  constructor(
    private readonly letters: LetterService,
    private readonly merging: MergeService,
  ) {}

  @Endpoint(arrivalEndpoints.receive)
  receive(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.receive>) {
    return this.letters.receive(actor, input.body);
  }

  @Endpoint(arrivalEndpoints.change)
  change(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.change>) {
    return this.letters.change(actor, input.params.id, input.body);
  }

  @Endpoint(arrivalEndpoints.discard)
  discard(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.discard>) {
    return this.letters.discard(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.merge)
  merge(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.merge>) {
    return this.merging.merge(actor, input.params.id, input.body.withId);
  }

  @Endpoint(arrivalEndpoints.split)
  split(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.split>) {
    return this.merging.split(actor, input.params.id, input.body.reason);
  }
}
