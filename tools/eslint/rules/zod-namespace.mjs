// The namespace import is the one bundlers can shake: every other form carries all of Zod into the browser.
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { namespace: "Import Zod as `import * as z from 'zod'`." },
  },
  create: (context) => ({
    'ImportDeclaration[source.value=/^zod(\\u002f|$)/]'(node) {
      const [specifier] = node.specifiers;
      const isNamespace =
        node.specifiers.length === 1 && specifier.type === 'ImportNamespaceSpecifier' && specifier.local.name === 'z';
      if (!isNamespace || node.source.value !== 'zod') context.report({ node, messageId: 'namespace' });
    },
  }),
};
