// Code that runs anywhere, or in a browser, cannot use what only Node has.
import { isBuiltin } from 'node:module';

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { node: '"{{name}}" exists in Node only; this library must run without it.' },
  },
  create(context) {
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name === 'string' && isBuiltin(name)) context.report({ node, messageId: 'node', data: { name } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
