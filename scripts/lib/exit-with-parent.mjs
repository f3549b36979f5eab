// Preloaded into every process that the scripts start: when the script that started it is gone, even by SIGKILL, the
// channel between them closes, and the process ends as if asked to.
if (process.channel) {
  process.on('disconnect', leave);
  // The channel alone must not keep a finished process alive. Next's development server passes this file on to a process
  // of its own that begins by waiting for a message: that one would end before it has begun.
  if (!process.env.NEXT_PRIVATE_WORKER) process.channel.unref();
  if (!process.connected) leave();
}

function leave() {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 4000).unref(); // nobody is left to insist
}
