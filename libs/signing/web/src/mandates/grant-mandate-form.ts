import { Component, computed, ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { agencyEndpoints } from '@lienthong/agency/model';
import { ColleaguePicker, TypeChoice } from '@lienthong/identity/web';
import { MAX_PAGE, vietnamDay } from '@lienthong/platform/kernel';
import {
  Control,
  DateInput,
  ErrorSummary,
  Field,
  Icon,
  ProblemBanner,
  Toasts,
  useShortcuts,
} from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectAct, injectText, Session } from '@lienthong/platform/web';
import {
  CAPACITY_PREFIX,
  MANDATE_LENGTH,
  regimeOf,
  signingEndpoints,
  stacksFor,
  type MandateView,
  type SigningCapacity,
  type StackName,
} from '@lienthong/signing/model';
import { SignatureBlockView } from '../block/signature-block';
import type { signingVi } from '../messages/signing.vi';
import { controlOf, mandateFaults } from './mandate-faults';
import { stackKey } from './mandate-words';
import { blockOfWanted, isGiven, linesOf, passable, toGrant, type Ground, type WantedMandate } from './wanted-mandate';

const FIELDS_LENGTH = 200;

/** Giao thẩm quyền ký: who, in which capacity, what, how long, on which paper; the lines to be printed show at once. */
@Component({
  selector: 'lt-grant-mandate-form',
  imports: [
    ColleaguePicker,
    Control,
    DateInput,
    ErrorSummary,
    Field,
    Icon,
    ProblemBanner,
    SignatureBlockView,
    TypeChoice,
  ],
  templateUrl: './grant-mandate-form.html',
})
export class GrantMandateForm {
  readonly granted = output<MandateView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof signingVi>('signing');
  protected readonly errors = inject(ErrorMessages);
  protected readonly act = injectAct(signingEndpoints.grant);
  protected readonly prefix = CAPACITY_PREFIX;
  protected readonly length = { ...MANDATE_LENGTH, fields: FIELDS_LENGTH };
  protected readonly tried = signal(false);
  protected readonly wanted = signal<WantedMandate>({
    holder: undefined,
    stack: '',
    principals: {},
    originId: null,
    typeCodes: null,
    administrativeOnly: false,
    fields: '',
    fromOn: vietnamDay(new Date()),
    untilOn: null,
    basis: '',
  });
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly agency = apiResource(agencyEndpoints.one, () => {
    const id = this.session.post()?.agencyId;
    return id === undefined ? undefined : { params: { id } };
  });
  protected readonly current = apiResource(signingEndpoints.mandates, () => ({
    query: { state: 'current' as const, limit: MAX_PAGE },
  }));
  private readonly ground = computed<Ground>(() => ({
    regime: regimeOf(this.agency.latest()?.kind ?? 'other'),
    current: this.current.latest()?.items ?? [],
  }));
  protected readonly stacks = computed(() => stacksFor(this.ground().regime));
  protected readonly given = computed(() => isGiven(this.wanted().stack));
  protected readonly origins = computed(() =>
    this.wanted().stack === 'BY_ORDER FOR_HEAD' ? passable(this.ground()) : undefined,
  );
  protected readonly lines = computed(() =>
    linesOf(this.wanted(), this.ground()).filter(({ capacity }) => capacity !== 'ACTING'),
  );
  protected readonly block = computed(() => blockOfWanted(this.wanted(), this.ground()));
  private readonly lacking = computed(() => mandateFaults(this.text, this.wanted(), this.ground()));
  /** What is wrong, once the person has tried: by the rule, or as the server said it. */
  protected readonly faults = computed(() => {
    if (!this.tried()) return [];
    const refused = this.act.problem();
    const controlId = controlOf(refused?.code);
    if (this.lacking().length || !refused || !controlId) return this.lacking();
    return [{ controlId, message: [refused.happened, refused.next].join(' ') }];
  });
  protected readonly problem = computed(() => {
    const refused = this.act.problem();
    return refused && controlOf(refused.code) === undefined ? refused : undefined;
  });
  protected readonly stackKey = stackKey;

  constructor() {
    const group = () => this.text('mandates');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('grant'), group, run: () => this.sendByKey() }]);
  }

  protected faultAt(field: string): string | undefined {
    return this.faults().find(({ controlId }) => controlId === `mandate-${field}`)?.message;
  }

  protected change(part: Partial<WantedMandate>): void {
    this.act.clear();
    this.wanted.update((wanted) => ({ ...wanted, ...part }));
  }

  /** By order and by authorisation types are named; in any other capacity all are usual. */
  protected chooseStack(stack: StackName): void {
    const { typeCodes } = this.wanted();
    this.change({ stack, typeCodes: isGiven(stack) ? (typeCodes ?? []) : typeCodes?.length ? typeCodes : null });
  }

  protected name(capacity: SigningCapacity, principal: string): void {
    this.change({ principals: { ...this.wanted().principals, [capacity]: principal } });
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    if (this.lacking().length) return this.toFaults();
    const granted = await this.act.send({ body: toGrant(this.wanted(), this.ground()) });
    if (!granted) return this.toFaults();
    this.toasts.show(this.text('granted', { name: granted.personName }));
    this.granted.emit(granted);
  }

  /** A date counts as typed when its field is left; the key is pressed while still in it. */
  private sendByKey(): void {
    this.host.querySelector<HTMLElement>(':focus')?.blur();
    void this.send();
  }

  private toFaults(): void {
    setTimeout(() => this.summary().focus());
  }
}
