import type { AgencyId } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import {
  arrivedOnDay,
  changeLetter,
  dispatchErrors,
  findLetterType,
  requireOwnLetter,
  type arrivalEndpoints,
  type ArrivalView,
  type Letter,
  type LetterFields,
} from '@lienthong/dispatch/model';
import { ArrivalFiles } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { normaliseText } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { ArrivalQueries } from '../arrival.queries';
import { ArrivalRepository } from '../persistence/arrival.repository';
import { letterChanged, letterDiscarded, letterReceived } from './letter.events';
import { newLetter } from './new-letter';

type Order = InputOf<typeof arrivalEndpoints.receive>['body'];

/** Write side of letters that come on paper or by e-mail: laid in, written, thrown away while they wait. */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly files: ArrivalFiles,
    private readonly queries: ArrivalQueries,
    private readonly directory: AgencyDirectory,
    private readonly journal: Journal,
  ) {}

  /** Lays a letter into the queue with its loose files; reading its text is planned by the same commit. */
  async receive(actor: Actor, order: Order): Promise<ArrivalView> {
    // State secrets enter no networked system; only a stub of them is registered (Law 117/2025, domain rule 2.10).
    if (order.secrecy !== 'none') throw dispatchErrors.letter_secret({ secrecy: order.secrecy });
    return this.database.transaction(actor, async () => {
      const letter = newLetter(actor.agencyId, order.channel, systemClock.now());
      requireAllowed(actor, 'arrival.register', letter, dispatchErrors.arrival_not_found);
      await this.arrivals.insert(letter, order.fileIds.length > 0 ? { state: 'waiting', proposals: [] } : null);
      const files = await this.files.attach(actor.agencyId, letter.id, order.fileIds);
      await this.arrivals.saveFiles(letter, files);
      await this.journal.record(actor, letterReceived(letter, order.fileIds));
      return this.queries.one(actor, letter.id);
    });
  }

  /** Saves a letter's fields; throws `dispatch.arrival_changed` when somebody saved since the revision that was read. */
  change(actor: Actor, id: string, fields: LetterFields & { readonly revision: number }): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const before = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.register', before, dispatchErrors.arrival_not_found);
      const letter = await this.readFields(fields);
      const arrivedAt = arrivedOnDay(before.arrivedAt, fields.arrivedOn);
      const after = changeLetter(before, { ...letter, arrivedAt }, fields.revision);
      await this.arrivals.saveLetter(after);
      await this.journal.record(actor, letterChanged(before, after));
      return this.queries.one(actor, id);
    });
  }

  /** Throws a letter away that was laid in by mistake, together with its files. */
  discard(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      const letter = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.register', letter, dispatchErrors.arrival_not_found);
      requireOwnLetter(letter);
      // Others may have been merged into it: their proofs stand or fall with it.
      if (await this.queries.standsForOthers(actor, id)) throw dispatchErrors.arrival_not_editable();
      const fileIds = await this.files.removeOf(actor.agencyId, id);
      await this.arrivals.remove(letter);
      await this.journal.record(actor, letterDiscarded(letter, fileIds));
    });
  }

  /** What a clerk wrote in the form that is stored: one line each, an agency under its own name, a type that is known. */
  private async readFields(fields: LetterFields): Promise<Letter> {
    const { senderId, typeCode, issuedOn, urgency, dueOn, note } = fields;
    if (typeCode !== '' && !findLetterType(typeCode))
      throw dispatchErrors.arrival_incomplete({ field: 'typeCode', fault: 'unknown' });
    return {
      senderId: senderId as AgencyId | null,
      senderName: senderId === null ? oneLine(fields.senderName) : await this.nameOf(senderId as AgencyId),
      typeCode,
      codeNumber: oneLine(fields.codeNumber),
      codeNotation: oneLine(fields.codeNotation),
      subject: oneLine(fields.subject),
      issuedOn,
      signerTitle: oneLine(fields.signerTitle),
      signerName: oneLine(fields.signerName),
      urgency,
      dueOn,
      language: oneLine(fields.language),
      note: normaliseText(note).trim(),
    };
  }

  private async nameOf(id: AgencyId): Promise<string> {
    return this.directory.nameOf(id).catch(() => {
      throw dispatchErrors.sender_unknown({ agencyId: id });
    });
  }
}

function oneLine(raw: string): string {
  return normaliseText(raw).replace(/\s+/g, ' ').trim();
}
