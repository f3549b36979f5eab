'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useKept } from '@/components/account/saved/browser-store';
import { useWords } from '@/components/account/words';
import { articlePath } from '@/lib/paths';

const program = '/offline.js';
type Keep = ReturnType<typeof useWords>['account']['keep'];
type SavedAnswer = { items: { slug: string }[]; nextCursor: string | null };

/** Every story on the list of the account, which may have more than a page of them. */
async function allSaved(): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const response = await fetch(`/api/v1/me/saved?limit=100${cursor && `&cursor=${cursor}`}`);
    if (!response.ok) throw new Error(`saved stories: ${response.status}`);
    const { items, nextCursor } = (await response.json()) as SavedAnswer;
    slugs.push(...items.map(({ slug }) => slug));
    cursor = nextCursor;
  }
  return slugs;
}

/** Has the program keep these pages and no others. Gives how many it could not get. */
async function keepPages(worker: ServiceWorker, paths: string[], keep: Keep): Promise<number> {
  const { lang, dir } = document.documentElement;
  const words = { title: keep.offlineTitle, lede: keep.offlineLede, lang, dir };
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ failed: number }>) => resolve(data.failed);
    worker.postMessage({ list: paths, words }, [port2]);
  });
}

/** Keeps what is on the list, with a program that is already there or with a new one. */
async function bringUpToDate(paths: string[], keep: Keep): Promise<number> {
  await navigator.serviceWorker.register(program);
  const { active } = await navigator.serviceWorker.ready;
  return keepPages(active!, paths, keep);
}

async function stop(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await caches.delete('kept-stories');
}

type State = 'unknown' | 'none' | 'off' | 'working' | 'on';

type Props = {
  /** The stories of the account on this page. */
  slugs: string[];
  /** There are others on further pages. */
  isPart?: boolean;
};

/** Asks whether saved stories are kept on this device for reading without a network; off until somebody wants it. */
export function OfflineSwitch({ slugs, isPart = false }: Props) {
  const { keep } = useWords().account;
  const kept = useKept();
  const [state, setState] = useState<State>('unknown');
  const [said, setSaid] = useState('');
  useEffect(() => {
    void (async () => {
      if (!navigator.serviceWorker) return setState('none');
      setState((await navigator.serviceWorker.getRegistration()) ? 'on' : 'off');
    })();
  }, []);
  const here = kept && [...new Set([...slugs, ...Object.keys(kept)])].join(' ');
  const listed = async () => {
    const all = isPart ? await allSaved() : [];
    return [...new Set([...(here ?? '').split(' ').filter(Boolean), ...all])].map(articlePath);
  };
  /** Gives what is to be said when not all could be kept. */
  const bring = async () => {
    const paths = await listed();
    const failed = await bringUpToDate(paths, keep);
    return failed > 0 ? keep.offlineFailed({ failed, all: paths.length }) : '';
  };
  const follow = useEffectEvent(bring);
  useEffect(() => {
    if (state !== 'on' || here === null) return;
    // What was saved or taken away since, here or elsewhere. Without a network all stays.
    void follow().then(
      (fault) => fault && setSaid(fault),
      () => undefined,
    );
  }, [state, here]);
  if (state === 'none') return null;
  const press = async () => {
    const wasOn = state === 'on';
    setState('working');
    try {
      if (wasOn) await stop();
      setSaid(wasOn ? keep.offlineStopped : (await bring()) || keep.offlineKept);
      setState(wasOn ? 'off' : 'on');
    } catch {
      setState(wasOn ? 'on' : 'off');
      setSaid(keep.offlineRefused);
    }
  };
  return (
    // It holds its place before it is known whether this browser can.
    <div style={state === 'unknown' ? { visibility: 'hidden' } : undefined}>
      <button
        className="btn line"
        type="button"
        disabled={state === 'working'}
        onClick={() => void press()}
      >
        {state === 'on' ? keep.offlineOn : keep.offlineOff}
      </button>
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  );
}
