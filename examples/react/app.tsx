import { useBooleanFlagValue, useStringFlagDetails } from '@openfeature/react-sdk';

/** Renders again by itself when a release changes one of its flags. */
export function App() {
  const isNew = useBooleanFlagValue('new-greeting', false);
  const label = useStringFlagDetails('button-label', 'Buy');
  return (
    <main>
      <h1>{isNew ? 'Ahoy!' : 'Good day.'}</h1>
      <button type="button" data-variant={label.variant}>
        {label.value}
      </button>
    </main>
  );
}
