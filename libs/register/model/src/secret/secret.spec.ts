import { secretEndpoints } from './secret.contract';
import { registerSecret } from './secret-stub';

const stub = { direction: 'outgoing', datedOn: '2020-05-04', counterpart: 'Công an tỉnh', secrecy: 'secret' };

describe('the stub of a secret document', () => {
  it('is of today or earlier', () => {
    expect(() => registerSecret(stub, '2020-05-04')).not.toThrow();
    expect(() => registerSecret(stub, '2020-05-03')).toThrow(
      expect.objectContaining({ code: 'register.day_in_future', params: { today: '2020-05-03' } }),
    );
  });

  it.each(['subject', 'fileIds', 'files', 'content', 'note', 'recipientIds', 'number'])(
    'takes nothing of the content: %s is refused',
    (field) => {
      expect(secretEndpoints.register.body?.safeParse(stub).success).toBe(true);
      expect(secretEndpoints.register.body?.safeParse({ ...stub, [field]: 'x' }).success).toBe(false);
    },
  );
});
