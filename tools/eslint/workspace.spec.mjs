// What is true of the workspace as a whole and of no single file.
import { basename, dirname } from 'node:path';
import { knownTags, shipped, staged, tested, tooling } from './boundaries.mjs';
import { projects, sources } from './workspace.mjs';

const FOLDER_LIMIT = 15;
const drawers = /^(utils?|helpers?|common|shared|core|misc|types)(\.|$)/;

/** A spec sits beside what it tests, a template and its style beside their class: they do not make a folder fuller. */
const counts = (file) =>
  !/\.(spec|e2e)\.(ts|mjs)$|\.(html|css)$|\.d\.mts$/.test(file) && !file.includes('/migrations/');

describe('every project', () => {
  it.each(projects().map(({ file, tags }) => [file, tags]))('%s has one known tag of each kind', (_file, tags) => {
    for (const [kind, known] of Object.entries(knownTags)) {
      const own = tags.filter((tag) => tag.startsWith(`${kind}:`));
      expect(own).toHaveLength(1);
      expect(known).toContain(own[0]);
    }
    expect(tags).toHaveLength(3);
  });

  it('has a name that no other has', () => {
    const names = projects().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the import table', () => {
  it.each(Object.entries({ shipped, tested, staged, tooling }))(
    'has no row that lets everybody import everything: %s',
    (_name, table) => {
      const rows = table.depConstraints.filter(
        ({ sourceTag, onlyDependOnLibsWithTags: tags }) => sourceTag === '*' || tags?.includes('*'),
      );
      expect(rows).toEqual([]);
      expect(table.allow).not.toContain('*');
    },
  );
});

describe('every folder', () => {
  it(`holds at most ${FOLDER_LIMIT} files beside specs, templates and styles: more is two things`, () => {
    const folders = Map.groupBy(sources().filter(counts), dirname);
    const full = [...folders]
      .filter(([, files]) => files.length > FOLDER_LIMIT)
      .map(([folder, files]) => `${folder}: ${files.length}`);
    expect(full).toEqual([]);
  });

  it('and file is named for the one thing inside, in kebab-case', () => {
    const odd = sources().filter(
      (file) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(file).replace(/^\d{8}T\d{4}-/, '')),
    );
    const vague = sources().filter((file) => file.split('/').some((part) => drawers.test(part)));
    expect([...odd, ...vague]).toEqual([]);
  });
});
