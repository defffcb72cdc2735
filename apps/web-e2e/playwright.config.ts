// Browser journeys against the running product at BASE_URL. SCREENSHOTS=1 draws the pictures of the README instead.
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export default defineConfig({
  // The paths of the workspace: the journeys prepare their scenery through the endpoints the models declare.
  tsconfig: join(root, 'tsconfig.base.json'),
  outputDir: join(root, 'tmp/journeys'),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 12_000 },
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
    screenshot: 'only-on-failure',
    actionTimeout: 12_000,
    navigationTimeout: 20_000,
  },
  projects: process.env['SCREENSHOTS']
    ? [{ name: 'screenshots', testDir: 'src/screenshots', testMatch: '**/*.screens.ts' }]
    : [{ name: 'journeys', testDir: 'src/journeys', testMatch: '**/*.journey.ts' }],
});
