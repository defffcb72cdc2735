import '@nestjs/common';
import '@nestjs/core';

// The package is CommonJS and requires Nest, which is ESM only: that works once Nest is loaded, and not (under Jest)
// while both are being loaded for the same importer.
const throttler = await import('@nestjs/throttler');

/** What is used of the throttler package. */
export const {
  DEFAULT_IPV6_SUBNET_PREFIX,
  getOptionsToken,
  getStorageToken,
  normalizeIp,
  ThrottlerGuard,
  ThrottlerModule,
} = throttler;
