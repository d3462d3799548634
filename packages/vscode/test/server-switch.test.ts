import { describe, expect, it } from 'vitest';
import { createSwitch } from '../src/server-switch.ts';

/** Servers that tell what becomes of them; each takes a while to start. */
function servers() {
  const told: string[] = [];
  const start = async () => {
    told.push('starts');
    await new Promise((resolve) => setTimeout(resolve, 1));
    told.push('runs');
    return {
      stop: () => {
        told.push('stops');
        return Promise.resolve();
      },
    };
  };
  return { told, start };
}

describe('the switch of the server', () => {
  it('starts one server, however often it is wanted', async () => {
    const { told, start } = servers();
    const own = createSwitch(start);
    await Promise.all([own.set(true), own.set(true)]);
    await own.set(true);
    expect(told).toEqual(['starts', 'runs']);
    await own.set(false);
    await own.set(false);
    expect(told).toEqual(['starts', 'runs', 'stops']);
  });

  it('stops one that is still starting only when it runs, and starts none that is no longer wanted', async () => {
    const { told, start } = servers();
    const own = createSwitch(start);
    const first = own.set(true);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([first, own.set(false)]);
    expect(told).toEqual(['starts', 'runs', 'stops']);
    await Promise.all([own.set(true), own.set(false)]);
    expect(told).toHaveLength(3);
  });

  it('tells that a server does not start, and tries anew when it is wanted again', async () => {
    let isBroken = true;
    const { told, start } = servers();
    const own = createSwitch(() => (isBroken ? Promise.reject(new Error('broken')) : start()));
    await expect(own.set(true)).rejects.toThrow('broken');
    isBroken = false;
    await own.set(true);
    expect(told).toEqual(['starts', 'runs']);
  });
});
