import { randomFamilies } from '../support/hostile-inputs.js';
import { describeContents } from './describe-hostile.js';

// Apart from the other inputs, so that two processors share the work.
describeContents(randomFamilies);
