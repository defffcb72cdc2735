import { computed, inject, Injectable } from '@angular/core';
import { agencyEndpoints, routeOf, type Agency, type AgencyId, type DirectoryView } from '@lienthong/agency/model';
import { recipientGroups, type RecipientGroup, type Route } from '@lienthong/dispatch/model';
import type { PickGroup, PickNode } from '@lienthong/platform/ui';
import { apiResource, Language, Session } from '@lienthong/platform/web';

/** How the chosen recipients are reached: how many hops, and how many agencies only pass the document on. */
export interface WayCount {
  readonly hops: number;
  readonly passing: number;
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
  readonly nodes = computed<readonly PickNode[]>(() =>
    this.agencies().map(({ id, parentId, name, abbreviation }) => {
      const node = { id, parentId, label: name, selectable: id !== this.own() };
      return abbreviation === 'UBND' ? node : { ...node, hint: abbreviation };
    }),
  );
  readonly groups = computed<readonly PickGroup[]>(() => {
    const levels = this.directory.latest()?.levels ?? [];
    const groups = recipientGroups({ levels, agencies: this.agencies() }, this.own());
    const top = Math.min(...levels.map(({ rank }) => rank));
    return groups.map((group) => ({ id: group.key, label: this.labelOf(group, top), ids: group.members }));
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

  private labelOf(group: RecipientGroup, topRank: number): string {
    const name = this.language.current() === 'en' ? group.level.nameEn : group.level.nameVi.replace(/^Cấp\s+/i, '');
    const level = name.toLocaleLowerCase('vi');
    const under = (group.under?.name ?? '').replace(/^(UBND|Ủy ban nhân dân)\s+/i, '');
    const key = group.kind === 'departments' && group.level.rank === topRank ? 'top' : group.kind;
    return this.language.text(`dispatch.group.${key}`, { level, under });
  }
}

/** Ids are plain text on the wire; from here on they are ids of agencies again. */
function agencyOf(view: DirectoryView['agencies'][number]): Agency {
  return { ...view, id: view.id as AgencyId, parentId: view.parentId as AgencyId | null };
}
