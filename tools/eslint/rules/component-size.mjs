// A screen whose class is longer than this does more than one thing.
const LIMIT = 150;

const isComponent = ({ expression }) => expression.type === 'CallExpression' && expression.callee.name === 'Component';

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tooLong: `Component class has {{lines}} lines; at most ${LIMIT}: move a part into a child or a rule.` },
  },
  create: (context) => ({
    ClassDeclaration(node) {
      const lines = node.loc.end.line - node.body.loc.start.line + 1;
      if (lines > LIMIT && node.decorators.some(isComponent)) {
        context.report({ node: node.id ?? node, messageId: 'tooLong', data: { lines } });
      }
    },
  }),
};
