import { inRequest, requestContext } from './request-context';

describe('the request context', () => {
  it('is there in everything the request starts, and nowhere else', async () => {
    const context = { requestId: 'r-1', address: '10.0.0.7' };
    const later = inRequest(context, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return requestContext();
    });
    expect(requestContext()).toBeUndefined();
    expect(await later).toBe(context);
  });
});
