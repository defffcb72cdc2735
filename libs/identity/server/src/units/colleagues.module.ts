import { Module } from '@nestjs/common';
import { Colleagues } from './colleagues';

/** Gives other domains `Colleagues`. */
@Module({ providers: [Colleagues], exports: [Colleagues] })
export class ColleaguesModule {}
