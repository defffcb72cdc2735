// The table stands with the wire contract, because the browser has a sentence for every code of it.
export { httpErrors, type HttpErrorCode } from '@lienthong/platform/contract';
