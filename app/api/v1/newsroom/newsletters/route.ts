import { loadDeskNewslettersAnswer } from '@/lib/newsletters/issues/loaders';
import { handler, json } from '@/lib/route';

/** Every list, also those that are off. */
export const GET = handler({
  can: 'issue.edit',
  run: async () => json(await loadDeskNewslettersAnswer()),
});
