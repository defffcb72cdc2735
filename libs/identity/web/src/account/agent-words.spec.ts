import { agentWords } from './agent-words';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('agentWords', () => {
  it.each([
    [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36`, 'Chrome · Windows'],
    [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36 Edg/131.0`, 'Edge · Windows'],
    [`${WINDOWS} coc_coc_browser/131.0 Chrome/125.0 Safari/537.36`, 'Cốc Cốc · Windows'],
    ['Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1', 'Safari · iOS'],
    ['curl/7.88.1', 'curl/7.88.1'],
  ])('%s', (agent, words) => expect(agentWords(agent)).toBe(words));

  it('knows nothing of a session without a browser', () => {
    expect(agentWords(null)).toBeUndefined();
  });
});
