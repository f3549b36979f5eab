/**
 * Says to whoever keeps this process alive (scripts/lib/supervise.mjs) that it serves, and each second from then on that its
 * event loop turns: one that is stuck answers nobody, and is started anew.
 */
export function sayReady(): void {
  if (!process.send) return;
  process.send('ready');
  setInterval(() => {
    // Whoever hears it may just have gone.
    if (process.connected) process.send!('beat', undefined, undefined, () => {});
  }, 1_000).unref();
}
