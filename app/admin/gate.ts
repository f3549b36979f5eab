import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { signInPath } from '@/lib/paths';

/**
 * What a page of the newsroom does with a refusal of its loader: nobody signed in goes to the sign-in page and comes back,
 * somebody without the right is told so, and what is not there is not found.
 */
export async function gate<T>(
  path: string,
  load: () => Promise<T>,
): Promise<{ data: T } | { refused: string }> {
  try {
    return { data: await load() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') redirect(signInPath(path) as never);
    if (error.code === 'not_found') notFound();
    return { refused: error.message };
  }
}
