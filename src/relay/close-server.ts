import type { Server } from 'node:http';

/** Milliseconds; Node closes connections that are idle when it is told to, and none that become so. */
const SWEEP_INTERVAL = 20;

/** Takes no more connections, and waits for the answers that are under way; cuts off what is left at the deadline (milliseconds). */
export async function closeServer(server: Server, deadline: number): Promise<'finished' | 'cut-off'> {
  const closed = new Promise<'finished'>((resolve) => server.close(() => resolve('finished')));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'cut-off'>((resolve) => {
    timer = setTimeout(resolve, deadline, 'cut-off');
  });
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  clearInterval(sweep);
  if (outcome === 'cut-off') server.closeAllConnections();
  return outcome;
}
