import { apiVariables } from './api.config';
import { commandVariables } from './command.config';
import { readApiConfig } from './api.config';
import { renderEnvExample } from './render-env-example';
import { workerVariables } from './worker.config';

describe('.env.example', () => {
  const text = renderEnvExample();
  const lines = text.split('\n');

  it('lists every variable of every process once, with a description and its readers', () => {
    const names = new Set([apiVariables, workerVariables, commandVariables].flatMap(Object.keys));
    for (const name of names) {
      const at = lines.flatMap((line, index) => (line.replace('#', '').startsWith(`${name}=`) ? [index] : []));
      expect([name, at.length]).toEqual([name, 1]);
      expect(lines[(at[0] ?? 0) - 1]).toMatch(/^# .{10,} \([a-z, ]+\)$/);
    }
  });

  it('shows defaults as comments and needed variables as examples', () => {
    expect(lines).toContain('#PORT=3000');
    expect(lines).toContain('#TRUST_PROXY=0');
    expect(lines).toContain('REDIS_URL=redis://:password@127.0.0.1:6379');
  });

  it('is an environment that a process can start with', () => {
    const env = Object.fromEntries(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split(/=(.*)/s)));
    expect(readApiConfig(env).databaseUrl).toBe('postgres://lienthong_app:password@127.0.0.1:5432/lienthong');
  });
});
