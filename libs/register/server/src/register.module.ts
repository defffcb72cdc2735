import { Module } from '@nestjs/common';
import { NumberBooks } from './number-books';
import { Numberings } from './series/numberings';

/** The number books of the agencies. */
@Module({ providers: [NumberBooks, Numberings], exports: [NumberBooks, Numberings] })
export class RegisterModule {}
