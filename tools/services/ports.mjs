// Free ports and waiting for a port. Ports are taken below the range the kernel uses for outgoing connections: a client
// that retries a dead service inside that range can connect to itself, and a restarted service can find its port taken.
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

const lowest = 11000;
const highest = 31000;
const given = new Set();

/** Error code if nobody may listen there now ('EADDRINUSE', 'EACCES', …), otherwise undefined. */
export const portProblem = (port, host = '127.0.0.1') =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });

/** A port of 127.0.0.1 nobody listens on and this process has not handed out before. */
export async function freePort() {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(lowest, highest);
    if (given.has(port) || (await portProblem(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no free port between ${lowest} and ${highest}`);
}

const accepts = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

/** Resolves when something accepts connections on the port of 127.0.0.1, rejects after `ms`. */
export async function waitPort(port, ms = 20_000) {
  const end = Date.now() + ms;
  while (!(await accepts(port))) {
    if (Date.now() > end) throw new Error(`nothing listens on port ${port} after ${ms / 1000} s`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
