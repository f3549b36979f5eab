import fs from 'node:fs';
import { ask, site } from './wire';

/** A server action as the build knows it. */
export type BuiltAction = {
  /** "lib/auth/actions.ts signInAction". */
  name: string;
  id: string;
  /** The address of a page that has it. */
  at: string;
};

type Manifest = {
  node: Record<
    string,
    { filename: string; exportedName: string; workers: Record<string, unknown> }
  >;
};

/** "app/(account)/account/page" is asked for at /account; any value will do for a parameter. */
const addressOf = (page: string) =>
  page
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/page$/, '')
    .replace(/\[[^\]]*\]/g, '1') || '/';

/** Every server action in the build, however it was written. */
export function builtActions(): BuiltAction[] {
  const { node } = JSON.parse(
    fs.readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  ) as Manifest;
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    name: `${filename} ${exportedName}`,
    id,
    at: addressOf(Object.keys(workers)[0]!),
  }));
}

/**
 * Calls an action as Next's client does, with one plain argument, and gives what it answered: "ok", the code of the refusal
 * or where it leads. A cookie that is no session brings nobody to an action of the newsroom, which the door would keep.
 */
export async function callAction(
  { id, at }: BuiltAction,
  input: unknown,
  cookie: string | null,
): Promise<string> {
  const answer = await ask(at, {
    method: 'POST',
    headers: {
      Accept: 'text/x-component',
      'Content-Type': 'text/plain;charset=UTF-8',
      'Next-Action': id,
      Origin: site.origin,
      Cookie: cookie ?? 'next-auth.session-token=nobody',
    },
    body: JSON.stringify([input]),
  });
  const leads = answer.headers['x-action-redirect'];
  if (leads) return `to ${String(leads).split(';')[0]}`;
  const [, row] = /^1:(\{"ok":.*)$/m.exec(answer.text) ?? [];
  if (!row) return `${answer.status} ${answer.text.slice(0, 200)}`;
  const result = JSON.parse(row) as { ok: boolean; error?: { code: string } };
  return result.ok ? 'ok' : result.error!.code;
}
