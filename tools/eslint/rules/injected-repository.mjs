// A repository TypeORM injects works on a connection of its own, outside the transaction that names the tenant.
const forbidden = new Set(['InjectRepository', 'InjectEntityManager', 'getRepositoryToken', 'getEntityManagerToken']);

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { injected: '{{name}} leads around the tenant transaction: use the manager of Database.' },
  },
  create: (context) => ({
    'ImportDeclaration[source.value="@nestjs/typeorm"] > ImportSpecifier'(node) {
      const { name } = node.imported;
      if (forbidden.has(name)) context.report({ node, messageId: 'injected', data: { name } });
    },
    'CallExpression[callee.object.name="TypeOrmModule"][callee.property.name="forFeature"]'(node) {
      context.report({ node, messageId: 'injected', data: { name: 'TypeOrmModule.forFeature' } });
    },
  }),
};
