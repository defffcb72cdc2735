/** Whether a file is of a kind of an `accept` list (`.pdf,image/*`); an empty list takes everything. */
export function acceptsFile(accept: string, file: Pick<File, 'name' | 'type'>): boolean {
  const kinds = accept.split(',').flatMap((kind) => kind.trim().toLowerCase() || []);
  return (
    kinds.length === 0 ||
    kinds.some((kind) => {
      if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind);
      return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind;
    })
  );
}
