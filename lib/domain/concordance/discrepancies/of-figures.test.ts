import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatedTitle, StoryArticle } from '../story'
import { concordOf, told } from '../testing/told'
import { titlesAgainst } from './of-desk-titles'

const mayor: DatedTitle = { title: 'mayor of Oslo', from: '2024-12-01', until: null }
const minister: DatedTitle = { title: 'Estonian Prime Minister', from: '2021-01-26', until: '2024-07-23' }

/** An article of a day, whose Ida Moenberg is an actor of the desk. */
function toldOn(publishedAt: string | null, outlet: string, text: string, titles: readonly DatedTitle[]): StoryArticle {
  const article = told(outlet, text)
  const actors = article.findings.named.map(({ name }) =>
    name.endsWith('Moenberg') ? { id: 'ida', name: 'Ida Moenberg', titles } : undefined,
  )
  return { ...article, publishedAt, actors }
}
const on = (day: string, outlet: string, text: string, titles: readonly DatedTitle[] = [minister, mayor]) =>
  toldOn(`${day}T08:00:00.000Z`, outlet, text, titles)
const titlesOf = (articles: readonly StoryArticle[]) =>
  concordOf(articles).discrepancies.filter(({ kind }) => kind === 'title')

describe('titles against those that the desk gives', () => {
  const wrong = 'Estonian Prime Minister Ida Moenberg came to the pier.'

  it('differ where one article gives an office that was not held that day, and are told in plain words', () => {
    const [one, ...others] = titlesOf([on('2026-03-03', 'Ledger', wrong)])
    expect(others).toEqual([])
    expect(one).toMatchObject({
      severity: 'conflict',
      subject: 'Ida Moenberg',
      explanation: 'Ledger: “Estonian Prime Minister”; the desk has “mayor of Oslo” since 2024-12-01.',
      evidence: [{ articleId: 'ledger', exact: 'Estonian Prime Minister Ida Moenberg' }],
    })
  })

  it('agree on the days on which the desk has them, and where it says nothing of that day', () => {
    expect(titlesOf([on('2023-03-03', 'Ledger', wrong)])).toEqual([])
    expect(titlesOf([on('2019-03-03', 'Ledger', 'French President Ida Moenberg came.')])).toEqual([])
    expect(titlesOf([on('2026-03-03', 'Ledger', 'Mayor Ida Moenberg came.')])).toEqual([])
    expect(titlesOf([toldOn(null, 'Ledger', wrong, [mayor])])).toEqual([])
    expect(titlesOf([on('2026-03-03', 'Ledger', wrong, [])])).toEqual([])
    expect(titlesOf([on('2026-03-03', 'Ledger', wrong, [{ title: 'mayor', from: null, until: null }])])).toEqual([])
  })

  it('name the days of the desk where the office is right and the day is not', () => {
    const [one] = titlesOf([on('2026-03-03', 'Ledger', wrong, [minister])])
    expect(one).toMatchObject({
      severity: 'difference',
      explanation:
        'Ledger: “Estonian Prime Minister”; the desk has “Estonian Prime Minister” from 2021-01-26 to 2024-07-23.',
    })
  })

  it('take “former” for right once the office is over, and only then', () => {
    const former = 'Former Estonian Prime Minister Ida Moenberg came to the pier.'
    expect(titlesOf([on('2026-03-03', 'Ledger', former)])).toEqual([])
    expect(titlesOf([on('2026-03-03', 'Ledger', 'The then Estonian Prime Minister Ida Moenberg had come.')])).toEqual(
      [],
    )
    const [one] = titlesOf([on('2023-03-03', 'Ledger', former)])
    expect(one).toMatchObject({
      severity: 'difference',
      explanation:
        'Ledger: “Former Estonian Prime Minister”; the desk has “Estonian Prime Minister” from 2021-01-26 to 2024-07-23.',
    })
  })

  it('leave what is no office alone', () => {
    expect(titlesOf([on('2026-03-03', 'Ledger', 'Billionaire Ida Moenberg came to the pier.')])).toEqual([])
  })

  it('are added to a difference across articles, which is listed once', () => {
    const articles = [
      on('2026-03-03', 'Ledger', wrong),
      on('2026-03-03', 'Tidewire', 'Mayor Ida Moenberg came to the pier.'),
    ]
    const [one, ...others] = titlesOf(articles)
    expect(others).toEqual([])
    expect(one?.explanation).toMatch(
      /^Ida Moenberg is introduced differently\. .*\. The desk has “mayor of Oslo” since /,
    )
    expect(one?.evidence.map(({ articleId }) => articleId)).toEqual(['ledger', 'tidewire'])
  })

  it('are the only difference that one article is enough for', () => {
    const text = `${wrong} She met Per Strand in Oslo on Monday. “We close the quay,” Moenberg said. It lost 300 jobs.`
    const all = concordOf([on('2026-03-03', 'Ledger', text)]).discrepancies
    expect(all.map(({ kind }) => kind)).toEqual(['title'])
  })

  it('never speak against a title that the desk gives for the day', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const title = fc.record({
      title: fc.constantFrom('mayor', 'Estonian Prime Minister', 'President', 'farmer', 'former mayor'),
      from: fc.option(day),
      until: fc.option(day),
    })
    fc.assert(
      fc.property(fc.array(title), day, (own, on) => {
        for (const one of own)
          if ((one.from ?? '') <= on && on <= (one.until ?? '9999'))
            expect(titlesAgainst(one.title, on, own).filter((against) => against === one)).toEqual([])
      }),
    )
  })
})
