// Starts a part again whenever it ends by itself: after 0.5 s at first, twice as long each time, at most 10 s.
const first = 500;
const longest = 10_000;
const calm = 60_000; // after this long without an end the next restart is quick again

/** Watches the part; `say` gets one plain line per event. Returns a function that ends the watching. */
export function supervise(part, say) {
  let delay = first;
  let timer;
  let ended = false;
  let since = Date.now();

  const again = (why) => {
    if (ended) return;
    if (Date.now() - since > calm) delay = first;
    say(`${part.name} ${why}; starting again in ${delay / 1000} s (log: ${part.log})`);
    timer = setTimeout(revive, delay);
    delay = Math.min(delay * 2, longest);
  };
  const revive = async () => {
    try {
      await part.start();
      since = Date.now();
      if (ended) await part.stop();
      else say(`${part.name} runs again`);
    } catch (error) {
      again(`does not start: ${error.message.split('\n')[0]}`);
    }
  };
  const onDown = (code, signal) => again(`stopped (${signal ?? `exit ${code}`})`);
  part.on('down', onDown);
  return () => {
    ended = true;
    clearTimeout(timer);
    part.off('down', onDown);
  };
}
