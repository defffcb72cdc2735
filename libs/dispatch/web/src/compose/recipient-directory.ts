import { computed, inject, Injectable } from '@angular/core';
import {
  agencyEndpoints,
  routeOf,
  type Agency,
  type AgencyId,
  type AgencyLevel,
  type DirectoryView,
} from '@lienthong/agency/model';
import { recipientGroups, type RecipientGroup } from '@lienthong/dispatch/model';
import { mayIssueLegal, type Route } from '@lienthong/document/model';
import type { PickGroup, PickNode } from '@lienthong/platform/ui';
import { apiResource, Language, Session } from '@lienthong/platform/web';

/** How the chosen recipients are reached: how many hops, and how many agencies only pass the document on. */
export interface WayCount {
  readonly hops: number;
  readonly passing: number;
}

/** Groups that are told apart by their superior only. */
export interface GroupBranch {
  readonly label: string;
  readonly groups: readonly (PickGroup & { readonly short: string })[];
}

/** The agencies a document can be sent to, as tree and as groups. */
@Injectable()
export class RecipientDirectory {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly own = computed(() => (this.session.post()?.agencyId ?? '') as AgencyId);
  readonly directory = apiResource(agencyEndpoints.directory, () => ({}));
  readonly agencies = computed(() => (this.directory.latest()?.agencies ?? []).map(agencyOf));
  private readonly byId = computed(() => new Map(this.agencies().map((agency) => [agency.id, agency])));
  /** Abbreviation of the own agency, for symbols. */
  readonly abbreviation = computed(() => this.byId().get(this.own())?.abbreviation);
  /** Whether the own agency may issue legal documents. */
  readonly issuesLegal = computed(() => mayIssueLegal(this.byId().get(this.own())?.kind));
  readonly nodes = computed<readonly PickNode[]>(() =>
    this.agencies().map(({ id, parentId, name, abbreviation }) => {
      const node = { id, parentId, label: name, selectable: id !== this.own() };
      return abbreviation === 'UBND' ? node : { ...node, hint: abbreviation };
    }),
  );
  private readonly found = computed(() => {
    const levels = this.directory.latest()?.levels ?? [];
    return recipientGroups({ levels, agencies: this.agencies() }, this.own());
  });
  /** Every group by its whole name. */
  readonly groups = computed(() => this.found().map((group) => this.groupOf(group)));
  /** Groups of a whole level: "Mọi sở", "Mọi huyện", "Mọi xã". */
  readonly levels = computed(() => this.found().flatMap((one) => (one.under ? [] : [this.groupOf(one)])));
  /** Groups under one superior, by the level they are of: "Mọi xã của", and then each superior by its name. */
  readonly branches = computed<readonly GroupBranch[]>(() => {
    const below = this.found().flatMap((one) => (one.under ? [{ ...one, under: one.under }] : []));
    return [...new Set(below.map(({ level }) => level))].map((level) => ({
      label: this.text('group.branches', level, ''),
      groups: below
        .filter((one) => one.level === level)
        .map((one) => ({ ...this.groupOf(one), short: shortName(one.under.name) })),
    }));
  });

  /** Name of an agency; empty when the directory does not know it. */
  nameOf(id: string): string {
    return this.byId().get(id as AgencyId)?.name ?? '';
  }

  /** Whether the agency can be addressed. */
  knows(id: string): boolean {
    return id !== this.own() && this.byId().has(id as AgencyId);
  }

  /** What a route means for these recipients, by the rule the server plans with. */
  wayOf(recipients: ReadonlySet<string>, route: Route): WayCount {
    if (route === 'direct') return { hops: recipients.size ? 1 : 0, passing: 0 };
    const paths = [...recipients].map((id) => routeOf(this.own(), id as AgencyId, this.byId()));
    const passing = new Set(paths.flat().filter((id) => !recipients.has(id)));
    return { hops: Math.max(0, ...paths.map((path) => path.length)), passing: passing.size };
  }

  private groupOf({ key, kind, level, under, members }: RecipientGroup): PickGroup {
    const top = Math.min(...(this.directory.latest()?.levels ?? []).map(({ rank }) => rank));
    const name = kind === 'departments' && level.rank === top ? 'group.top' : (`group.${kind}` as const);
    return { id: key, label: this.text(name, level, under ? shortName(under.name) : ''), ids: members };
  }

  private text(key: string, { nameVi, nameEn }: AgencyLevel, under: string): string {
    const name = this.language.current() === 'en' ? nameEn : nameVi.replace(/^Cấp\s+/i, '');
    return this.language.text(`dispatch.${key}`, { level: name.toLocaleLowerCase('vi'), under });
  }
}

/** The name of a superior without the words every committee has. */
function shortName(name: string): string {
  return name.replace(/^(UBND|Ủy ban nhân dân)\s+/i, '');
}

/** Ids are plain text on the wire; from here on they are ids of agencies again. */
function agencyOf(view: DirectoryView['agencies'][number]): Agency {
  return { ...view, id: view.id as AgencyId, parentId: view.parentId as AgencyId | null };
}
