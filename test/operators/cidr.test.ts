import { cidr } from '../../src/operators/cidr.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(cidr, [
  {
    operand: '10.0.0.0/8',
    holds: ['10.0.0.0', '10.255.255.255', '::ffff:10.1.2.3', '::FFFF:0a01:0203'],
    not: ['11.0.0.0', '9.255.255.255', '10.0.0', '010.0.0.1', '10.0.0.1/32', ' 10.0.0.1', '::a00:1', 167772160],
  },
  {
    operand: ['192.168.1.77/30', '2001:db8::/33'],
    holds: ['192.168.1.76', '192.168.1.79', '2001:db8::1', '2001:0DB8:7fff:ffff:ffff:ffff:ffff:ffff'],
    not: ['192.168.1.80', '2001:db8:8000::', 'fe80::1%eth0'],
  },
  { operand: '::ffff:1.2.3.0/120', holds: ['1.2.3.255', '::ffff:1.2.3.4'], not: ['1.2.4.0'] },
  { operand: '0.0.0.0/0', holds: ['255.255.255.255'], not: ['::1'] },
  { operand: '::1', holds: ['::1', '0:0:0:0:0:0:0:1'], not: ['::2', '1'] },
]);
