// A refusal carries a code the browser has a sentence for; prose and framework exceptions carry none.
const builtIn = /^(Error|TypeError|RangeError|AggregateError)$/;
const nest = /Exception$/;

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { prose: 'Throw a coded error of the domain (defineErrors) instead of {{name}}.' },
  },
  create(context) {
    const check = (node) => {
      const { name } = node.callee;
      if (builtIn.test(name) || nest.test(name)) context.report({ node, messageId: 'prose', data: { name } });
    };
    return { NewExpression: check, 'ThrowStatement > CallExpression': check };
  },
};
