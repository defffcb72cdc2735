import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { chooseMandate, signingErrors, type SignatureView, type SignedKind } from '@lienthong/signing/model';
import { Injectable } from '@nestjs/common';
import { blockOf, type HeldMandate } from './mandate.view';
import { SignatureEntity } from './persistence/signature.entity';
import { toSignatureView } from './signature.view';
import { DocumentSigner, type SignedStatement } from './signer/document-signer';
import { statementDigest } from './signer/statement-digest';
import { signatureGiven } from './signing.events';
import { SigningMandates } from './signing-mandates';

/** One signature to be given. */
export interface SigningOrder {
  readonly documentId: string;
  readonly kind: SignedKind;
  /** The files as they are signed, with the digests of their bytes (SHA-256, hexadecimal). */
  readonly files: readonly { readonly fileId: string; readonly sha256: string }[];
  /** The mandate to sign under; absent = the first one that carries the signature. */
  readonly mandateId?: string | undefined;
}

/** The act of signing: who, when, in which capacity, over which bytes. */
@Injectable()
export class Signing {
  constructor(
    private readonly database: Database,
    private readonly mandates: SigningMandates,
    private readonly signer: DocumentSigner,
    private readonly journal: Journal,
  ) {}

  /**
   * Signs in the acting post, inside the running transaction of the domain that owns the document (which locks it and
   * asks for its own permission). Throws the mandate's fault, `signing.no_mandate` or `signing.nothing_to_sign`.
   */
  sign(actor: Actor, order: SigningOrder): Promise<SignatureView> {
    return this.database.transaction(actor, async () => {
      if (order.files.length === 0) throw signingErrors.nothing_to_sign();
      const signedAt = systemClock.now();
      const mandate = await this.mandateFor(actor, order, vietnamDay(signedAt));
      const statement = statementOf(actor, order, mandate, signedAt);
      const digest = statementDigest(statement);
      const { method, proof } = await this.signer.sign(statement, digest);
      const signature: SignatureEntity = {
        ...{ id: newId<'signature'>(), agencyId: actor.agencyId, documentId: order.documentId },
        ...{ mandateId: mandate.id, postId: actor.postId, personId: actor.personId, personName: statement.name },
        ...{ postTitle: mandate.post.title, lines: statement.lines, files: statement.files },
        ...{ digest, method, proof, signedAt },
      };
      await this.database.manager.insert(SignatureEntity, signature);
      await this.journal.record(actor, signatureGiven(signature));
      return toSignatureView(signature);
    });
  }

  /** The signatures under a document, oldest first; whether it may be seen is asked by the caller. */
  of(actor: Actor, documentId: string): Promise<SignatureView[]> {
    return this.database.transaction(actor, async () => {
      const found = await this.database.manager.find(SignatureEntity, {
        where: { agencyId: actor.agencyId, documentId },
        order: { signedAt: 'ASC', id: 'ASC' },
      });
      return found.map(toSignatureView);
    });
  }

  /** Locked, so that nobody revokes it between the check and the commit. */
  private async mandateFor(actor: Actor, order: SigningOrder, on: string): Promise<HeldMandate> {
    const { kind } = order;
    // A signature is given in person: acting in somebody's post is no mandate to sign (Decree 30/2020 art. 13.3).
    const throughDelegation = actor.behalfOf !== undefined;
    const ever = await this.mandates.everOf(actor, actor.postId);
    const asked = order.mandateId === undefined ? ever : ever.filter(({ id }) => id === order.mandateId);
    const [first] = ever;
    if (!first) throw signingErrors.no_mandate();
    const act = { on, post: first.post, regime: await this.mandates.regime(actor), kind, throughDelegation };
    const chosen = chooseMandate(asked, act);
    return chooseMandate([await this.mandates.lock(actor, chosen.id)], act);
  }
}

function statementOf(actor: Actor, order: SigningOrder, mandate: HeldMandate, signedAt: Date): SignedStatement {
  const { lines, name } = blockOf(mandate);
  return {
    documentId: order.documentId,
    files: order.files.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
    mandateId: mandate.id,
    postId: actor.postId,
    personId: actor.personId,
    lines,
    name,
    signedAt: signedAt.toISOString(),
  };
}
