const TRANSIENT = new Set(['COMMON_002', 'COMMON_003', 'DEPOSTI_006']);

/** Calls `send` until XT accepts, or until trying again makes no sense. */
export async function withRetry(send, syncClock) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const body = await send();
    if (body.rc === 0) return body;

    if (body.mc === 'AUHT_105') {
      await syncClock();
    } else if (body.mc.startsWith('ATUH_')) {
      throw new Error(`check the API key: ${body.mc}`);
    } else if (body.mc === 'GATEWAY_0001') {
    } else if (TRANSIENT.has(body.mc)) {
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    }
  }
  throw new Error('gave up');
}

export async function serverTime() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  // Other exchanges send a msg; what XT has to say is its mc.
  if (body.rc !== 0) throw new Error(`no time: ${body.msg}`);
  return body.result.serverTime;
}
