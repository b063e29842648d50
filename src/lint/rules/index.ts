import { lifecycleExpired } from './lifecycle/expired.js';
import { lifecycleExpiringSoon } from './lifecycle/expiring-soon.js';
import { lifecycleMissingDescription } from './lifecycle/missing-description.js';
import { lifecycleMissingExpiry } from './lifecycle/missing-expiry.js';
import { lifecycleMissingKind } from './lifecycle/missing-kind.js';
import { lifecycleMissingOwner } from './lifecycle/missing-owner.js';
import { lifecycleUnknownOwner } from './lifecycle/unknown-owner.js';
import { ruleUnreachable } from './rule/unreachable.js';
import { segmentUnused } from './segment/unused.js';

export const lintRules = [
  lifecycleExpired,
  lifecycleExpiringSoon,
  lifecycleMissingDescription,
  lifecycleMissingExpiry,
  lifecycleMissingKind,
  lifecycleMissingOwner,
  lifecycleUnknownOwner,
  ruleUnreachable,
  segmentUnused,
] as const;
