// ESLint's own limit on the lines of a function, but not for the callbacks of describe and it: those are chapters.
import { builtinRules } from 'eslint/use-at-your-own-risk';

const original = builtinRules.get('max-lines-per-function');
const chapters = /^(describe|it|test|before(All|Each)|after(All|Each))$/;

/** `it`, `it.each(…)`, `describe.only`, … */
function chapterName(callee) {
  let node = callee;
  while (node.type !== 'Identifier') {
    node = node.callee ?? node.object ?? node.tag;
    if (!node) return '';
  }
  return node.name;
}

const isCallback = ({ parent }) => parent?.type === 'CallExpression' && chapters.test(chapterName(parent.callee));

/** `describeBlobStore(…)` is a suite that several specs run. */
const isSuite = ({ id }) => /^describe[A-Z]/.test(id?.name ?? '');

export default {
  meta: { ...original.meta },
  create(context) {
    const report = (problem) => {
      if (!isCallback(problem.node) && !isSuite(problem.node)) context.report(problem);
    };
    return original.create(Object.create(context, { report: { value: report } }));
  },
};
