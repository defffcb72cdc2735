// The index of a library is its contract: names, no code, and not many. Counted in statements, because the formatter
// decides how many lines a long list of names takes.
const LIMIT = 20;

const isName = ({ type, declaration }) =>
  type === 'ImportDeclaration' ||
  (type === 'ExportNamedDeclaration' && (!declaration || declaration.type === 'VariableDeclaration'));

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      onlyNames: 'An index names what the library offers; code belongs in a file of its own.',
      tooMany: `An index has at most ${LIMIT} statements: this library is two things.`,
    },
  },
  create: (context) => ({
    Program({ body }) {
      for (const node of body.filter((statement) => !isName(statement)))
        context.report({ node, messageId: 'onlyNames' });
      if (body.length > LIMIT) context.report({ node: body[LIMIT], messageId: 'tooMany' });
    },
  }),
};
