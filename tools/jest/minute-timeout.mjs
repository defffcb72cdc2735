// Tests against a real database may wait for locks of one another.
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
