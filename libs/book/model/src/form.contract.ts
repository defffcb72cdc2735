import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';

const idParams = z.strictObject({ id: z.uuid() });

/** The forms that are printed about one arrival. */
export const formEndpoints = {
  slip: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/slip',
    access: 'arrival.read',
    summary: 'The handling slip (phiếu giải quyết văn bản đến) as PDF, with what was instructed so far',
    params: idParams,
    raw: 'file',
  }),
  stamp: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/stamp',
    access: 'arrival.read',
    summary: 'The stamp ĐẾN, 50 × 35 mm, as PDF of that size',
    params: idParams,
    raw: 'file',
  }),
  stamped: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/stamped',
    access: 'arrival.read',
    summary: 'A copy for print of its first PDF file with the stamp ĐẾN on page 1; the file itself stays as it came',
    params: idParams,
    raw: 'file',
  }),
} as const;
