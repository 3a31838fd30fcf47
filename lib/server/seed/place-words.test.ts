import { describe, expect, it } from 'vitest'
import { placeBeside, placeWords } from './place-words'

const text = '😡 “Stop,” she said. “Stop now.” He said nothing.'
const at = (words: string) => Array.from(text.slice(0, text.indexOf(words))).length

describe('placeWords', () => {
  it('counts code points and looks on behind the last find', () => {
    expect(placeWords(text, ['Stop', 'Stop'])).toEqual([
      { start: 3, end: 7 },
      { start: at('Stop now'), end: at('Stop now') + 4 },
    ])
  })

  it('does not let a word go missing', () => {
    expect(() => placeWords(text, ['Go'])).toThrow(/does not say “Go”/)
  })
})

describe('placeBeside', () => {
  it('takes the whole word nearest to the spans', () => {
    const spans = placeWords(text, ['Stop,', 'Stop now.'])
    expect(placeBeside(text, 'said', spans)).toEqual({ start: at('said'), end: at('said') + 4 })
    expect(() => placeBeside(text, 'top', spans)).toThrow()
  })
})
