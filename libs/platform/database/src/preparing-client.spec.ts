import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Pool } from 'pg';
import { isUnavailable } from './is-unavailable';
import { PreparingClient } from './preparing-client';

/** A message of PostgreSQL's protocol: its letter, its length, its content. */
function message(letter: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const WELCOME = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const FATAL = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
);

describe('a server that dies the moment it has let somebody in', () => {
  let server: Server;
  let pool: Pool;

  beforeEach(async () => {
    server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, FATAL]))));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    pool = new Pool({ host: '127.0.0.1', port, user: 'nobody', password: '', Client: PreparingClient } as never);
    pool.on('error', () => undefined);
  });

  afterEach(async () => {
    await pool.end();
    server.close();
  });

  it('does not end the process; the next statement says that it is away', async () => {
    const client = await pool.connect();
    const answer = await client.query('SELECT 1').catch((error: unknown) => error);
    client.release(true);
    expect(isUnavailable(answer)).toBe(true);
  });
});
