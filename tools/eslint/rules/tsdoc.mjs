// Whoever reads a call should learn what it promises without opening the file.
const declarations = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
]);

const nameOf = (declaration) => declaration.id?.name ?? declaration.declarations?.[0]?.id.name ?? 'it';

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Say in one sentence above it (/** … */) what {{name}} is.' },
  },
  create(context) {
    const { sourceCode } = context;
    /** Decorators stand between the comment and the class, inside or outside the export. */
    const startOf = (node) => node.declaration.decorators?.find(({ range }) => range[0] < node.range[0]) ?? node;
    const isDocumented = (node) => {
      const comment = sourceCode.getCommentsBefore(startOf(node)).at(-1);
      return comment?.type === 'Block' && comment.value.startsWith('*') && /[^\s*]/.test(comment.value);
    };
    /** The second of two overloads needs no sentence of its own. */
    const isOverload = (node) => {
      const before = node.parent.body[node.parent.body.indexOf(node) - 1]?.declaration;
      return before?.type === 'TSDeclareFunction' && before.id?.name === nameOf(node.declaration);
    };
    return {
      'Program > :matches(ExportNamedDeclaration, ExportDefaultDeclaration)'(node) {
        if (!declarations.has(node.declaration?.type) || isOverload(node) || isDocumented(node)) return;
        context.report({ node, messageId: 'missing', data: { name: nameOf(node.declaration) } });
      },
    };
  },
};
