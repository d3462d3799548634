const rest = require('./rest.cjs');
const { get, isFine, stop, CODES } = require('./rest.cjs');

async function balances(headers) {
  const body = await get('/v4/balances', headers);
  return body.result.assets; // expect: no-unchecked-result
}

async function checkedBalances(headers) {
  const { assets } = await rest.result('/v4/balances', headers); // fine: result throws where XT refuses
  return assets;
}

async function stoppedBalances(headers) {
  const body = await get('/v4/balances', headers);
  if (!isFine(body)) stop(body);
  return body.result.assets; // fine: stop ends the script
}

async function orders(headers) {
  const body = await rest.get('/v4/open-order', headers);
  if (!isFine(body)) return []; // expect: no-discarded-code (strict)
  return body.result; // fine: isFine
}

async function trades(headers) {
  const body = await rest.get('/v4/trade', headers);
  if (body.mc === CODES.busy) return null; // fine: COMMON_002
  if (body.mc === CODES.again) return null; // expect: no-unknown-code
  if (body.rc !== 0) throw new Error(`no trades: ${body.mc}`);
  return body.result.items;
}

async function history(headers) {
  const body = await rest.get('/v4/history-order', headers);
  if (body.rc !== 0) throw new Error(body.errCode); // expect: no-unknown-field, no-discarded-code (strict)
  return body.result.items;
}

async function dust(headers) {
  const body = await rest.get('/v4/dust', headers);
  if (body.rc === 0) return body.result;
  console.warn('no dust', body);
  return []; // fine: the body was logged
}

module.exports = { balances, checkedBalances, stoppedBalances, orders, trades, history, dust };
