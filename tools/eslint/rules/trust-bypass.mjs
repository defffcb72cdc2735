// Angular's sanitiser is a wall against documents that carry scripts; nothing may open it.
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bypass: '{{name}} lets text of a document become code.' },
  },
  create: (context) => ({
    'Identifier[name=/^bypassSecurityTrust/]'(node) {
      context.report({ node, messageId: 'bypass', data: { name: node.name } });
    },
  }),
};
