'use client';

import { useEffect, useState } from 'react';
import { useKept } from '@/components/account/saved/browser-store';
import { useWords } from '@/components/account/words';
import { articlePath } from '@/lib/paths';

const program = '/offline.js';
type Keep = ReturnType<typeof useWords>['account']['keep'];

/** Has the program keep these pages. Gives how many it could not get. */
async function keepPages(worker: ServiceWorker, paths: string[], keep: Keep): Promise<number> {
  const { lang, dir } = document.documentElement;
  const words = { title: keep.offlineTitle, lede: keep.offlineLede, lang, dir };
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ failed: number }>) => resolve(data.failed);
    worker.postMessage({ keep: paths, words }, [port2]);
  });
}

async function start(paths: string[], keep: Keep): Promise<number> {
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

/** Asks whether saved stories are kept on this device for reading without a network; off until somebody wants it. */
export function OfflineSwitch({ slugs }: { slugs: string[] }) {
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
  if (state === 'none') return null;
  const paths = [...new Set([...slugs, ...Object.keys(kept ?? {})])].map(articlePath);
  const press = async () => {
    const wasOn = state === 'on';
    setState('working');
    try {
      const failed = wasOn ? (await stop(), 0) : await start(paths, keep);
      setState(wasOn ? 'off' : 'on');
      setSaid(
        wasOn
          ? keep.offlineStopped
          : failed > 0
            ? keep.offlineFailed({ failed, all: paths.length })
            : keep.offlineKept,
      );
    } catch {
      setState(wasOn ? 'on' : 'off');
      setSaid(keep.offlineRefused);
    }
  };
  return (
    // It holds its place before it is known whether this browser can.
    <div className="offline" style={state === 'unknown' ? { visibility: 'hidden' } : undefined}>
      <button
        className="btn line"
        type="button"
        aria-pressed={state === 'on'}
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
