import 'server-only'
import { type Adapter, adapterAnswer } from './adapter'

type HttpSettings = {
  readonly name: string
  readonly url: string
  readonly key?: string | undefined
  readonly version: string
}

/** No answer is longer, in bytes. */
const longest = 5_000_000

/**
 * A model behind an address: it is sent `{text, language}` as JSON and answers as `adapterAnswer` says. Throws where the
 * answer is none, in words that can be shown.
 */
export const httpAdapter = ({ name, url, key, version }: HttpSettings): Adapter => ({
  name: `adapter:${name}`,
  version,
  read: async (article, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(article),
      redirect: 'error',
      signal,
    })
    if (!response.ok) throw new Error(`The adapter answered with status ${response.status}.`)
    const body = await response.text()
    if (body.length > longest) throw new Error('The adapter’s answer is too long.')
    const answer = adapterAnswer.safeParse(parsed(body))
    if (!answer.success)
      throw new Error(`The adapter’s answer has another shape: ${answer.error.issues[0]?.message ?? ''}`)
    return answer.data
  },
})

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Error('The adapter’s answer is not JSON.')
  }
}
