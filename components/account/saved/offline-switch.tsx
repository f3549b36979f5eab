'use client';

import { useEffect, useState } from 'react';
import { useKept } from '@/components/account/saved/browser-store';
import { articlePath } from '@/lib/paths';

const program = '/offline.js';
const words = {
  title: 'You are without a network',
  lede: 'These are the stories that you keep on this device.',
  lang: 'en-GB',
  dir: 'ltr',
};

/** Has the program keep these pages. Gives how many it could not get. */
async function keepPages(worker: ServiceWorker, paths: string[]): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ failed: number }>) => resolve(data.failed);
    worker.postMessage({ keep: paths, words }, [port2]);
  });
}

async function start(paths: string[]): Promise<number> {
  await navigator.serviceWorker.register(program);
  const { active } = await navigator.serviceWorker.ready;
  return keepPages(active!, paths);
}

async function stop(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await caches.delete('kept-stories');
}

type State = 'unknown' | 'none' | 'off' | 'working' | 'on';

/** Asks whether saved stories are kept on this device for reading without a network; off until somebody wants it. */
export function OfflineSwitch({ slugs }: { slugs: string[] }) {
  const kept = useKept();
  const [state, setState] = useState<State>('unknown');
  const [said, setSaid] = useState('');
  useEffect(() => {
    void (async () => {
      if (!navigator.serviceWorker) return setState('none');
      setState((await navigator.serviceWorker.getRegistration()) ? 'on' : 'off');
    })();
  }, []);
  if (state === 'unknown' || state === 'none') return null;
  const paths = [...new Set([...slugs, ...Object.keys(kept ?? {})])].map(articlePath);
  const press = async () => {
    const wasOn = state === 'on';
    setState('working');
    try {
      const failed = wasOn ? (await stop(), 0) : await start(paths);
      setState(wasOn ? 'off' : 'on');
      setSaid(
        wasOn
          ? 'Nothing is kept on this device any more.'
          : failed > 0
            ? `${failed} of ${paths.length} stories could not be fetched. Open them once, then they are kept.`
            : 'Kept. Stories that you save from now on are kept as well.',
      );
    } catch {
      setState(wasOn ? 'on' : 'off');
      setSaid('This browser does not allow it here.');
    }
  };
  return (
    <div className="offline">
      <button
        className="btn line"
        type="button"
        aria-pressed={state === 'on'}
        disabled={state === 'working'}
        onClick={() => void press()}
      >
        {state === 'on'
          ? 'Stop keeping them on this device'
          : 'Keep them for reading without a network'}
      </button>
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  );
}
