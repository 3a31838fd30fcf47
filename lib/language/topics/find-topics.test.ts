import { describe, expect, it } from 'vitest'
import { linesOf, readParagraphs } from '../tokens'
import { findTopics, topicIndex } from './find-topics'

const tree = ['transport', 'waterway and maritime transport', 'election', 'crime', 'health'].map((label, i) => ({
  ...{ id: label, label },
  broaderId: i === 1 ? 'transport' : null,
}))
const index = topicIndex(tree)
const topics = (text: string) => findTopics(readParagraphs(text, linesOf(text)), index)

const ferry =
  'The ferry left the harbour late.\nIts skipper said the quay and the pier were full of cargo, and no other vessel could berth at the port.\nTwo ships waited in the dock.'

describe('findTopics', () => {
  it('finds what an article is about, with the words that led there', () => {
    const [first, ...others] = topics(ferry)
    expect(first?.label).toBe('waterway and maritime transport')
    expect(others).toEqual([])
    expect(first?.evidence.map(({ start, end }) => ferry.slice(start, end))).toEqual(
      expect.arrayContaining(['ferry', 'harbour', 'skipper', 'quay', 'pier']),
    )
  })

  it('is silent where little speaks for anything', () => {
    expect(topics('The vote of thanks came late. It rained. Somebody sang.')).toEqual([])
    expect(topics('')).toEqual([])
  })

  it('goes by no word that leads to a topic no more', () => {
    const led = topics(ferry)[0]?.terms ?? []
    const off = new Set(led)
    expect(findTopics(readParagraphs(ferry, linesOf(ferry)), index, (_, term) => off.has(term))).toEqual([])
  })

  it('finds a topic of the desk’s own by its label', () => {
    const own = topicIndex([{ id: 'own', label: 'lantern festival' }])
    const text = 'The lantern festival came. The Lantern Festival was lit. A lantern festival needs lanterns.'
    expect(findTopics(readParagraphs(text, linesOf(text)), own)).toMatchObject([{ topicId: 'own' }])
    const once = 'The lantern festival came, and it rained.'
    expect(findTopics(readParagraphs(once, linesOf(once)), own)).toEqual([])
  })
})
