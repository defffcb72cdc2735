import { SESSION_READER } from '@lienthong/platform/http';
import { type DynamicModule, Module } from '@nestjs/common';
import { DelegationQueries } from './delegation/delegation.queries';
import { DelegationService } from './delegation/delegation.service';
import { DelegationController } from './http/delegation.controller';
import { PeopleController } from './http/people.controller';
import { SessionAnswers } from './http/session-answers';
import { SessionController } from './http/session.controller';
import { SessionCookie } from './http/session-cookie';
import { UnitController } from './http/unit.controller';
import { PeopleQueries } from './people/people.queries';
import { PeopleService } from './people/people.service';
import { DelegationEntity } from './persistence/delegation.entity';
import { DelegationRepository } from './persistence/delegation.repository';
import { PeopleRepository } from './persistence/people.repository';
import { PersonEntity } from './persistence/person.entity';
import { PostEntity } from './persistence/post.entity';
import { UnitEntity } from './persistence/unit.entity';
import { UnitRepository } from './persistence/unit.repository';
import { IDENTITY_OPTIONS, RefuseDemoAccounts, type IdentityOptions } from './refuse-demo-accounts';
import { PasswordQueue } from './sign-in/password-queue';
import { PasswordService } from './sign-in/password.service';
import { SessionService } from './sessions/session.service';
import { SessionStore } from './sessions/session-store';
import { SignInService } from './sign-in/sign-in.service';
import { SignInTries } from './sign-in/sign-in-tries';
import { ColleaguesModule } from './units/colleagues.module';
import { UnitQueries } from './units/unit.queries';
import { UnitService } from './units/unit.service';

/** The tables this domain writes through. */
export const identityEntities = [PersonEntity, PostEntity, UnitEntity, DelegationEntity] as const;

/** Signing in, sessions and people; provides `SESSION_READER`, so it is imported by `HttpModule.forRoot`. */
@Module({})
export class IdentityModule {
  static forRoot(options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      imports: [ColleaguesModule],
      controllers: [SessionController, PeopleController, UnitController, DelegationController],
      providers: [
        { provide: IDENTITY_OPTIONS, useValue: options },
        { provide: SESSION_READER, useExisting: SessionStore },
        RefuseDemoAccounts,
        DelegationQueries,
        DelegationRepository,
        DelegationService,
        PasswordQueue,
        PasswordService,
        PeopleQueries,
        PeopleRepository,
        PeopleService,
        SessionAnswers,
        SessionCookie,
        SessionService,
        SessionStore,
        SignInService,
        SignInTries,
        UnitQueries,
        UnitRepository,
        UnitService,
      ],
      exports: [SESSION_READER],
    };
  }
}
