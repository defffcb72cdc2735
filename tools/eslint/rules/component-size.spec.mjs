import { planted } from '../planted.mjs';
import rule from './component-size.mjs';

const classOf = (decorator, lines) => `${decorator}class Page {${'\n'.repeat(lines)}}`;

planted('component-size', rule, {
  valid: [classOf('@Component({}) ', 149), classOf('', 400)],
  invalid: [{ code: classOf('@Component({}) ', 150), errors: [{ messageId: 'tooLong' }] }],
});
