// Lints texts as if they were files of the repository, with the repository's own configuration: reads [{ file, code }]
// as JSON from standard input and prints the names of the rules each one breaks. A process of its own, because the
// specs that ask run inside Jest's sandbox, where ESLint's and Nx's native parts do not belong.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import { root } from './workspace.mjs';

const eslint = new ESLint({ cwd: root });

/** A message without a rule is a text that could not be read at all. */
async function brokenRules({ file, code }) {
  const [result] = await eslint.lintText(code, { filePath: file, warnIgnored: true });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const answers = [];
for (const planted of JSON.parse(await text(process.stdin))) answers.push(await brokenRules(planted));
console.log(JSON.stringify(answers));
