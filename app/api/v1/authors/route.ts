import { handler, json } from '@/lib/route';
import { authorInput, authorsQuery } from '@/lib/taxonomy/authors/schema';
import { loadAuthorList } from '@/lib/taxonomy/desk/loaders';
import { addAuthor } from '@/lib/taxonomy/authors/mutations';

export const GET = handler({
  can: 'taxonomy.edit',
  query: authorsQuery,
  run: async ({ query }) => json(await loadAuthorList(query)),
});

export const POST = handler({
  can: 'taxonomy.edit',
  body: authorInput,
  run: async ({ viewer, body }) => json(await addAuthor(viewer, body), { status: 201 }),
});
