const codes = ['AUTH_105', 'ORDER_002', 'ORDER_F0503', 'WITHDRAW_021', 'GATEWAY_0001'];

/** A bot's log of about that many bytes: one line in twenty has a code, half have names with underscores. */
export function linesOfLog(size: number): string {
  let text = '';
  for (let line = 0; text.length < size; line++) text += `${begin(line)} ${body(line)}\n`;
  return text;
}

function begin(line: number): string {
  return `${new Date(1_795_000_000_000 + line * 137).toISOString()} INFO  bot[${1000 + (line % 37)}]`;
}

function body(line: number): string {
  if (line % 20 === 0) {
    const code = codes[(line / 20) % codes.length] ?? '';
    return `POST /v4/order client_order_id=abc_${line} {"rc":1,"mc":"${code}","ma":[],"result":null}`;
  }
  if (line % 2 === 0)
    return `tick symbol=btc_usdt last_price=${line % 90_000} best_bid=${line % 999} seq_no=${line}`;
  return `heartbeat ok, ${line % 500} ms, next in ${line % 30} s, the queue is empty and nothing else is to be said`;
}
