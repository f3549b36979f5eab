import { problem } from '@/lib/route';

export const dynamic = 'force-dynamic';

/** Every address of the API that nothing answers at, in the words that programs read. */
function nothing() {
  return problem('not_found', { detail: 'There is nothing at this address.' });
}

export {
  nothing as GET,
  nothing as POST,
  nothing as PUT,
  nothing as PATCH,
  nothing as DELETE,
  nothing as OPTIONS,
};
