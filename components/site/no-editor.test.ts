import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const walk = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return walk(file);
    return /\.tsx?$/.test(file) && !/\.test\./.test(file) ? [file] : [];
  });
const fileOf = (module: string) =>
  ['.ts', '.tsx', '']
    .map((end) => module + end)
    .find((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)));

/** Every module that these files bring with them, however far away; packages by their names. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file; file = open.pop()) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const imports = source.matchAll(
      /(?:^(?:import|export)\s(?!type\s)[^;]*?from\s|\bimport\(|^import\s)'([^']+)'/gms,
    );
    for (const [, name] of imports) {
      const inside = name!.startsWith('@/')
        ? name!.slice(2)
        : name!.startsWith('.')
          ? path.join(path.dirname(file), name!)
          : null;
      const next = inside === null ? name! : fileOf(inside);
      if (next === undefined || reached.has(next)) continue;
      reached.add(next);
      if (inside !== null) open.push(next);
    }
  }
  return reached;
}

const isEditor = (module: string) =>
  /^@tiptap\/|^prosemirror|^marked$|^components\/admin\//.test(module);

it('gives readers no code of the editor', () => {
  const readers = [...walk('app/(site)'), ...walk('components/site')];
  expect(readers.length).toBeGreaterThan(40);
  expect([...reachedFrom(readers)].filter(isEditor)).toEqual([]);
});

it('would notice it', () =>
  expect(
    [...reachedFrom(['components/admin/story-editor/body-editor.tsx'])].filter(isEditor),
  ).toEqual(expect.arrayContaining(['@tiptap/react', 'marked'])));
