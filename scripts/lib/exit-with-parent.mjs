// Preloaded into every process that the scripts start: when the script that started it is gone, even by SIGKILL, the
// channel between them closes, and the process ends as if asked to.
if (process.channel) {
  process.on('disconnect', leave);
  process.channel.unref(); // the channel alone must not keep a finished process alive
  if (!process.connected) leave();
}

function leave() {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 4000).unref(); // nobody is left to insist
}
