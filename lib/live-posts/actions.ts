'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { addPost, changePost, setCoverage } from '@/lib/live-posts/mutations';
import { addPostForm, changePostForm, coverageForm, removePostForm } from '@/lib/live-posts/schema';

export const setCoverageAction = action({
  input: coverageForm,
  can: 'live.switch',
  async run({ viewer, input: { storyId, state } }) {
    const done = await setCoverage(viewer, storyId, state);
    refresh();
    return done;
  },
});

export const addPostAction = action({
  input: addPostForm,
  can: 'story.browse',
  async run({ viewer, input: { storyId, ...fields } }) {
    const { id } = await addPost(viewer, storyId, fields);
    refresh();
    return { id };
  },
});

export const changePostAction = action({
  input: changePostForm,
  can: 'story.browse',
  async run({ viewer, input: { storyId, id, ...change } }) {
    const done = await changePost(viewer, { storyId, id }, change);
    refresh();
    return done;
  },
});

export const removePostAction = action({
  input: removePostForm,
  can: 'story.browse',
  async run({ viewer, input: { storyId, id, version, removed } }) {
    const done = await changePost(viewer, { storyId, id }, { version, removed: removed === 'yes' });
    refresh();
    return done;
  },
});
