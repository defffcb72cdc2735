import { planted } from '../planted.mjs';
import rule from './injected-repository.mjs';

planted('injected-repository', rule, {
  valid: [`import { InjectDataSource } from '@nestjs/typeorm';`, `TypeOrmModule.forRoot({});`],
  invalid: [
    { code: `import { InjectRepository } from '@nestjs/typeorm';`, errors: [{ messageId: 'injected' }] },
    { code: `TypeOrmModule.forFeature([Row]);`, errors: [{ messageId: 'injected' }] },
  ],
});
