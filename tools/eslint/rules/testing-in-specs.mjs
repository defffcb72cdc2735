// Builders, fakes and frozen clocks must never reach the product.
const testOnly = /(^|\/)(web-)?testing(\/|$)|^fast-check$|^@jest\//;

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { shipped: '"{{name}}" is for specs; shipped code must not import it.' },
  },
  create(context) {
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name === 'string' && testOnly.test(name))
        context.report({ node, messageId: 'shipped', data: { name } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check };
  },
};
