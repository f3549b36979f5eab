'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { adminTopicsPath } from '@/lib/paths';
import { addTopic, changeTopic, deleteTopic, mergeTopic } from '@/lib/taxonomy/topics/mutations';
import {
  addTopicForm,
  changeTopicForm,
  deleteTopicForm,
  mergeTopicForm,
} from '@/lib/taxonomy/topics/schema';

export const addTopicAction = action({
  input: addTopicForm,
  can: 'taxonomy.edit',
  async run({ viewer, input }) {
    const { id } = await addTopic(viewer, input);
    refresh();
    return { id, name: input.name };
  },
});

export const changeTopicAction = action({
  input: changeTopicForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...change } }): Promise<never> {
    await changeTopic(viewer, id, change);
    redirect(adminTopicsPath() as never);
  },
});

export const mergeTopicAction = action({
  input: mergeTopicForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, ...merge } }): Promise<never> {
    const { into } = await mergeTopic(viewer, id, merge);
    redirect(adminTopicsPath({ q: into }) as never);
  },
});

export const deleteTopicAction = action({
  input: deleteTopicForm,
  can: 'taxonomy.edit',
  async run({ viewer, input: { id, version } }): Promise<never> {
    await deleteTopic(viewer, id, { version });
    redirect(adminTopicsPath() as never);
  },
});
