import { AgencyModule } from '@lienthong/agency/server';
import { Module } from '@nestjs/common';
import { SigningController } from './http/signing.controller';
import { MandateService } from './mandate.service';
import { SignatureEntity } from './persistence/signature.entity';
import { SigningMandateEntity } from './persistence/signing-mandate.entity';
import { DocumentSigner } from './signer/document-signer';
import { RecordedSigner } from './signer/recorded.signer';
import { Signing } from './signing.service';
import { SigningMandates } from './signing-mandates';

/** Tables of this domain that code writes through. */
export const signingEntities = [SigningMandateEntity, SignatureEntity] as const;

/** Who may sign, over HTTP; `SigningMandates` and `Signing` for the domain that owns the documents. */
@Module({
  imports: [AgencyModule],
  controllers: [SigningController],
  providers: [SigningMandates, MandateService, Signing, { provide: DocumentSigner, useClass: RecordedSigner }],
  exports: [SigningMandates, Signing],
})
export class SigningModule {}
