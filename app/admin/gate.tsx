import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { NothingHere } from '@/components/admin/nothing-here';
import { Refused } from '@/components/admin/refused';
import { getViewer } from '@/lib/auth/viewer';
import { respondWith } from '@/lib/cache/page';
import { AppError } from '@/lib/errors';
import { noteRefusal } from '@/lib/log';
import { signInPath } from '@/lib/paths';

type Entry<T> =
  | { data: T }
  /** What is shown in place of the page. */
  | { instead: ReactElement };

/**
 * What a page of the newsroom does with a refusal of its loader: nobody signed in goes to the sign-in page and comes back,
 * somebody without the right is told so (403), and what is not there is not found (404).
 */
export async function gate<T>(path: string, load: () => Promise<T>): Promise<Entry<T>> {
  try {
    return { data: await load() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') redirect(signInPath(path) as never);
    if (error.code === 'not_found') return { instead: nothingHere() };
    if (error.code !== 'forbidden') throw error;
    respondWith(403);
    const viewer = await getViewer();
    noteRefusal(error.code, { by: viewer?.id ?? null, what: `GET ${path.split('?')[0]}` });
    const lacksSecondFactor = error.details?.lacksSecondFactor === true;
    return { instead: <Refused words={error.message} lacksSecondFactor={lacksSecondFactor} /> };
  }
}

/** Next's own notFound() would send its words in the scripts alone. */
function nothingHere(): ReactElement {
  respondWith(404);
  return <NothingHere />;
}
