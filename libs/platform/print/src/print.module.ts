import { Module } from '@nestjs/common';
import { PrintLog } from './print-log';

/** Marks and records prints; needs the database and the journal. */
@Module({ providers: [PrintLog], exports: [PrintLog] })
export class PrintModule {}
