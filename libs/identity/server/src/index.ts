export { identityEntities, IdentityModule } from './identity.module';
export type { IdentityOptions } from './refuse-demo-accounts';
export { hashPassword, verifyPassword } from './sign-in/password-hash';
