import { Module } from '@nestjs/common';
import { NumberBooks } from './number-books';

/** The number books of the agencies. */
@Module({ providers: [NumberBooks], exports: [NumberBooks] })
export class RegisterModule {}
