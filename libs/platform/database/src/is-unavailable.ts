const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
  '57014',
]);
const WORDS = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Connection ended',
  'terminating connection',
];

/** Whether an error means that the database is away, restarting or too busy: the same request may succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && (GONE.has(code) || code.startsWith('08'))) return true;
    const { message } = cause;
    if (WORDS.some((words) => message.includes(words))) return true;
    const driver = (cause as { driverError?: unknown }).driverError;
    if (driver !== undefined && driver !== error && isUnavailable(driver)) return true;
  }
  return false;
}

/** The name of the violated constraint when an error is a breach of uniqueness, else `undefined`. */
export function violatedConstraint(error: unknown): string | undefined {
  const driver = (error as { driverError?: { code?: string; constraint?: string } } | undefined)?.driverError;
  return driver?.code === '23505' ? driver.constraint : undefined;
}
