import type { Server } from 'node:http';

/** Takes no more connections, and waits for the answers that are under way; cuts off what is left at the deadline (milliseconds). */
export async function closeServer(server: Server, deadline: number): Promise<'finished' | 'cut-off'> {
  const closed = new Promise<'finished'>((resolve) => server.close(() => resolve('finished')));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'cut-off'>((resolve) => {
    timer = setTimeout(resolve, deadline, 'cut-off');
  });
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  if (outcome === 'cut-off') server.closeAllConnections();
  return outcome;
}
