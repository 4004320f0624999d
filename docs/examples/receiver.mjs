// Receives a target's calls: checks ZITADEL-Signature, prints what happened, answers 204. `SIGNING_KEY=... node receiver.mjs [PORT]`
//
// The signature is `t=SECONDS,v1=HEX`: HMAC-SHA256 of the time, a dot and the body under the target's signing key. While a
// key is being replaced there are two of `v1`; one that is right is enough.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const key = process.env.SIGNING_KEY;
if (!key) throw new Error('SIGNING_KEY is not set');
const maxBody = 1 << 20; // bytes
const maxAge = 300; // seconds: what is older may be somebody's recording

function signed(field, body) {
  const parts = field.split(',').map((part) => part.split('='));
  const times = parts.filter(([name]) => name === 't').map(([, value]) => value);
  if (times.length !== 1 || !/^[0-9]{1,12}$/.test(times[0] ?? '')) return false;
  if (Math.abs(Date.now() / 1000 - Number(times[0])) > maxAge) return false;
  const expected = createHmac('sha256', key).update(`${times[0]}.`).update(body).digest();
  return parts.some(([name, value]) =>
    name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? '') && timingSafeEqual(expected, Buffer.from(value, 'hex')));
}

createServer(async (request, response) => {
  const chunks = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += chunk.length;
      if (length > maxBody) return response.writeHead(413, { connection: 'close' }).end();
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    if (!signed(request.headers['zitadel-signature'] ?? '', body)) return response.writeHead(401).end();
    const event = JSON.parse(body);
    console.log(event.event_type, event.aggregateID);
    response.writeHead(204).end();
  } catch {
    response.destroy(); // the sender went away, or sent what is no JSON
  }
}).listen(Number(process.argv[2] ?? 9000), '127.0.0.1');
