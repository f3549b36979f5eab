import type { Origin } from '@/lib/articles/revisions/schema';

/** What made a save, where it was not simply somebody's saving. */
export const originWords: Record<Origin, string> = {
  save: '',
  autosave: 'by itself',
  step: 'with a step',
  restore: 'brought back',
  publish: 'published',
  import: 'imported',
  pending: 'beside the live story',
  'pending-autosave': 'beside the live story, by itself',
};
