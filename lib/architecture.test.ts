import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// The rules of docs/architecture.md that a machine can keep. Each test names the files that break its rule.
const root = path.resolve(import.meta.dirname, '..');

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(path.join(root, file)).isDirectory() ? walk(file) : [file];
  });
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isCode = (file: string) => /\.tsx?$/.test(file);
const isTest = (file: string) => /\.test\.tsx?$|\/test-[a-z-]+\.ts$/.test(file);
const code = [...walk('app'), ...walk('components'), ...walk('lib')].filter(
  (file) => isCode(file) && !isTest(file),
);
const under = (folder: string) => code.filter((file) => file.startsWith(`${folder}/`));
const breaking = (files: string[], pattern: RegExp) =>
  files.filter((file) => pattern.test(read(file)));

/** "lib/articles/data.ts": the modules of ours that a file imports, as paths from the root. */
const imports = (file: string) =>
  [...read(file).matchAll(/^(?:import|export)\s(?:type\s)?[^;]*?from '([^']+)';/gms)]
    .map(([, source]) => source!)
    .flatMap((source) => {
      if (source.startsWith('@/')) return [source.slice(2)];
      return source.startsWith('.') ? [path.join(path.dirname(file), source)] : [];
    });
const importsOf = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    imports(file)
      .filter((source) => pattern.test(source))
      .map((source) => `${file} imports ${source}`),
  );

