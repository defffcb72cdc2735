// The rules of this repository that no plugin has, as the plugin "lienthong".
import boundedWrite from './rules/bounded-write.mjs';
import componentSize from './rules/component-size.mjs';
import domainErrors from './rules/domain-errors.mjs';
import functionSize from './rules/function-size.mjs';
import indexExports from './rules/index-exports.mjs';
import injectedRepository from './rules/injected-repository.mjs';
import maxParameters from './rules/max-parameters.mjs';
import ownIndex from './rules/own-index.mjs';
import portable from './rules/portable.mjs';
import testingInSpecs from './rules/testing-in-specs.mjs';
import trustBypass from './rules/trust-bypass.mjs';
import tsdoc from './rules/tsdoc.mjs';
import zodNamespace from './rules/zod-namespace.mjs';
import { fingerprint } from './workspace.mjs';

export default {
  // Part of the cache's key: a changed rule or a moved boundary makes every cached verdict void.
  meta: { name: 'lienthong', version: fingerprint() },
  rules: {
    'bounded-write': boundedWrite,
    'component-size': componentSize,
    'domain-errors': domainErrors,
    'function-size': functionSize,
    'index-exports': indexExports,
    'injected-repository': injectedRepository,
    'max-parameters': maxParameters,
    'own-index': ownIndex,
    portable,
    'testing-in-specs': testingInSpecs,
    'trust-bypass': trustBypass,
    tsdoc,
    'zod-namespace': zodNamespace,
  },
};
