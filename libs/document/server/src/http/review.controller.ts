import { reviewEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { ReviewQueries } from '../review/review.queries';
import { ReviewService } from '../review/review.service';
import { SignService } from '../review/sign.service';
import { StepsWaiting } from '../review/steps.waiting';

/** Routes of those who are asked: look, answer, sign, send back. */
@Controller()
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly signatures: SignService,
    private readonly queries: ReviewQueries,
    private readonly steps: StepsWaiting,
  ) {}

  @Endpoint(reviewEndpoints.review)
  review(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.review>) {
    return this.queries.of(actor, input.params.id);
  }

  @Endpoint(reviewEndpoints.answer)
  answer(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.answer>) {
    return this.reviews.answer(actor, input.params.id, input.body);
  }

  @Endpoint(reviewEndpoints.sign)
  sign(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.sign>) {
    return this.signatures.sign(actor, input.params.id, input.body);
  }

  @Endpoint(reviewEndpoints.sendBack)
  sendBack(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.sendBack>) {
    return this.reviews.sendBack(actor, input.params.id, input.body.comment);
  }

  @Endpoint(reviewEndpoints.waiting)
  waiting(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.waiting>) {
    return this.steps.forPost(actor, input.query);
  }
}
