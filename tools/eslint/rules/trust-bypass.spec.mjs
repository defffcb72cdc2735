import { planted } from '../planted.mjs';
import rule from './trust-bypass.mjs';

planted('trust-bypass', rule, {
  valid: [`sanitizer.sanitize(SecurityContext.HTML, text);`],
  invalid: [{ code: `sanitizer.bypassSecurityTrustHtml(text);`, errors: [{ messageId: 'bypass' }] }],
});
