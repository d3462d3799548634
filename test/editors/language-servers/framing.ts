/** Takes messages out of a stream as language servers and tsserver write it: a head with the length, then JSON. */
export class Framing {
  #received = Buffer.alloc(0);

  /** The messages that are complete with `data`, in their order. */
  take(data: Buffer): unknown[] {
    this.#received = Buffer.concat([this.#received, data]);
    const messages: unknown[] = [];
    for (let end = this.#end(); end !== undefined; end = this.#end()) {
      messages.push(JSON.parse(this.#received.toString('utf8', end.head, end.body)));
      this.#received = this.#received.subarray(end.body);
    }
    return messages;
  }

  /** Where the first message's head ends, and where its body does; undefined while it is incomplete. */
  #end(): { readonly head: number; readonly body: number } | undefined {
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd === -1) return undefined;
    const length = /Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, headEnd))?.[1];
    if (length === undefined) throw new Error('a message without a length');
    const head = headEnd + 4;
    const body = head + Number(length);
    return this.#received.length < body ? undefined : { head, body };
  }
}

/** A message of the language server protocol, ready to send. */
export function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
