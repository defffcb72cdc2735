export { identityEntities, IdentityModule } from './identity.module';
export type { IdentityOptions } from './refuse-demo-accounts';
export { hashPassword, verifyPassword } from './sign-in/password-hash';
export type { Colleague } from './units/colleague.view';
export { Colleagues } from './units/colleagues';
export { ColleaguesModule } from './units/colleagues.module';
