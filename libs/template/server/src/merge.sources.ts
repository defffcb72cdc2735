import { placeOf, type AgencyId } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import type { DraftFields } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { SigningMandates } from '@lienthong/signing/server';
import type { MergeSource } from '@lienthong/template/model';
import { Injectable } from '@nestjs/common';

/** What of the directory and the mandates stands on the paper. */
@Injectable()
export class MergeSources {
  constructor(
    private readonly directory: AgencyDirectory,
    private readonly mandates: SigningMandates,
  ) {}

  /** Everything the fields of a template are filled with. */
  async of(actor: Actor, draft: DraftFields): Promise<MergeSource> {
    const day = vietnamDay(systemClock.now());
    const agencies = await this.directory.on(day);
    const { name, abbreviation, kind, parentId } = await this.directory.get(actor.agencyId);
    const parentName = (parentId && agencies.get(parentId)?.name) ?? null;
    const own = agencies.get(actor.agencyId)?.name ?? name;
    return {
      draft,
      agency: {
        name: own,
        abbreviation,
        isCommittee: kind === 'committee',
        parentName,
        place: placeOf(own, parentName),
      },
      recipients: draft.recipientIds.flatMap((id) => agencies.get(id as AgencyId)?.name ?? []),
      signatureLines: await this.linesOf(actor, draft),
      year: Number(day.slice(0, 4)),
    };
  }

  /** The lines of the mandate under which the named signer would sign; none when nobody is named or may sign it. */
  private async linesOf(actor: Actor, draft: DraftFields): Promise<readonly string[]> {
    if (draft.signerName === '') return [];
    const { documentClass, typeCode, unitAbbreviation: field } = draft;
    const signers = await this.mandates.signers(actor, { documentClass, typeCode, field });
    const named = signers.filter(({ personName }) => personName === draft.signerName);
    const title = draft.signerTitle.toLocaleUpperCase('vi');
    return (named.find(({ block }) => block.lines.at(-1) === title) ?? named[0])?.block.lines ?? [];
  }
}
