// Stories kill and restart processes many times over.
import { jest } from '@jest/globals';

jest.setTimeout(600_000);
