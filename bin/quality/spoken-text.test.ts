import { describe, expect, it } from 'vitest'
import { spokenTexts } from './spoken-text'

const textsIn = (source: string) => spokenTexts(source).map(({ text }) => text)

describe('text of the interface outside lib/words', () => {
  it('is found between tags, with its line', () => {
    expect(spokenTexts('const a = 1\nexport const A = () => <p>No articles yet</p>')).toEqual([
      { line: 2, text: 'No articles yet' },
    ])
  })

  it('is found in what a control is called, behind conditions too', () => {
    expect(textsIn('<Button label="Save" />')).toEqual(['Save'])
    expect(textsIn("<Button label={isOpen ? 'Close' : `Open ${count}`} />")).toEqual(['Close', 'Open'])
    expect(textsIn("<p>{name ?? 'Nobody'}</p>")).toEqual(['Nobody'])
    expect(textsIn("const place = { title: 'Stories', href: '/stories' }")).toEqual(['Stories'])
  })

  it('is found where a sentence stands by itself', () => {
    expect(textsIn("toast('The article was saved.')")).toEqual(['The article was saved.'])
    expect(textsIn('const said = `${count} changes wait for you.`')).toEqual(['changes wait for you.'])
  })

  it('is not seen in what only programs read', () => {
    expect(textsIn("import { a } from 'A module of ours'")).toEqual([])
    expect(textsIn('<p className="Flex gap-2" data-testid="A b">{words.title}</p>')).toEqual([])
    expect(textsIn("throw new RangeError('Spans must be in order.')")).toEqual([])
    expect(textsIn("if (kind === 'quote') go('/articles')")).toEqual([])
    expect(textsIn('<p>·</p>')).toEqual([])
    expect(textsIn('call(`/articles/${id}/annotations?${query}`)')).toEqual([])
  })
})
