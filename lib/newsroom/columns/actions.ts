'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { setColumns } from '@/lib/newsroom/columns/mutations';
import { columnsForm } from '@/lib/newsroom/columns/schema';

export const setColumnsAction = action({
  input: columnsForm,
  can: 'story.create',
  async run({ viewer, input: { columns, step } }) {
    await setColumns(viewer, step === 'usual' ? null : columns);
    refresh();
  },
});
