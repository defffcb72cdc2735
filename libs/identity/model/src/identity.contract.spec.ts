import { addPersonSchema, identityEndpoints } from './identity.contract';

const person = {
  fullName: ' Lê Thị Lan ',
  username: ' Lan.Le ',
  password: 'x',
  post: { title: 'Văn thư', roles: ['clerk'] },
};

describe('the wire shapes of identity', () => {
  it('take a user name in lower case and without blanks around it', () => {
    expect(addPersonSchema.parse(person)).toMatchObject({ username: 'lan.le', fullName: 'Lê Thị Lan' });
  });

  it.each(['ab', '.lan', 'lan le', 'lãn', 'lan\u0000', 'a'.repeat(65), '-lan'])(
    'refuse %j as a user name',
    (username) => {
      expect(addPersonSchema.safeParse({ ...person, username }).success).toBe(false);
    },
  );

  it('refuse what they do not name, roles nobody knows, and a post without a role', () => {
    const refused = [
      { ...person, demo: true },
      { ...person, post: { title: 'x', roles: [] } },
      { ...person, post: { title: 'x', roles: ['root'] } },
      { ...person, fullName: ' ' },
    ];
    for (const body of refused) expect(addPersonSchema.safeParse(body).success).toBe(false);
  });

  it('leave one door open to everybody, the one that leads in', () => {
    const open = Object.entries(identityEndpoints).filter(([, endpoint]) => endpoint.access === 'public');
    expect(open.map(([name]) => name)).toEqual(['signIn']);
  });
});
