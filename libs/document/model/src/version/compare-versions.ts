import { CONTENT_FIELDS, type ContentFields, type VersionFile } from './version';

/** A field that two versions word differently. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A file that is in one of two versions, or in both. */
export interface FileChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'replaced' | 'same';
}

/** Fields that differ, in the order of the form; lists are told by how many they name when only their members differ. */
export function changedFields(before: ContentFields, after: ContentFields): FieldChange[] {
  return CONTENT_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ({ field, before: wordsOf(before[field]), after: wordsOf(after[field]) }),
  );
}

/** Which files came, went, kept their name with other bytes, or stayed: those of the later version first. */
export function changedFiles(before: readonly VersionFile[], after: readonly VersionFile[]): FileChange[] {
  const named = new Map(before.map(({ name, sha256 }) => [name, sha256]));
  const present = after.map(({ name, sha256 }): FileChange => {
    const earlier = named.get(name);
    if (earlier === undefined) return { name, change: 'added' };
    return { name, change: earlier === sha256 ? 'same' : 'replaced' };
  });
  const kept = new Set(after.map(({ name }) => name));
  const gone = before
    .filter(({ name }) => !kept.has(name))
    .map(({ name }): FileChange => ({ name, change: 'removed' }));
  return [...present, ...gone];
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value as string | number);
}
