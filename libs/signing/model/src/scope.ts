import type { MandateScope, SignedKind } from './mandate';

const sameField = (text: string): string => text.trim().normalize('NFC').toLocaleUpperCase('vi');

/** The part of a scope a document lies outside of; `undefined` when it lies inside. */
export function outsideOf(scope: MandateScope, kind: SignedKind): 'class' | 'type' | 'field' | undefined {
  if (scope.documentClasses && !scope.documentClasses.includes(kind.documentClass)) return 'class';
  if (scope.typeCodes && !scope.typeCodes.includes(kind.typeCode)) return 'type';
  if (scope.fields === null) return undefined;
  const field = sameField(kind.field ?? '');
  return scope.fields.map(sameField).includes(field) ? undefined : 'field';
}

/** Whether everything the inner scope reaches is also reached by the outer one. */
export function isWithin(inner: MandateScope, outer: MandateScope): boolean {
  const part = (mine: readonly string[] | null, theirs: readonly string[] | null): boolean =>
    theirs === null || (mine !== null && mine.every((one) => theirs.includes(one)));
  const folded = (fields: readonly string[] | null): readonly string[] | null => fields?.map(sameField) ?? null;
  return (
    part(inner.documentClasses, outer.documentClasses) &&
    part(inner.typeCodes, outer.typeCodes) &&
    part(folded(inner.fields), folded(outer.fields))
  );
}
