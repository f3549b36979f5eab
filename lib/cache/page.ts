import type { AsyncLocalStorage } from 'node:async_hooks';

/** What one render tells the front door. Made by the renderer, filled from anywhere inside the render. */
export type RenderNotes = {
  tags: Set<string>;
  /** The moment at which the page turns wrong, in milliseconds; Infinity when there is none. */
  freshUntil: number;
  /** The texts of the style elements that the page has. */
  styles?: Set<string>;
  status?: 403 | 404 | 410 | 429;
  /** An action was asked for too often: seconds until the same may succeed. */
  retryAfter?: number;
  /** An action has signed somebody out: their browser is to forget what it kept of this site. */
  isSignedOut?: boolean;
  failed?: unknown;
};

/**
 * Where the renderer puts the notes of the running render. A registered symbol on globalThis, because the renderer and
 * Next's bundles each have their own copy of this module.
 */
export const notesKey: unique symbol = Symbol.for('broadsheet.door');

type Shared = { [notesKey]?: AsyncLocalStorage<RenderNotes> };

/** The notes of this render, or undefined without the door (`next dev`, jobs, tests). */
const notes = () => (globalThis as Shared)[notesKey]?.getStore();

/** This render shows data with these tags: purging any of them drops the page. Call it before the data is read. */
export function dependsOn(...tags: string[]): void {
  const mine = notes();
  if (mine) for (const tag of tags) mine.tags.add(tag);
}

/** The page must be rendered anew at `when` (a scheduled story, an embargo, an auto-close). The earliest wins. */
export function freshUntil(when: Date): void {
  const mine = notes();
  if (mine) mine.freshUntil = Math.min(mine.freshUntil, when.getTime());
}

/** The page carries this text as a style element of its own: the policy that it is sent with allows exactly that. */
export function carriesStyle(css: string): void {
  const mine = notes();
  if (mine) (mine.styles ??= new Set()).add(css);
}

/** The page holds the words for "not you" (403), "not here" (404), "withdrawn" (410) or "too often" (429): they are sent with that status. */
export function respondWith(status: 403 | 404 | 410 | 429): void {
  const mine = notes();
  if (mine) mine.status = status;
}

/** What was asked for came too often, and may come again after so many seconds: the answer says so in its head. */
export function comeBackAfter(seconds: number): void {
  const mine = notes();
  if (mine) mine.retryAfter = seconds;
}

/** Somebody has been signed out: the answer tells their browser to forget what it kept of this site. */
export function forgetInBrowser(): void {
  const mine = notes();
  if (mine) mine.isSignedOut = true;
}

/** Something in this render threw: the door must not keep the page. Called by instrumentation.ts. */
export function renderFailed(error: unknown): void {
  const mine = notes();
  if (mine) mine.failed = error;
}
