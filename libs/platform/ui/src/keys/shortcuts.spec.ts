import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';
import { useShortcuts } from './use-shortcuts';

const press = (keys: Shortcuts, init: KeyboardEventInit, target: HTMLElement = document.body) => {
  const event = new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init });
  target.addEventListener('keydown', (e) => keys.handle(e), { once: true });
  target.dispatchEvent(event);
  return event;
};

const count = signal(0);
let found: number | undefined;

@Component({ selector: 'lt-below', template: '' })
class Below {
  readonly count = input.required<number>();

  constructor() {
    const words = { label: () => '', group: () => '' };
    useShortcuts([{ keys: 'c', ...words, run: () => (found = this.count()) }]);
  }
}

@Component({ imports: [Below], template: '<lt-below [count]="count()" />' })
class Above {
  protected readonly count = count;
}

describe('Shortcuts', () => {
  let keys: Shortcuts;
  let done: string[];
  const add = (stroke: string, answer?: false) =>
    keys.register([{ keys: stroke, label: () => stroke, group: () => '', run: () => (done.push(stroke), answer) }]);

  beforeEach(() => {
    localStorage.clear();
    keys = TestBed.inject(Shortcuts);
    done = [];
  });

  it('acts on the character, on the place of the key where an input method changed it, and keeps the browser still', () => {
    add('j');
    expect(press(keys, { key: 'j', code: 'KeyX' }).defaultPrevented).toBe(true);
    press(keys, { key: 'ẹ', code: 'KeyJ' });
    expect(done).toEqual(['j', 'j']);
  });

  it('leaves keys alone while an input method composes, in text fields and with modifiers', () => {
    add('j');
    const field = document.body.appendChild(document.createElement('input'));
    press(keys, { key: 'j', code: 'KeyJ', isComposing: true });
    press(keys, { key: 'j', code: 'KeyJ' }, field);
    press(keys, { key: 'j', code: 'KeyJ', ctrlKey: true });
    press(keys, { key: 'j', code: 'KeyJ', altKey: true });
    expect(done).toEqual([]);
  });

  it('lets Ctrl commands act in text fields', () => {
    add('ctrl+k');
    press(
      keys,
      { key: 'k', code: 'KeyK', ctrlKey: true },
      document.body.appendChild(document.createElement('textarea')),
    );
    expect(done).toEqual(['ctrl+k']);
  });

  it('lets Alt and a digit act in text fields, whatever the layout makes of it, but not with another digit', () => {
    add('alt+3');
    const field = document.body.appendChild(document.createElement('input'));
    press(keys, { key: '3', code: 'Digit3', altKey: true }, field);
    press(keys, { key: '£', code: 'Digit3', altKey: true }, field);
    press(keys, { key: '4', code: 'Digit4', altKey: true }, field);
    press(keys, { key: '3', code: 'Digit3' }, field);
    expect(done).toEqual(['alt+3', 'alt+3']);
  });

  it('finds what the key before it did, though the screen has not been drawn since', async () => {
    const fixture = TestBed.createComponent(Above);
    fixture.autoDetectChanges();
    await fixture.whenStable();
    count.set(20);
    press(keys, { key: 'c', code: 'KeyC' });
    expect(found).toBe(20);
  });

  it('understands a prefix, and forgets it after another key', () => {
    add('g d');
    add('d');
    press(keys, { key: 'g', code: 'KeyG' });
    press(keys, { key: 'd', code: 'KeyD' });
    expect(done).toEqual(['g d']);
    press(keys, { key: 'g', code: 'KeyG' });
    press(keys, { key: 'q', code: 'KeyQ' });
    press(keys, { key: 'd', code: 'KeyD' });
    expect(done).toEqual(['g d', 'd']);
  });

  it('tells the help key from the search key on the same place', () => {
    add('?');
    add('/');
    press(keys, { key: '?', code: 'Slash', shiftKey: true });
    press(keys, { key: '/', code: 'Slash' });
    press(keys, { key: '?', code: 'KeyM' });
    expect(done).toEqual(['?', '/', '?']);
  });

  it('asks the newest first, and the older one when that one passes', () => {
    add('x');
    add('x', false);
    press(keys, { key: 'x', code: 'KeyX' });
    expect(done).toEqual(['x', 'x']);
  });

  it('passes recorded Telex pairs one by one', () => {
    for (const stroke of ['h', 'j', 'c', 'k', 'x', 's']) add(stroke);
    for (const key of 'hjckxxss') press(keys, { key, code: `Key${key.toUpperCase()}` });
    expect(done.join('')).toBe('hjckxxss');
  });

  it('is silent when switched off, and while a modal is open', () => {
    add('j');
    const resume = keys.suspend();
    press(keys, { key: 'j', code: 'KeyJ' });
    resume();
    keys.enable(false);
    press(keys, { key: 'j', code: 'KeyJ' });
    expect(done).toEqual([]);
  });
});
