import { describe, expect, it } from 'vitest';
import { createModes } from '../../../../../src/views/deck/tools/modes.ts';

describe('createModes', () => {
  it('leaves the mode entered last, until there is none', () => {
    const modes = createModes();
    const left: string[] = [];
    modes.enter('pen', () => left.push('pen'));
    modes.enter('zoom', () => left.push('zoom'));
    expect([modes.leaveLast(), modes.leaveLast(), modes.leaveLast()]).toEqual([true, true, false]);
    expect(left).toEqual(['zoom', 'pen']);
  });

  it('puts the pointer away when the pen is taken up, and the other way round', () => {
    const modes = createModes();
    modes.enter('pointer', () => undefined);
    modes.enter('pen', () => undefined);
    expect([modes.has('pointer'), modes.has('pen')]).toEqual([false, true]);
    modes.enter('pointer', () => undefined);
    expect([modes.has('pointer'), modes.has('pen')]).toEqual([true, false]);
  });

  it('lets one draw while zoomed in', () => {
    const modes = createModes();
    modes.enter('zoom', () => undefined);
    modes.enter('pen', () => undefined);
    expect(modes.has('zoom')).toBe(true);
  });

  it('undoes a mode once', () => {
    const modes = createModes();
    let times = 0;
    modes.enter('pen', () => void (times += 1));
    modes.leave('pen');
    modes.leave('pen');
    expect(times).toBe(1);
  });
});
