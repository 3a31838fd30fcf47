import { describe, expect, it } from 'vitest'
import { newDraft } from '@/components/api/annotation-draft'
import { textIndex } from '@/lib/domain/text/text-index'
import { markable, wholeQuotation, withSelection } from './marked-fields'

const index = textIndex('“We go 🎉,” she said, “and stay.” The end.')
const at = (words: string) => {
  const start = Array.from(index.text.slice(0, index.text.indexOf(words))).length
  return { start, end: start + Array.from(words).length }
}
const { fields } = newDraft({ articleId: 'a', versionId: 'v' }, 'quote', [at('We go 🎉,')], index)

describe('a selection', () => {
  it('is marked without white space and quotation marks at its edges', () => {
    expect(markable(index, at('“We go 🎉,” '))).toEqual(at('We go 🎉,'))
    expect(markable(index, at(' '))).toBeUndefined()
  })

  it('can be stretched to the marks around it, and only if there is more', () => {
    expect(wholeQuotation(index, at('go'))).toEqual(at('We go 🎉,'))
    expect(wholeQuotation(index, at('We go 🎉,'))).toBeUndefined()
    expect(wholeQuotation(index, at('said'))).toBeUndefined()
  })

  it('joins an open form as a further stretch, in the order of the text', () => {
    expect(withSelection(fields, 'stretch', at('and stay.'))?.spans).toEqual([at('We go 🎉,'), at('and stay.')])
  })

  it('replaces the stretch that it meets', () => {
    const split = { ...fields, spans: [at('We go 🎉,'), at('and stay.')] }
    expect(withSelection(split, 'replace', at('stay.'))?.spans).toEqual([at('We go 🎉,'), at('stay.')])
    expect(withSelection(fields, 'replace', at('The end'))?.spans).toEqual([at('The end')])
  })

  it('becomes a cue or a mention where there is a place for it', () => {
    expect(withSelection(fields, 'cue', at('said'))?.cue).toEqual(at('said'))
    expect(withSelection({ ...fields, kind: 'claim' }, 'cue', at('said'))).toBeUndefined()
    expect(withSelection(fields, 'mention', at('she'))).toBeUndefined()
    const named = { ...fields, actors: [{ actorId: 'x', name: 'Ada', role: 'speaker' as const, mention: null }] }
    expect(withSelection(named, 'mention', at('she'))?.actors[0]?.mention).toEqual(at('she'))
  })
})
