import { z } from 'zod';
import { columnNames } from '@/lib/newsroom/list/columns';

/** The boxes of the form, of which none may be ticked; `usual` asks for what whoever has chosen nothing sees. */
export const columnsForm = z.object({
  columns: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(columnNames))),
  step: z.enum(['show', 'usual']),
});
