/**
 * A UUID, version 7, for something that is made here and now; the server takes it as it is. Ids made later sort later.
 * Source: RFC 9562, 5.7.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let ms = Date.now()
  for (let at = 5; at >= 0; at--, ms = Math.floor(ms / 256)) bytes[at] = ms % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
