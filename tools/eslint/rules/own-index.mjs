// A file that imports its own library's index imports everything that imports it: this is how cycles begin.
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { own: 'Import the file itself, not the index above it.' },
  },
  create(context) {
    const check = (node) => {
      if (/^(\.|\.\.)(\/\.\.)*(\/index(\.ts)?|\/)?$/.test(node.source?.value ?? ''))
        context.report({ node, messageId: 'own' });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check };
  },
};
