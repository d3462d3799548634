const BASE = 'https://sapi.xt.com';

/** The body as it came. */
async function get(path, headers) {
  const response = await fetch(BASE + path, { headers });
  if (!response.ok) throw new Error((await response.json()).message); // fine: a gateway's answer
  return response.json();
}

/** The result, or an error. */
async function result(path, headers) {
  const body = await get(path, headers);
  if (body.rc !== 0) throw new Error(`${path}: ${body.mc}`);
  return body.result; // fine: rc is 0
}

/** True unless XT refused. */
function isFine(body) {
  return body.mc === 'SUCCESS';
}

/** Ends the script. */
function stop(body) {
  console.error('XT refused', body.mc);
  process.exit(1);
}

const CODES = { busy: 'COMMON_002', again: 'COMMON_03' };

module.exports = { get, result, isFine, stop, CODES };
