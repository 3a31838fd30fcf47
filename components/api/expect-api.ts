import { type ApiRequest, callApi } from './client'

/** The answer's value, or a thrown error whose message can be shown: for callers that wait on a promise. */
export async function expectApi<T>(request: ApiRequest<T>): Promise<T> {
  const answer = await callApi(request)
  if (answer.ok) return answer.value
  throw new Error(answer.error.message)
}
