import { BookEntryEntity } from './persistence/book-entry.entity';

export { BookModule } from './book.module';

/** Tables of this domain that code writes through. */
export const bookEntities = [BookEntryEntity];
