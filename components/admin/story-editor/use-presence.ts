'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { presenceTimes, type PresenceAnswer, type Writer } from '@/lib/articles/presence/schema';
import { withDates, type PassageNote } from '@/lib/articles/passages/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import type { Standing } from '@/lib/articles/standing';
import { presencePath } from '@/lib/paths';

/** What stands: the new version beside a live story where there is one, else the text that was saved with this number. */
export type NewerText = { version: number; beside: StorySnapshot | null };
const textOf = ({ version, newer }: PresenceAnswer): NewerText => ({
  version,
  beside: newer?.beside ?? null,
});

type Window = {
  storyId: number | null;
  person: number;
  version: number;
  windowId: () => string;
  /** Who was writing when the page was made; the own other windows apart. */
  first: Writer | null;
  /** Another writes, and this window may no longer; `wasOurs`: it had the writing before. Words here may not have been sent. */
  onLost: (by: Writer, wasOurs: boolean) => void;
  /** The story stands elsewhere than when the window last heard of it. */
  onStanding: (standing: Standing, passages: PassageNote[]) => void;
  /** Something newer stands than what this window shows; `isOthers`: another window writes, so nothing here can be lost. */
  onNewer: (newer: NewerText, isOthers: boolean) => Promise<void>;
};

/** Nobody has touched the page for so long: they are not at their desk, and do not keep it from others. */
const awayMs = 15 * 60_000;

/** Who writes this story now, and whether this window does. Unreachable servers change nothing: the version check stays. */
export function usePresence({
  storyId,
  person,
  version,
  windowId,
  first,
  onLost,
  onStanding,
  onNewer,
}: Window) {
  const [writer, setWriter] = useState(first);
  const [others, setOthers] = useState<string[]>([]);
  const [isTaking, setIsTaking] = useState(false);
  // Counts up when something makes it likely that the server knows better than this window.
  const [doubts, setDoubts] = useState(0);
  const touchedAt = useRef(0);
  const isOurs = useRef(false);
  const isReading = writer !== null;

  const say = async (does: 'writes' | 'reads' | 'takes') => {
    const body = JSON.stringify({ story: storyId, window: windowId(), person, does, version });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(presencePath(), { method: 'POST', headers, body });
    return answer.ok ? ((await answer.json()) as PresenceAnswer) : null;
  };
  const hear = useEffectEvent(async (answer: PresenceAnswer) => {
    setOthers(answer.others);
    if (answer.writer && !isReading) onLost(answer.writer, isOurs.current);
    isOurs.current = answer.isWriter;
    // Shut at once; opened only when what stands is in the form.
    if (answer.writer) setWriter(answer.writer);
    // An answer that a save of this window has overtaken says nothing new.
    if (answer.newer && answer.version > version)
      onStanding(answer.newer.standing, withDates(answer.newer.passages));
    if (answer.version > version)
      await onNewer(textOf(answer), answer.writer !== null || isReading);
    setWriter(answer.writer);
  });
  const beat = useEffectEvent(async () => {
    if (storyId === null || Date.now() - touchedAt.current > awayMs) return;
    try {
      const answer = await say('writes');
      if (answer) await hear(answer);
    } catch {
      // Offline: the next beat will tell.
    }
  });

  useEffect(() => {
    if (storyId === null) return;
    touchedAt.current = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const next = async () => {
      await beat();
      if (!isOver)
        timer = setTimeout(next, isReading ? presenceTimes.readingMs : presenceTimes.beatMs);
    };
    void next();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [storyId, isReading, doubts]);

  const leave = useEffectEvent(() => {
    if (storyId === null) return;
    const body = JSON.stringify({
      ...{ story: storyId, window: windowId(), person, does: 'leaves', version },
    });
    navigator.sendBeacon(presencePath(), new Blob([body], { type: 'application/json' }));
  });
  useEffect(() => {
    const touch = () => {
      const wasAway = Date.now() - touchedAt.current > awayMs;
      touchedAt.current = Date.now();
      if (wasAway) void beat();
    };
    const close = () => leave();
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) void beat();
    };
    document.addEventListener('keydown', touch, true);
    document.addEventListener('pointerdown', touch, true);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', comeBack);
    return () => {
      // The page may be left without being closed: after a step to another one of the newsroom.
      close();
      document.removeEventListener('keydown', touch, true);
      document.removeEventListener('pointerdown', touch, true);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', comeBack);
    };
  }, []);

  /** Takes the writing over, with what stands now in the form. False when the server could not be reached or refused. */
  async function take(): Promise<boolean> {
    setIsTaking(true);
    try {
      const answer = await say('takes');
      if (!answer) return false;
      if (answer.newer) onStanding(answer.newer.standing, withDates(answer.newer.passages));
      if (answer.version > version) await onNewer(textOf(answer), true);
      isOurs.current = true;
      setOthers(answer.others);
      setWriter(null);
      return true;
    } catch {
      return false;
    } finally {
      setIsTaking(false);
    }
  }
  return { writer, others, isReading, isTaking, take, ask: () => setDoubts((n) => n + 1) };
}
