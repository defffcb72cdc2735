import type { Reading, ReceivedLetter } from '@lienthong/dispatch/model';
import type { JournalEvent } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';
import { planReading } from '../jobs/read-letter.job';
import type { Told } from '../persistence/arrival.repository';

/** A letter was laid into the queue; its text is read in the background. */
export function letterReceived(letter: ReceivedLetter, fileIds: readonly string[]): JournalEvent {
  const jobs = fileIds.length > 0 ? [planReading(letter.id)] : [];
  return {
    ...eventOf('arrival.received.v1', letter, { channel: letter.channel, files: fileIds.length }),
    after: { ...letter, fileIds },
    jobs: [...jobs, signalOf(letter)],
  };
}

/** A letter's fields were saved. */
export function letterChanged(before: ReceivedLetter, after: ReceivedLetter): JournalEvent {
  return { ...eventOf('arrival.changed.v1', after, { revision: after.revision }), before, after };
}

/** The text of a letter was read, by no person. */
export function letterRead(letter: ReceivedLetter, reading: Reading): JournalEvent {
  const facts = { state: reading.state, proposals: reading.proposals.length };
  return { ...eventOf('arrival.read.v1', letter, facts), after: reading };
}

/** A letter that was laid in by mistake was thrown away. */
export function letterDiscarded(letter: ReceivedLetter, fileIds: readonly string[]): JournalEvent {
  return { ...eventOf('arrival.discarded.v1', letter, { files: fileIds.length }), before: { ...letter, fileIds } };
}

/** Two arrivals were said to be one document: the line of the one merged away, whose sender is told. */
export function arrivalMerged(
  before: ReceivedLetter,
  after: ReceivedLetter,
  surviving: ReceivedLetter,
  told: readonly Told[],
): JournalEvent {
  const event = eventOf('arrival.merged.v1', after, { channel: after.channel, into: surviving.id });
  const signals = told.map(({ senderId, dispatchId }) =>
    planSignal({ agencies: [senderId], topic: 'dispatches', id: dispatchId }),
  );
  return { ...event, before, after, jobs: [signalOf(after), ...signals] };
}

/** The line of the arrival that stands for both since a merge. */
export function arrivalJoined(surviving: ReceivedLetter, merged: ReceivedLetter): JournalEvent {
  return eventOf('arrival.joined.v1', surviving, { channel: merged.channel, from: merged.id });
}

/** An arrival was taken out of the one it had been merged into: it waits again. */
export function arrivalSplit(
  before: ReceivedLetter,
  after: ReceivedLetter,
  surviving: ReceivedLetter,
  reason: string,
): JournalEvent {
  const data = { channel: after.channel, from: surviving.id, reason };
  return { ...eventOf('arrival.split.v1', after, data), before, after };
}

/** The line of the arrival that no longer stands for the one taken out. */
export function arrivalLeft(surviving: ReceivedLetter, split: ReceivedLetter, reason: string): JournalEvent {
  return eventOf('arrival.left.v1', surviving, { channel: split.channel, split: split.id, reason });
}

function eventOf(action: string, letter: ReceivedLetter, data: NonNullable<JournalEvent['data']>): JournalEvent {
  return { action, subject: { type: 'arrival', id: letter.id }, data, jobs: [signalOf(letter)] };
}

function signalOf({ agencyId, id }: ReceivedLetter) {
  return planSignal({ agencies: [agencyId], topic: 'arrivals', id });
}
