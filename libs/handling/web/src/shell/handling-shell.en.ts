import type { handlingShellVi } from './handling-shell.vi';

/** English words shown before any page of this domain is loaded. */
export const handlingShellEn: Record<keyof typeof handlingShellVi, string> = {
  'command.inbox': 'See my work',
  'command.route': 'Hand over registered documents',
  'key.give': 'Hand over',
  'key.instruct': 'Instruct (bút phê)',
  'key.cooperate': 'Ask to cooperate',
  'key.finish': 'Done',
  'key.snooze': 'Put aside',
  'key.return': 'Give back',
  tab: 'Handling',
  'timeline.handling.handed_over.v1': 'Handed to {{receivers}}',
  'timeline.handling.seen.v1': 'Seen',
  'timeline.handling.started.v1': 'Begun',
  'timeline.handling.finished.v1': 'Done',
  'timeline.handling.returned.v1': 'Given back',
  'timeline.handling.withdrawn.v1': 'Taken back',
  'timeline.handling.snoozed.v1': 'Put aside',
  'timeline.handling.settled.v1': 'Return noted',
  'timeline.handling.undone.v1': 'Undone',
};
