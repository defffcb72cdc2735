// More than four values want a name: one object. A constructor lists what a class works with, and may list six; the
// columns of a spec's table are as many as they are.
import { isChapter } from '../chapters.mjs';

const LIMIT = 4;
const CONSTRUCTOR_LIMIT = 6;

const isConstructor = (node) => node.parent?.type === 'MethodDefinition' && node.parent.kind === 'constructor';

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tooMany: '{{count}} parameters; at most {{limit}}.' },
  },
  create(context) {
    const check = (node) => {
      const limit = isConstructor(node) ? CONSTRUCTOR_LIMIT : LIMIT;
      const count = node.params.length;
      if (count > limit && !isChapter(node)) context.report({ node, messageId: 'tooMany', data: { count, limit } });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
      TSEmptyBodyFunctionExpression: check,
      TSMethodSignature: check,
      TSFunctionType: check,
    };
  },
};
