import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { savedAnswer, storyIdParams } from '@/lib/articles/api';
import {
  assignInput,
  assignmentDoneInput,
  assignmentParams,
} from '@/lib/articles/assignments/schema';
import { legalAnswer, legalInput } from '@/lib/articles/legal/schema';
import {
  addPassageInput,
  anchorSchema,
  passageParams,
  resolvePassageInput,
} from '@/lib/articles/passages/schema';
import { trashInput } from '@/lib/articles/trash/schema';
import { version } from '@/lib/input';

const time = z.iso.datetime();
const made = z.object({ id: z.int() });
/** POST /notes/{id}: an answer, or whether it is resolved, or both. */
export const noteInput = z
  .object({ text: addPassageInput.shape.text.optional() })
  .extend(resolvePassageInput.partial().shape)
  .refine(({ text, isResolved }) => text !== undefined || isResolved !== undefined, {
    message: 'Send text or isResolved.',
    path: ['text'],
  });
export const onVersion = z.object({ version });

const notesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      by: z.string().nullable(),
      text: z.string(),
      at: time,
      anchor: anchorSchema.nullable(),
      resolvedAt: time.nullable(),
      resolvedBy: z.string().nullable(),
      answers: z.array(
        z.object({ id: z.int(), by: z.string().nullable(), text: z.string(), at: time }),
      ),
    }),
  ),
  nextCursor: z.null(),
});
const assignmentsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      task: z.string(),
      assignee: z.object({ id: z.int(), name: z.string() }).nullable(),
      assignedBy: z.string().nullable(),
      dueAt: time.nullable(),
      doneAt: time.nullable(),
    }),
  ),
  nextCursor: z.null(),
});

const writers = 'author (own), editor, admin';
const scopes = ['stories:write', 'stories:publish'] as const;

/** The newsroom's work on a story: its part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'delete',
    path: '/articles/{ref}/pending',
    summary: 'Discard the new version beside the live story with this id; readers notice nothing',
    who: writers,
    scopes,
    params: storyIdParams,
    query: onVersion,
    answers: { 200: savedAnswer },
  },
  {
    method: 'post',
    path: '/articles/{ref}/trash',
    summary:
      'Move the story with this id to the trash, where it stays for 30 days; not what readers have',
    who: writers,
    scopes,
    params: storyIdParams,
    body: trashInput,
    answers: { 204: null },
  },
  {
    method: 'delete',
    path: '/articles/{ref}/trash',
    summary: 'Take the story with this id out of the trash, as it was',
    who: writers,
    scopes,
    params: storyIdParams,
    query: onVersion,
    answers: { 204: null },
  },
  {
    method: 'post',
    path: '/articles/{ref}/legal',
    summary:
      'Ask for a legal check (flag), say that it is done (clear) or take the wish back (unflag)',
    who: 'flag: author (own), editor, admin; else editor, admin',
    scopes,
    params: storyIdParams,
    body: legalInput,
    answers: { 200: legalAnswer },
  },
  {
    method: 'get',
    path: '/articles/{ref}/notes',
    summary: 'What the newsroom says about the story with this id and its passages, open first',
    who: writers,
    scopes,
    params: storyIdParams,
    answers: { 200: notesAnswer },
  },
  {
    method: 'post',
    path: '/articles/{ref}/notes',
    summary: 'Comment on a passage, or without an anchor on the whole story',
    who: writers,
    scopes,
    params: storyIdParams,
    body: addPassageInput,
    answers: { 201: made },
  },
  {
    method: 'post',
    path: '/notes/{id}',
    summary: 'Answer a comment of the newsroom, resolve it or open it again',
    who: writers,
    scopes,
    params: passageParams,
    body: noteInput,
    answers: { 204: null },
  },
  {
    method: 'get',
    path: '/articles/{ref}/assignments',
    summary: 'Who is to do what on the story with this id, open first',
    who: writers,
    scopes,
    params: storyIdParams,
    answers: { 200: assignmentsAnswer },
  },
  {
    method: 'post',
    path: '/articles/{ref}/assignments',
    summary: 'Give somebody work on the story with this id; they are told by mail',
    who: 'editor, admin',
    scopes,
    params: storyIdParams,
    body: assignInput,
    answers: { 201: made },
  },
  {
    method: 'patch',
    path: '/assignments/{id}',
    summary: 'Say that work is done, or that it is not after all',
    who: 'whoever has it; editor, admin',
    scopes,
    params: assignmentParams,
    body: assignmentDoneInput,
    answers: { 204: null },
  },
  {
    method: 'delete',
    path: '/assignments/{id}',
    summary: 'Take work back',
    who: 'editor, admin',
    scopes,
    params: assignmentParams,
    answers: { 204: null },
  },
];
