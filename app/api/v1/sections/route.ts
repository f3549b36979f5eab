import { handler, json } from '@/lib/route';
import { sectionInput, sectionOrder } from '@/lib/taxonomy/sections/schema';
import { loadSectionList } from '@/lib/taxonomy/desk/loaders';
import { addSection, orderSections } from '@/lib/taxonomy/sections/mutations';

export const GET = handler({
  can: 'taxonomy.edit',

  run: async () => json(await loadSectionList()),
});

export const POST = handler({
  can: 'taxonomy.edit',
  body: sectionInput,
  run: async ({ viewer, body }) => json(await addSection(viewer, body), { status: 201 }),
});

/** The order of the masthead: as it was seen, and as it is wished. */
export const PATCH = handler({
  can: 'taxonomy.edit',
  body: sectionOrder,
  async run({ viewer, body }) {
    await orderSections(viewer, body);
    return json(await loadSectionList());
  },
});
