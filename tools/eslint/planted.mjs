// What the specs of the local rules share: RuleTester with the parser the repository uses.
import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: ts.parser } });

/** Runs the planted cases of one local rule as a Jest suite. */
export const planted = (name, rule, cases) => tester.run(name, rule, cases);
