import type { SignatureView } from '@lienthong/signing/model';
import type { SignatureEntity } from './persistence/signature.entity';

/** A signature as it is shown. */
export function toSignatureView(signature: SignatureEntity): SignatureView {
  const { id, mandateId, postId, personName, postTitle, lines, method, files } = signature;
  return {
    id,
    mandateId,
    postId,
    personName,
    postTitle,
    block: { lines: [...lines], name: personName },
    method,
    digest: signature.digest.toString('hex'),
    files: files.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
    signedAt: signature.signedAt.toISOString(),
  };
}
