// The callbacks of describe, it and their like are chapters of a spec: limits for functions do not fit them.
const names = /^(describe|it|test|before(All|Each)|after(All|Each))$/;

/** `it`, `it.each(…)`, `describe.only`, … */
function nameOf(callee) {
  let node = callee;
  while (node.type !== 'Identifier') {
    node = node.callee ?? node.object ?? node.tag;
    if (!node) return '';
  }
  return node.name;
}

/** Whether a function is such a callback. */
export const isChapter = ({ parent }) => parent?.type === 'CallExpression' && names.test(nameOf(parent.callee));
