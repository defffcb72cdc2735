// ESLint's own limit on the lines of a function, but not for the chapters of a spec.
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { isChapter } from '../chapters.mjs';

const original = builtinRules.get('max-lines-per-function');

/** `describeBlobStore(…)` is a suite that several specs run. */
const isSuite = ({ id }) => /^describe[A-Z]/.test(id?.name ?? '');

export default {
  meta: { ...original.meta },
  create(context) {
    const report = (problem) => {
      if (!isChapter(problem.node) && !isSuite(problem.node)) context.report(problem);
    };
    return original.create(Object.create(context, { report: { value: report } }));
  },
};
