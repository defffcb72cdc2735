// An update or delete built without a condition would touch every row the tenant can see.
const writes = new Set(['update', 'delete', 'softDelete']);
const conditions = new Set(['where', 'whereInIds', 'whereExists']);

const nameOf = (call) => (call.callee.type === 'MemberExpression' ? call.callee.property.name : undefined);

/** Names of the calls a chain consists of, from this one back to its start. */
function callsBefore(call) {
  const names = [];
  for (let node = call.callee.object; node; node = node.type === 'CallExpression' ? node.callee : node.object) {
    if (node.type === 'CallExpression') names.push(nameOf(node));
  }
  return names;
}

/** Names of the calls that follow this one in the same chain. */
function callsAfter(call) {
  const names = [];
  for (
    let node = call;
    node.parent.type === 'MemberExpression' && node.parent.object === node;
    node = node.parent.parent
  ) {
    names.push(node.parent.property.name);
    if (node.parent.parent.type !== 'CallExpression') break;
  }
  return names;
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unbounded: 'A query builder that writes must say which rows in the same chain: add .where(…).' },
  },
  create: (context) => ({
    CallExpression(node) {
      if (!writes.has(nameOf(node)) || !callsBefore(node).includes('createQueryBuilder')) return;
      if (![...callsBefore(node), ...callsAfter(node)].some((name) => conditions.has(name))) {
        context.report({ node, messageId: 'unbounded' });
      }
    },
  }),
};
