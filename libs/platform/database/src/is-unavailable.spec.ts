import { isUnavailable, violatedConstraint } from './is-unavailable';

const driverError = (driver: object): Error => Object.assign(new Error('query failed'), { driverError: driver });

describe('isUnavailable', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '53300', '55P03', '57014', '08006'])('says so of the code %s', (code) => {
    expect(isUnavailable(Object.assign(new Error('gone'), { code }))).toBe(true);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'says so of "%s"',
    (words) => {
      expect(isUnavailable(new Error(words))).toBe(true);
    },
  );

  it('looks through causes and into what TypeORM wraps', () => {
    const gone = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    expect(isUnavailable(new Error('outer', { cause: gone }))).toBe(true);
    expect(isUnavailable(driverError(gone))).toBe(true);
  });

  it('does not excuse mistakes', () => {
    expect(isUnavailable(driverError(Object.assign(new Error('duplicate'), { code: '23505' })))).toBe(false);
    expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
    expect(isUnavailable('gone')).toBe(false);
  });
});

describe('violatedConstraint', () => {
  it('names the constraint of a breach of uniqueness', () => {
    expect(violatedConstraint(driverError({ code: '23505', constraint: 'uq_arrivals_number' }))).toBe(
      'uq_arrivals_number',
    );
  });

  it('is silent about everything else', () => {
    expect(violatedConstraint(driverError({ code: '23503', constraint: 'fk_files_document' }))).toBeUndefined();
    expect(violatedConstraint(undefined)).toBeUndefined();
  });
});
