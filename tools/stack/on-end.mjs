// Calls back once when this process should end: Ctrl-C, SIGTERM, SIGHUP, or its parent is gone.

/**
 * `end(reason)` runs once. A signal that comes more than two seconds after the first one calls `force` (a terminal and
 * npm both deliver Ctrl-C, so the first may come twice).
 */
export function onEnd(end, force = () => process.exit(130)) {
  const parent = process.ppid;
  let began;
  const begin = (reason) => {
    if (began === undefined) {
      began = Date.now();
      clearInterval(watch);
      end(reason);
    } else if (Date.now() - began > 2000) force();
  };
  const watch = setInterval(() => {
    if (process.ppid !== parent) begin('parent');
  }, 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => begin(signal));
}
