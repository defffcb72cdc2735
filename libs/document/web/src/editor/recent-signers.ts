import type { Signer } from '@lienthong/document/model';
import * as z from 'zod';

const MOST = 5;
const signersSchema = z.array(z.object({ title: z.string(), fullName: z.string() }));

const keyOf = (postId: string) => `lienthong.signers.${postId}`;

/** Who signed the last documents this post issued from this computer, the latest first. */
export function recentSigners(postId: string): readonly Signer[] {
  try {
    const signers = signersSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(postId)) ?? '[]'));
    return signers.success ? signers.data : [];
  } catch {
    return []; // not ours
  }
}

/** Puts a signer first among the recent ones. */
export function rememberSigner(postId: string, signer: Signer): void {
  const others = recentSigners(postId).filter((one) => one.title !== signer.title || one.fullName !== signer.fullName);
  localStorage.setItem(keyOf(postId), JSON.stringify([signer, ...others].slice(0, MOST)));
}
