// Loaded into every api and worker (`node --import`): the process ends in order when its launcher is gone, however the
// launcher ended, because the kernel closes the channel between them.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 25_000).unref();
  });
  process.channel.unref(); // the channel alone must not keep the process alive
}
