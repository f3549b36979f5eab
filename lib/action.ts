import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { AppError, fieldsOf, type ErrorCode, type FieldError } from '@/lib/errors';
import { renewSessionCookie } from '@/lib/auth/cookies';
import { getViewer } from '@/lib/auth/viewer';
import { demand, type OpenPermission, type Viewer } from '@/lib/auth/policy';
import { comeBackAfter } from '@/lib/cache/page';
import { faultIn } from '@/lib/i18n/faults';
import { log, noteRefusal } from '@/lib/log';
import { settingsOrUsual } from '@/lib/settings/data';
import { storable } from '@/lib/storable';

export type ActionFailure = {
  ok: false;
  error: {
    code: ErrorCode | 'internal';
    message: string;
    fields?: FieldError[];
    details?: Record<string, unknown>;
  };
  /** What was typed, so that the form can show it again; of boxes with one name, a line each. */
  values?: Record<string, string>;
};
export type ActionResult<T> = { ok: true; data: T } | ActionFailure;

type Spec<I extends z.ZodType, T> = {
  input: I;
  /** The permission that needs no object; rules about an object are asked by the mutation, which loads it. Null: also for people who are not signed in. */
  can: OpenPermission | null;
  /** Form fields that must never be sent back to the page. */
  secrets?: readonly string[];
  run(context: { viewer: Viewer | null; input: z.output<I> }): Promise<T>;
};

const typed = (form: FormData, secrets: readonly string[]) =>
  Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) => {
      const words = form.getAll(name).filter((value) => typeof value === 'string');
      const isShown = words.length > 0 && !name.startsWith('$ACTION') && !secrets.includes(name);
      return isShown ? [[name, words.join('\n')]] : [];
    }),
  );

/**
 * Makes a server action: parse, person, policy, run. Takes what useActionState passes (state, form) or one plain value.
 * Arguments are whatever the network sent, so nothing is trusted before `input` has parsed it.
 */
export function action<I extends z.ZodType, T>(spec: Spec<I, T>) {
  return async (...args: unknown[]): Promise<ActionResult<T>> => {
    const raw = args.length > 1 ? args[1] : args[0];
    const values = raw instanceof FormData ? typed(raw, spec.secrets ?? []) : undefined;
    let viewer: Viewer | null = null;
    try {
      viewer = await getViewer();
      await renewSessionCookie();
      if (spec.can) demand(viewer, spec.can);
      const parsed = spec.input.safeParse(
        storable(raw instanceof FormData ? formObject(raw) : raw),
      );
      if (!parsed.success) {
        throw new AppError('invalid', 'Please correct what is marked below.', {
          fields: fieldsOf(parsed.error.issues),
        });
      }
      return { ok: true, data: await spec.run({ viewer, input: parsed.data }) };
    } catch (error) {
      unstable_rethrow(error); // redirect() and notFound() travel as exceptions
      if (error instanceof AppError) {
        const { code, message, fields, details, retryAfter } = error;
        noteRefusal(code, { by: viewer?.id ?? null, what: spec.can });
        if (code === 'rate_limited' && retryAfter !== undefined) comeBackAfter(retryAfter);
        const said = { code, message, fields, details };
        return { ok: false, error: await forReader(said, viewer), values };
      }
      log.error({ err: error }, 'action failed');
      return {
        ok: false,
        error: await forReader(
          {
            code: 'internal',
            message: 'Something went wrong on our side. Nothing was changed.',
          },
          viewer,
        ),
        values,
      };
    }
  };
}

/** What was refused, in the language of the site; to the staff in English, as all of the newsroom is. */
async function forReader(
  error: ActionFailure['error'],
  viewer: Viewer | null,
): Promise<ActionFailure['error']> {
  if (viewer && viewer.role !== 'READER') return error;
  const { locale } = await settingsOrUsual();
  const fields = error.fields?.map((field) => ({
    ...field,
    message: faultIn(field.message, { locale }),
  }));
  return { ...error, message: faultIn(error.message, { locale }), ...(fields && { fields }) };
}

/** A form as a plain object: a name that comes several times becomes a list. */
function formObject(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const out: Record<string, FormDataEntryValue | FormDataEntryValue[]> = Object.create(
    null,
  ) as never;
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const all = form.getAll(name);
    out[name] = all.length > 1 ? all : all[0]!;
  }
  return out;
}
