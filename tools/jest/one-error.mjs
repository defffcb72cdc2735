// Jest runs a test in a realm of its own, so an error thrown by Node is not `instanceof Error` there although it is in
// the running product. This makes the question mean the same in both.
import { types } from 'node:util';

const ordinary = Function.prototype[Symbol.hasInstance];
const natives = [Error, TypeError, RangeError, SyntaxError, AggregateError];

for (const native of natives) {
  Object.defineProperty(native, Symbol.hasInstance, {
    configurable: true,
    value(thing) {
      if (ordinary.call(this, thing)) return true;
      if (this !== native || !types.isNativeError(thing)) return false; // classes derived from it: the ordinary way
      return native === Error || thing.name === native.name;
    },
  });
}
