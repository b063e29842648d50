import type { Span } from '../source/span.js';
import type { Condition } from './condition.js';
import type { Segment } from './segment.js';

/** The first test on a server attribute that a condition leads to. */
export interface ServerTest {
  readonly attribute: string;
  readonly span: Span;
}

type TestOfSegment = ReadonlyMap<Segment, ServerTest | undefined>;

/** Answers for every segment; segments must come after those they use. */
export function serverTestsOfSegments(segments: Iterable<Segment>): TestOfSegment {
  const tests = new Map<Segment, ServerTest | undefined>();
  for (const segment of segments) tests.set(segment, serverTestsIn(segment.condition, tests)[0]?.test);
  return tests;
}

/** A use of a server attribute: where a flag's own file leads to it, and the test itself, perhaps in a segment. */
export interface ServerUse {
  readonly span: Span;
  readonly test: ServerTest;
}

export function serverTestsIn(condition: Condition, ofSegment: TestOfSegment): readonly ServerUse[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap((part) => serverTestsIn(part, ofSegment));
    case 'not':
      return serverTestsIn(condition.condition, ofSegment);
    case 'segment':
      return toUse(condition.span, ofSegment.get(condition.segment));
    case 'test':
      return toUse(condition.span, ownTest(condition));
    case 'invalid':
      return [];
  }
}

function ownTest({ attribute, span }: Extract<Condition, { kind: 'test' }>): ServerTest | undefined {
  return attribute.audience === 'server' ? { attribute: attribute.name, span } : undefined;
}

const toUse = (span: Span, test: ServerTest | undefined): readonly ServerUse[] =>
  test === undefined ? [] : [{ span, test }];