describe('the architecture', () => {
  it('reads process.env in one place', () => {
    expect(breaking(code, /process\.env\b/)).toEqual(['lib/env.ts']);
  });

  it('reaches the database from data, mutations, jobs and the services beside them only', () => {
    const mayReach = /^lib\/(db|errors|rate-limit)\.ts$|\/(data|mutations)\.ts$|^lib\/jobs\//;
    expect(
      importsOf(
        code.filter((file) => !mayReach.test(file)),
        /^lib\/db$/,
      ).filter((line) => !isTypeOnly(line)),
    ).toEqual([]);
  });

  it('imports downwards: lib knows neither pages nor components, and nothing knows the pages', () => {
    expect(importsOf(under('lib'), /^(app|components)\//)).toEqual([]);
    expect(importsOf(under('components'), /^app\//)).toEqual([]);
    expect(
      importsOf(under('components'), /^lib\/(.+\/(data|loaders|mutations)|db)$/).filter(
        (line) => !isTypeOnly(line),
      ),
    ).toEqual([]);
    const fromPages = importsOf(
      under('app').filter((file) => file.endsWith('page.tsx') || file.endsWith('layout.tsx')),
      /^lib\/(.+\/(data|mutations)|db)$/,
    );
    expect(fromPages).toEqual([]);
  });

  it('keeps the core free of Next: data, mutations and jobs run in a worker and in tests', () => {
    const core = code.filter((file) => /^lib\/.*\/(data|mutations)\.ts$|^lib\/jobs\//.test(file));
    expect(breaking(core, /from 'next(\/|')/)).toEqual([]);
  });

  it('never looks at the visitor on a public page', () => {
    const site = [
      ...under('app/(site)'),
      ...under('app/(feeds)'),
      ...under('components/site').filter((file) => !file.includes('/islands/')),
    ];
    expect(
      breaking(
        site,
        /next\/headers|getViewer|requirePermission|'use client'|<Suspense|\buse(State|Effect|ActionState|Ref)\b/,
      ),
    ).toEqual([]);
  });

  it('does nothing with React in the islands', () => {
    expect(
      breaking(under('components/site/islands'), /^import (?!type )[^;]*from 'react/m),
    ).toEqual([]);
  });

  it('has no other cache than the door', () => {
    expect(breaking(code, /'use cache'|revalidateTag|revalidatePath|unstable_cache/)).toEqual([]);
  });

  it('exports nothing but actions from action files', () => {
    for (const file of code.filter((f) => f.endsWith('/actions.ts'))) {
      const exported = [...read(file).matchAll(/^export (.*)$/gm)].map(([, line]) => line!);
      expect(
        exported.filter((line) => !/^const \w+Action = action\(/.test(line)),
        file,
      ).toEqual([]);
    }
  });

  it('asks for a permission wherever the newsroom reads', () => {
    const pages = under('app/admin').filter((file) => file.endsWith('page.tsx'));
    const unguarded = pages.filter(
      (file) =>
        !imports(file).some(
          (source) => /\/loaders$/.test(source) && /requirePermission/.test(read(`${source}.ts`)),
        ),
    );
    expect(unguarded).toEqual([]);
  });

  it('glues no SQL and switches nothing off', () => {
    expect(breaking(code, /\$(query|execute)RawUnsafe|Prisma\.raw\(/)).toEqual([]);
    expect(
      breaking(
        code,
        /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas any\b|\w\)?\??: any\b[^ ]/,
      ),
    ).toEqual([]);
  });

  it('asks of Postgres nothing that version 13 does not know', () => {
    // README promises 13; no machine of ours has one, and the sweep that used date_bin() never came to its end there.
    const newer =
      /\b(date_bin|string_to_table|trim_array|bit_count|any_value|array_shuffle|array_sample|random_normal|regexp_(count|instr|like|substr)|range_agg|json_(table|query|value|exists|scalar|serialize))\(|\bor replace trigger\b|\bnulls not distinct\b|\bmerge into\b/i;
    expect(breaking(code, newer)).toEqual([]);
    expect(breaking(walk('prisma/migrations'), newer)).toEqual([]);
  });

  it('spells cache tags in one place', () => {
    const spelled = breaking(
      code.filter((file) => file !== 'lib/cache/tags.ts'),
      /(dependsOn|expireInTx)\([^)]*['"`][a-z*]/,
    );
    expect(spelled.filter((file) => !file.startsWith('lib/importers/'))).toEqual([]);
  });

  it('writes stories in known places, each of which holds the row and asks for the version that was read', () => {
    const writes =
      /\.story\.(?:create|update|upsert|delete)(?:Many)?\w*\(|update "?story"?(?: s)? set/i;
    expect(breaking(code, writes)).toEqual(storyWrites);
  });

  it('puts raw HTML into a page only where it was made by us', () => {
    expect(breaking(code, /dangerouslySetInnerHTML|innerHTML\s*=/)).toEqual(rawHtml);
  });

  it('keeps the boxes of a form that React resets after its action', () => {
    const forms = breaking(under('components'), /\schecked=\{/).filter((file) =>
      /<form[\s\S]*useActionState|useActionState[\s\S]*<form/.test(read(file)),
    );
    expect(forms).not.toEqual([]);
    expect(forms.filter((file) => !read(file).includes('onReset={keepTicks}'))).toEqual([]);
  });

  it('makes a select anew that is given back what was chosen in it, as React puts it back to its first choice', () => {
    const givenBack = under('components').filter((file) =>
      /\bvalues\?\.|typed\?\./.test(read(file)),
    );
    const selects = givenBack.flatMap((file) =>
      [...read(file).matchAll(/<select\b(?:[^>]|=>)*defaultValue=\{(?!`|"|')(?:[^>]|=>)*/g)].map(
        ([tag]) => `${file}: ${tag}`,
      ),
    );
    expect(selects.length).toBeGreaterThan(5);
    // The key may also stand at what is around the select.
    const around = ['components/account/notifications/preferences-form.tsx'];
    expect(
      selects.filter((tag) => !/\bkey=/.test(tag) && !around.some((file) => tag.startsWith(file))),
    ).toEqual([]);
  });

  it('asks an element itself which way it runs, as parts of a page run the other way', () => {
    const sheets = walk('app/styles').filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(20);
    expect(breaking(sheets, /\[dir[~|^$*]?=['"]?(rtl|ltr)/)).toEqual([]);
  });

  it('shows whoever did something in a <bdi>, as a name that runs the other way moves what stands beside it', () => {
    const glued = /(?:\bby|·|^|`) ?\$\{[\w.?]*\bby\}/m;
    const bare = />\s*\{[\w.?]*\bby\}|\{[\w.?]*\bby\}\s*<\/|authorPath\([^)]*\)\}>\s*\{/;
    const pages = [...under('app'), ...under('components')].filter((file) => file.endsWith('.tsx'));
    const outside = (file: string) => read(file).replace(/<bdi>[^<]*<\/bdi>/g, '');
    expect(pages.filter((file) => read(file).includes('<bdi>')).length).toBeGreaterThan(50);
    expect(pages.filter((file) => glued.test(outside(file)) || bare.test(outside(file)))).toEqual(
      [],
    );
  });

  it('has small files', () => {
    const lines = (file: string) => read(file).split('\n').length;
    expect(code.filter((file) => lines(file) > 400)).toEqual([]);
  });
});

/** `import type` is erased: it couples words, not processes. */
function isTypeOnly(line: string): boolean {
  const [file, , source] = line.split(' ') as [string, string, string];
  const text = read(file);
  const escaped = source.replace(/[/.-]/g, '\\$&');
  const statements = [
    ...text.matchAll(new RegExp(`^import (type )?([^;]*?)from '@/${escaped}';`, 'gms')),
  ];
  return statements.every(
    ([, type, names]) =>
      type ||
      names!
        .replace(/[{}\s]/g, '')
        .split(',')
        .filter(Boolean).length === (names!.match(/\btype /g) ?? []).length,
  );
}

/** Of what a person asks for, lib/articles/stale-writes.test.ts has every one; the others change nothing that anybody wrote. */
const storyWrites = [
  'lib/addresses/mutations.ts',
  'lib/archive/mutations.ts',
  'lib/articles/legal/mutations.ts',
  'lib/articles/mutations.ts',
  'lib/articles/pending/mutations.ts',
  'lib/articles/release/mutations.ts',
  'lib/articles/translations/mutations.ts',
  'lib/articles/trash/mutations.ts',
  'lib/corrections/mutations.ts',
  'lib/importers/pictures/mutations.ts',
  'lib/importers/stories/mutations.ts',
  'lib/pages/mutations.ts',
  'lib/search/index/mutations.ts',
  'lib/taxonomy/sections/mutations.ts',
];

/** Each of these gets its markup from documentHtml, jsonLdText or an escaping function with a test. */
const rawHtml = [
  'components/site/article-view.tsx',
  'components/site/json-ld.tsx',
  'components/site/paper-page.tsx',
  'components/ui/document-words.tsx',
];
