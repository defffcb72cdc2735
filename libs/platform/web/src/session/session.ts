import { computed, InjectionToken, Service, signal } from '@angular/core';

/** For whom a post is acted in that is not one's own, and until when. */
export interface SessionBehalf {
  readonly delegationId: string;
  readonly personName: string;
  readonly until: string;
}

/** A post a person may act in: an own one, or somebody else's for a time. */
export interface SessionPost {
  readonly id: string;
  readonly title: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly roles?: readonly string[];
  readonly behalfOf?: SessionBehalf | null;
}

/** Who is signed in, acting in which post of which agency, and what that post may do. */
export interface SessionView {
  readonly person: { readonly id: string; readonly fullName: string; readonly username: string };
  readonly post: SessionPost;
  readonly posts: readonly SessionPost[];
  readonly permissions: readonly string[];
  /** An account of the demonstration data. */
  readonly demo: boolean;
  /** The session acted for somebody and that time is over: another post is to be chosen. */
  readonly lapsed?: boolean;
  /** Acts done in the person's name that the person has not looked at. */
  readonly doneInMyName?: number;
}

/** The session as the screens see it; filled by the identity domain. */
@Service()
export class Session {
  private readonly present = signal<SessionView | undefined>(undefined);
  /** The session, or `undefined` for nobody. */
  readonly view = this.present.asReadonly();
  readonly person = computed(() => this.present()?.person);
  readonly post = computed(() => this.present()?.post);
  readonly posts = computed(() => this.present()?.posts ?? []);
  private readonly permissions = computed(() => new Set(this.present()?.permissions));

  /** Whether the acting post may do it; the server decides again. No permission asked means everybody. */
  can(permission: string | undefined): boolean {
    return permission === undefined || this.permissions().has(permission);
  }

  /** Takes over a session the server has confirmed. */
  open(view: SessionView): void {
    this.present.set(view);
  }

  /** Forgets the session on this screen. */
  close(): void {
    this.present.set(undefined);
  }
}

/** What the identity domain does for the shell; each method leaves `Session` up to date. */
export interface SessionGate {
  /** Asks the server who is signed in; nobody is no failure. */
  load(): Promise<void>;
  /** Acts from now on in another of the own posts, or by delegation in that of somebody else. */
  actAs(post: Pick<SessionPost, 'id' | 'behalfOf'>): Promise<void>;
  /** Ends the session. */
  signOut(): Promise<void>;
}

/** The identity domain's `SessionGate`. */
export const SESSION_GATE = new InjectionToken<SessionGate>('SESSION_GATE');
