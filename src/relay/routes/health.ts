import type { Handler } from 'hono';
import type { RelayState } from '../relay-state.js';

/** `GET /healthz`: whether the process works at all. */
export const healthz: Handler = (c) => c.text('ok\n');

/** `GET /readyz`: whether it can answer now, and will go on to. */
export function readyz({ current, isStopping }: RelayState): Handler {
  return (c) => {
    if (isStopping()) return c.text('stopping\n', 503);
    return current.get() === undefined ? c.text('no release has been loaded yet\n', 503) : c.text('ready\n');
  };
}
