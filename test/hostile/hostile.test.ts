import { placeFamilies, writtenFamilies } from '../support/hostile-inputs.js';
import { describeContents, describePlaces } from './describe-hostile.js';

describeContents(writtenFamilies);
describePlaces(placeFamilies);
