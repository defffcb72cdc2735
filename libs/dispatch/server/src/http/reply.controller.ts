import { replyEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { ReplyService } from '../reply/reply.service';

/** Routes of answering. */
@Controller()
export class ReplyController {
  constructor(private readonly replies: ReplyService) {}

  @Endpoint(replyEndpoints.start)
  start(@CallerOf() actor: Actor, @Input() input: InputOf<typeof replyEndpoints.start>) {
    return this.replies.start(actor, input.params.id);
  }

  @Endpoint(replyEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof replyEndpoints.list>) {
    return this.replies.list(actor, input.params.id);
  }
}
