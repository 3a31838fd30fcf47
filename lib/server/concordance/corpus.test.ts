import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../commands/create-article'
import { getConcordance } from '../queries/get-concordance'
import { ownDesk, valueOf } from '../testing/own-desk'

const corpus = join(process.cwd(), '../shared/corpus')

/** The texts are not ours to repeat: a wording is named by its article’s number and where it begins. */
describe.skipIf(!existsSync(corpus))('five real articles on one event, right after import', () => {
  const read = async () => {
    const { editor } = await ownDesk()
    const numbers = new Map<string, number>()
    let storyId = ''
    for (const [number, file] of readdirSync(corpus).sort().entries()) {
      const text = readFileSync(join(corpus, file), 'utf8')
      const made = valueOf(await createArticle(editor, { title: file, text, story: 'Five' }))
      storyId = made.storyId as string
      numbers.set(made.articleId, number)
    }
    const { utterances, discrepancies } = valueOf(await getConcordance(editor, storyId))
    const shared = utterances
      .map(({ variants }) =>
        variants.map(({ articleId, spans, form, relation }) => ({
          name: `${numbers.get(articleId)}@${spans[0]?.start} ${relation}`,
          isInMarks: form === 'direct' || form === 'partial',
        })),
      )
      .filter((variants) => variants.length > 1)
    return { shared, discrepancies }
  }

  it('have nine quotes in common, typed, and nothing that is joined wrongly', async () => {
    const { shared } = await read()
    const quotes = shared.map((all) => all.filter(({ isInMarks }) => isInMarks)).filter(({ length }) => length > 1)
    expect(quotes.map((all) => all.map(({ name }) => name).join(' · '))).toEqual([
      '0@882 identical · 1@4822 identical',
      '1@513 identical · 2@607 identical',
      '1@1453 identical · 2@1167 identical',
      '1@1488 identical · 2@1208 wording',
      '1@1813 wording · 2@1331 identical',
      '1@2145 identical · 2@2740 truncation',
      '1@3514 wording · 2@2185 identical',
      '1@3626 identical · 2@2254 identical',
      '1@4966 identical · 2@2393 identical',
    ])
    const reports = shared.filter((all) => all.some(({ isInMarks }) => !isInMarks))
    expect(reports.map((all) => all.map(({ name }) => name).join(' · '))).toEqual([
      '0@882 identical · 1@4822 identical · 2@1532 paraphrase',
      '1@2190 identical · 2@2871 paraphrase',
      '1@4318 identical · 2@3005 paraphrase',
    ])
  })

  it('contradict each other where a reader sees it, and hardly anywhere else', async () => {
    const found = (await read()).discrepancies.map(({ kind, severity, subject }) => `${kind} ${severity} ${subject}`)
    expect(found).toEqual(
      expect.arrayContaining([
        'title conflict Kaja Kallas',
        'title difference Jared Kushner',
        'duration conflict War',
        'date difference Talks in Florida',
        'stance difference Ukraine',
        'name variant Volodymyr Zelensky',
        'name variant Yuri Ushakov',
      ]),
    )
    expect(found.filter((one) => one.startsWith('attribution'))).toHaveLength(1)
    expect(found.length).toBeLessThan(18)
  })
})
