import 'server-only'
import { randomFillSync } from 'node:crypto'

let lastMs = 0
let counter = 0

/**
 * A new UUID, version 7: ids made later in one process sort later, also within a millisecond, so that
 * indexes grow at their end and keyset pages have a tie-breaker.
 * Source: RFC 9562, 5.7 and 6.2 method 1 (a 12-bit counter after the timestamp).
 */
export function newId(nowMs = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16))
  counter = nowMs > lastMs ? bytes.readUInt16BE(6) & 0x7ff : counter + 1
  lastMs = Math.max(nowMs, lastMs)
  if (counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
