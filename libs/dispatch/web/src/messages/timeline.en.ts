import type { dispatchTimelineVi } from './timeline.vi';

/** English sentences of what happens to documents on their way. */
export const dispatchTimelineEn: Record<keyof typeof dispatchTimelineVi, string> = {
  'timeline.document.issued.v1': 'Issued under number {{code}}, sent to {{recipients}} recipients',
  'timeline.dispatch.forwarded.v1': 'Passed on, hop {{hop}}, to {{recipients}} agencies',
  'timeline.delivery.arrived.v1': '{{recipient}} has got it',
  'timeline.delivery.seen.v1': '{{recipient}} has opened it',
  'timeline.delivery.accepted.v1': '{{recipient}} registered it as arrival {{arrivalNumber}}',
  'timeline.delivery.handed_over.v1': '{{recipient}} has handed it over for handling',
  'timeline.delivery.working.v1': '{{recipient}} is working on it',
  'timeline.delivery.done.v1': '{{recipient}} is done',
  'timeline.delivery.refused.v1': '{{recipient}} sent it back',
  'timeline.arrival.arrived.v1': '{{sender}} sent the document {{code}}',
  'timeline.arrival.received.v1': 'Laid in from outside, {{files}} files',
  'timeline.arrival.read.v1': 'Text read, {{proposals}} fields proposed',
  'timeline.arrival.changed.v1': 'Fields changed',
  'timeline.arrival.merged.v1': 'Merged into another arrival of it',
  'timeline.arrival.joined.v1': 'Another arrival of it was merged into this one',
  'timeline.arrival.split.v1': 'Split from a wrong merge, to be registered again',
  'timeline.arrival.left.v1': 'A wrongly merged arrival was split off',
  'timeline.arrival.discarded.v1': 'Discarded from the queue',
  'timeline.arrival.seen.v1': 'Opened',
  'timeline.arrival.registered.v1': 'Registered as arrival {{arrivalNumber}}',
  'timeline.arrival.refused.v1': 'Sent back',
};
