import { planted } from '../planted.mjs';
import rule from './bounded-write.mjs';

planted('bounded-write', rule, {
  valid: [
    `manager.createQueryBuilder().update(Row).set({ a: 1 }).where('id = :id', { id }).execute();`,
    `rows.createQueryBuilder('r').where('r.id = 1').delete().execute();`,
    `map.delete(key); hash.update(text);`,
  ],
  invalid: [
    { code: `manager.createQueryBuilder().update(Row).set({ a: 1 }).execute();`, errors: [{ messageId: 'unbounded' }] },
    { code: `await rows.createQueryBuilder().delete().from(Row).execute();`, errors: [{ messageId: 'unbounded' }] },
  ],
});
