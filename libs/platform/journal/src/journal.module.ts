import { Global, Module } from '@nestjs/common';
import { Journal } from './journal';
import { Timeline } from './timeline';

/** Gives every domain the journal to write and the timeline to read. */
@Global()
@Module({ providers: [Journal, Timeline], exports: [Journal, Timeline] })
export class JournalModule {}
