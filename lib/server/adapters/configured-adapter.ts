import 'server-only'
import type { Adapter } from './adapter'
import { httpAdapter } from './http-adapter'

/**
 * The adapter that this server is set up with; none unless VERBATIM_ADAPTER_URL names one. VERBATIM_ADAPTER_NAME is what
 * people read, VERBATIM_ADAPTER_VERSION makes it read everything again when it changes, VERBATIM_ADAPTER_KEY is sent as
 * a bearer token and shown nowhere.
 */
export function configuredAdapter(): Adapter | undefined {
  const url = process.env['VERBATIM_ADAPTER_URL']
  if (!url || !/^https?:\/\//.test(url)) return undefined
  return httpAdapter({
    url,
    name: (process.env['VERBATIM_ADAPTER_NAME'] ?? 'model').slice(0, 60),
    version: (process.env['VERBATIM_ADAPTER_VERSION'] ?? '1').slice(0, 60),
    key: process.env['VERBATIM_ADAPTER_KEY'],
  })
}
