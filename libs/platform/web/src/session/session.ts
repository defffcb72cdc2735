import { computed, InjectionToken, Service, signal } from '@angular/core';

/** A post a person may act in. */
export interface SessionPost {
  readonly id: string;
  readonly title: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

/** Who is signed in, acting in which post of which agency, and what that post may do. */
export interface SessionView {
  readonly person: { readonly id: string; readonly fullName: string; readonly username: string };
  readonly post: SessionPost;
  readonly posts: readonly SessionPost[];
  readonly permissions: readonly string[];
  /** An account of the demonstration data. */
  readonly demo: boolean;
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
  /** Acts in another of the own posts from now on. */
  actAs(postId: string): Promise<void>;
  /** Ends the session. */
  signOut(): Promise<void>;
}

/** The identity domain's `SessionGate`. */
export const SESSION_GATE = new InjectionToken<SessionGate>('SESSION_GATE');
