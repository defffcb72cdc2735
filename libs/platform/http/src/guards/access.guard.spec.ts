import { defineEndpoint, type Access, type Caller } from '@lienthong/platform/contract';
import { aCaller } from '@lienthong/platform/testing';
import { type ExecutionContext, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ENDPOINT } from '../endpoint.decorator';
import type { GuardedRequest } from '../request';
import { AccessGuard } from './access.guard';

const clerk = aCaller({ permissions: ['arrival.read', 'arrival.register'] });
const asked: boolean[] = [];
const sessions = {
  read: async (token: string, active: boolean) => {
    asked.push(active);
    if (token === 'lapsed') return { ...clerk, permissions: [], lapsed: true };
    return token === 'living' ? clerk : undefined;
  },
};

beforeAll(() => Logger.overrideLogger(false));

interface Attempt {
  readonly access?: Access;
  readonly cookies?: Record<string, string>;
  readonly secureCookie?: boolean;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly raw?: 'events';
}

async function decide(wanted: Attempt): Promise<boolean | string> {
  return (await attempt(wanted)).decision;
}

async function attempt({
  access,
  cookies = {},
  secureCookie = false,
  headers = {},
  path = '/api/x',
  raw,
}: Attempt): Promise<{ decision: boolean | string; caller: Caller | undefined }> {
  const handler = (): void => undefined;
  if (access)
    Reflect.defineMetadata(
      ENDPOINT,
      defineEndpoint({ method: 'GET', path, access, summary: 'x', ...(raw ? { raw } : {}) }),
      handler,
    );
  const request: Partial<GuardedRequest> = { cookies, headers };
  const context = {
    getHandler: () => handler,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  const guard = new AccessGuard(new Reflector(), sessions, { secureCookie, origins: [] });
  const decision = await guard.canActivate(context).catch((error: { code: string }) => error.code);
  return { decision, caller: request.caller };
}

describe('a route', () => {
  it('without a declared endpoint is closed, even to who is signed in', async () => {
    expect(await decide({ cookies: { sid: 'living' } })).toBe('http.forbidden');
  });

  it('for everybody needs no session, and knows the caller when there is one', async () => {
    expect(await attempt({ access: 'public' })).toEqual({ decision: true, caller: undefined });
    expect(await attempt({ access: 'public', cookies: { sid: 'living' } })).toEqual({ decision: true, caller: clerk });
    expect(await decide({ access: 'public', cookies: { sid: 'ended' } })).toBe(true);
  });

  it('for who is signed in needs a living session', async () => {
    expect(await decide({ access: 'session' })).toBe('http.not_signed_in');
    expect(await decide({ access: 'session', cookies: { sid: 'ended' } })).toBe('http.not_signed_in');
    expect(await decide({ access: 'session', cookies: { sid: 'living' } })).toBe(true);
  });

  it('for a permission needs a session whose post has it', async () => {
    expect(await decide({ access: 'arrival.register', cookies: { sid: 'living' } })).toBe(true);
    expect(await decide({ access: 'agency.manage', cookies: { sid: 'living' } })).toBe('http.forbidden');
    expect(await decide({ access: 'arrival.register' })).toBe('http.not_signed_in');
  });
});

describe('a session that acted for somebody whose absence is over', () => {
  const cookies = { sid: 'lapsed' };

  it('does nothing more, neither by permission nor as anybody signed in', async () => {
    expect(await decide({ access: 'arrival.register', cookies })).toBe('http.acting_ended');
    expect(await decide({ access: 'session', cookies })).toBe('http.acting_ended');
  });

  it('can be looked at, switched and ended', async () => {
    expect(await decide({ access: 'session', path: '/api/session', cookies })).toBe(true);
    expect(await decide({ access: 'session', path: '/api/session/post', cookies })).toBe(true);
  });
});

describe('the cookie', () => {
  it('is the one with the host prefix on a secure connection, and no other', async () => {
    expect(await decide({ access: 'session', secureCookie: true, cookies: { '__Host-sid': 'living' } })).toBe(true);
    expect(await decide({ access: 'session', secureCookie: true, cookies: { sid: 'living' } })).toBe(
      'http.not_signed_in',
    );
    expect(await decide({ access: 'session', secureCookie: false, cookies: { '__Host-sid': 'living' } })).toBe(
      'http.not_signed_in',
    );
  });
});

describe('a session', () => {
  const living = { access: 'session', cookies: { sid: 'living' } } as const;

  it('is kept from ending idle by what a person does, not by what a page does alone', async () => {
    asked.length = 0;
    await decide(living);
    await decide({ ...living, headers: { 'x-background': '1' } });
    await decide({ ...living, raw: 'events' });
    expect(asked).toEqual([true, false, false]);
  });

  it('is not looked up for questions about the process itself', async () => {
    asked.length = 0;
    expect(await decide({ access: 'public', path: '/livez', cookies: { sid: 'living' } })).toBe(true);
    expect(asked).toEqual([]);
  });
});
