import { OpenFeature, OpenFeatureProvider } from '@openfeature/react-sdk';
import { HalyardWebProvider } from 'halyard/openfeature-web';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const { manifest = 'flags/manifest.json', interval } = document.body.dataset;

// Who looks at the page: never more than its rules ask for. It never leaves the browser.
OpenFeature.setContext({ targetingKey: visitorId(), country: 'DE' });
OpenFeature.setProvider(
  new HalyardWebProvider({
    source: { url: new URL(manifest, document.baseURI).href, interval: Number(interval) },
    hooks: [{ exposed: ({ flagKey, variant }) => console.info('exposed', flagKey, variant) }],
  }),
);

createRoot(document.getElementById('root') ?? document.body).render(
  <OpenFeatureProvider>
    <App />
  </OpenFeatureProvider>,
);

/** The same for every visit, so that shares of visitors stay with what they got. */
function visitorId(): string {
  const known = localStorage.getItem('visitor');
  const id = known ?? crypto.randomUUID();
  if (known === null) localStorage.setItem('visitor', id);
  return id;
}
