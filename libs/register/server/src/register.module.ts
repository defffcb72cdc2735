import { AgencyModule } from '@lienthong/agency/server';
import { Module } from '@nestjs/common';
import { BookQueries } from './books/book.queries';
import { SealService } from './books/seal.service';
import { Sealing } from './books/sealing';
import { RegisterController } from './http/register.controller';
import { SecretController } from './http/secret.controller';
import { NumberBooks } from './number-books';
import { NumberPlaces } from './numbers/number-places';
import { NumbersService } from './numbers/numbers.service';
import { SpecialNumberRepository } from './numbers/special-number.repository';
import { SecretQueries } from './secret/secret.queries';
import { SecretService } from './secret/secret.service';
import { Numberings } from './series/numberings';
import { SeriesQueries } from './series/series.queries';
import { SeriesService } from './series/series.service';

/** Series, numbers, books and the register of secret documents, over HTTP. */
@Module({
  imports: [AgencyModule],
  controllers: [RegisterController, SecretController],
  providers: [
    NumberBooks,
    Numberings,
    SeriesQueries,
    SeriesService,
    SpecialNumberRepository,
    NumberPlaces,
    NumbersService,
    BookQueries,
    Sealing,
    SealService,
    SecretQueries,
    SecretService,
  ],
  exports: [NumberBooks, Numberings],
})
export class RegisterModule {}
