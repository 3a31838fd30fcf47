import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationOf } from './relation'
import type { StoryArticle } from './story'
import { concordOf, told } from './testing/told'

/** The wordings of utterances that several articles have, as sets of “outlet: words”. */
const shared = (articles: readonly StoryArticle[], rulings?: Parameters<typeof concordOf>[1]) =>
  concordOf(articles, rulings)
    .utterances.filter(({ wordings }) => new Set(wordings.map(({ article }) => article)).size > 1)
    .map(({ wordings }) => wordings.map(({ article, exact }) => `${article.outlet}: ${exact.replace(/[,.]$/, '')}`))
const differences = (articles: readonly StoryArticle[]) =>
  concordOf(articles).discrepancies.map(({ kind, severity, subject }) => `${kind} ${severity} ${subject}`)

describe('utterances', () => {
  it('join wordings of one utterance, quoted or reported, and name each one’s relation', () => {
    const articles = [
      told('A', '“We close the rotten quay tonight,” harbour master Ida Moen said.'),
      told('B', 'Harbour master Ida Moen said: “We shut the rotten quay tonight.”'),
      told('C', 'Ida Moen said that they would close the rotten quay that night.'),
    ]
    const [utterance, ...others] = concordOf(articles).utterances
    expect(others).toEqual([])
    expect(utterance?.wordings.map(({ article }) => article.outlet)).toEqual(['A', 'B', 'C'])
    const relations = utterance?.wordings.map(({ exact, form }) => relationOf(utterance.base.exact, exact, form))
    expect(relations).toEqual(['identical', 'wording', 'paraphrase'])
  })

  it('keep a single word apart where it is said of another place or by somebody else', () => {
    const florida = told('A', 'Ida Moen described the Florida talks as “constructive”.')
    expect(shared([florida, told('B', 'Ida Moen described the Florida talks as “constructive”.')])).toHaveLength(1)
    expect(shared([florida, told('B', 'Ida Moen described the Moscow talks as “constructive”.')])).toEqual([])
    expect(shared([florida, told('B', 'Per Strand described the Florida talks as “constructive”.')])).toEqual([])
  })

  it('join plain words of one speaker where there are many of them', () => {
    const one = told('A', '“So far no compromise option has been found,” Ida Moen told reporters at the pier.')
    const other = told(
      'B',
      'Late that night the harbour fell silent. “So far no compromise has been found,” Ida Moen said.',
    )
    expect(shared([one, other])).toHaveLength(1)
    expect(shared([one, told('B', '“So far no letter has been found,” Ida Moen said.')])).toEqual([])
  })

  it('join what one article quotes in two parts with the whole in another', () => {
    const articles = [
      told('A', '“The quay is closed, but the island is not,” Ida Moen said. “We sail from the fish dock at dawn.”'),
      told('B', '“The quay is closed, but the island is not. We sail from the fish dock at dawn,” Ida Moen said.'),
    ]
    expect(shared(articles)).toHaveLength(1)
  })

  it('keep apart what one article quotes as two things', () => {
    const both = told(
      'A',
      '“We are ready to talk for as long as it takes,” Ida Moen said.\nOn Friday she told members: “We are ready to strike for as long as it takes.”',
    )
    const articles = [
      both,
      told('B', '“We are ready to talk as long as it takes,” Ida Moen said.'),
      told('C', '“We are ready to strike for as long as it takes,” Ida Moen said.'),
    ]
    expect(shared(articles)).toEqual([
      ['A: We are ready to talk for as long as it takes', 'B: We are ready to talk as long as it takes'],
      ['A: We are ready to strike for as long as it takes', 'C: We are ready to strike for as long as it takes'],
    ])
  })

  it('keep apart what somebody said long before in much the same words, unless an article comes days later', () => {
    const now = told('A', '“I never took a single crown from anyone,” Ida Moen said.')
    const then = told('B', 'Last year Ida Moen said: “I never asked for a single crown from anyone.”')
    expect(shared([now, then])).toEqual([])
    const early = { ...now, publishedAt: '2026-03-03T08:00:00.000Z' }
    expect(shared([early, { ...then, publishedAt: '2026-03-12T08:00:00.000Z' }])).toHaveLength(1)
  })

  it('join a part of a sentence with the sentence, by the same speaker', () => {
    const whole = told('A', '“This is not a closure, it is a concentration,” Ida Moen told reporters.')
    expect(
      shared([whole, told('B', 'The plan was “not a closure”, Ida Moen said, but a pooling of strengths.')]),
    ).toHaveLength(1)
    expect(shared([whole, told('B', 'The plan was “not a closure”, Per Strand said.')])).toEqual([])
  })

  it('join a stretch of many words also where nobody is credited', () => {
    const whole = told('A', '“If I had known, I would have resigned the same day,” Ida Moen said.')
    expect(shared([whole, told('B', 'The coach “would have resigned the same day” if she had known.')])).toHaveLength(1)
    expect(shared([whole, told('B', 'The coach would have left “the same day”.')])).toEqual([])
  })

  it('know whom “the judge” means in an article that names one', () => {
    const named = told('A', '“The court trusted one witness,” judge Ida Moen said.')
    const unnamed = told(
      'B',
      'Judge Ida Moen read for two hours. The hall fell silent. “The court trusted one witness,” the judge said.',
    )
    expect(differences([named, unnamed])).toEqual([])
    expect(differences([named, told('B', '“The court trusted one witness,” the judge said.')])).toEqual([
      'attribution difference The court trusted one witness',
    ])
  })

  it('join a single word with the sentence that it is from, by the same speaker', () => {
    const whole = told('A', 'Ida Moen spoke at noon. “The next six hours are critical,” Moen said.')
    expect(shared([whole, told('B', 'Ida Moen called the hours ahead “critical”.')])).toHaveLength(1)
    expect(shared([whole, told('B', 'Ida Moen called the spillway “critical”.')])).toEqual([])
    expect(shared([whole, told('B', 'Per Strand called the hours ahead “critical”.')])).toEqual([])
  })

  it('join the same words where one article’s pronoun may mean whom the other names', () => {
    const named = told('A', '“We close the rotten quay tonight,” Ida Moen said.')
    const wrong = told('B', 'Karin Strand opened the meeting. “We close the rotten quay tonight,” she said.')
    expect(shared([named, wrong])).toHaveLength(1)
    expect(differences([named, wrong])).toEqual([])
    const his = told('B', 'Per Strand opened the meeting. “We close the quay tonight, she will see,” he said.')
    expect(shared([named, his])).toEqual([])
  })

  it('stay apart where a person said so, and together where a person said so', () => {
    const articles = [
      told('A', '“We close the rotten quay tonight,” Ida Moen said. “It rains a lot,” she said.'),
      told('B', '“We close the rotten quay tonight,” Ida Moen said. “The weather is poor,” she said.'),
    ]
    const { wordings } = concordOf(articles)
    const [quay, rain, otherQuay, weather] = wordings.map(({ key }) => key) as [string, string, string, string]
    expect(shared(articles)).toHaveLength(1)
    expect(shared(articles, { separations: [{ a: quay, b: otherQuay }], joins: [] })).toEqual([])
    const joined = shared(articles, { separations: [], joins: [{ a: rain, b: weather }] })
    expect(joined).toContainEqual(['A: It rains a lot', 'B: The weather is poor'])
  })

  it('count what people marked instead of what was found in the same place', () => {
    const text = '“We close the rotten quay tonight,” somebody said.'
    const marked = {
      id: 'one',
      form: 'direct',
      spans: [{ start: 1, end: 32 }],
      speaker: { actorId: 'ida', name: 'Ida Moen' },
    } as const
    const { wordings } = concordOf([told('A', text, [marked])])
    expect(wordings.map(({ annotationId, credit }) => [annotationId, credit?.name])).toEqual([['one', 'Ida Moen']])
  })

  it('hold every wording once, whatever the articles and the rulings say', () => {
    const line = fc.constantFrom(
      '“We close the quay,” Ida Moen said.',
      'Ida Moen said the quay was closed.',
      '“We close the old quay,” said Per Strand.',
      '“Constructive,” Ida Moen said.',
      'Per Strand denied that the quay was closed.',
      'The talks in Oslo lasted two days.',
    )
    const article = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))
    const pick = fc.tuple(fc.nat(20), fc.nat(20))
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 4 }),
        fc.array(pick, { maxLength: 4 }),
        (texts, picks) => {
          const articles = texts.map((text, i) => told(`O${i}`, text))
          const { wordings } = concordOf(articles)
          const keys = wordings.map(({ key }) => key)
          const separations = picks.flatMap(([a, b]) => {
            const [one, other] = [keys[a % keys.length], keys[b % keys.length]]
            return one && other && one !== other ? [{ a: one, b: other }] : []
          })
          const { utterances, discrepancies } = concordOf(articles, { separations, joins: [] })
          const held = utterances.flatMap((one) => one.wordings.map(({ key }) => key))
          expect(new Set(held).size).toBe(held.length)
          for (const { a, b } of separations)
            expect(utterances.some((one) => [a, b].every((key) => one.wordings.some((w) => w.key === key)))).toBe(false)
          for (const { evidence } of discrepancies)
            for (const { articleId, start, end, exact } of evidence)
              expect(articles.find(({ id }) => id === articleId)?.index.slice(start, end)).toBe(exact)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('discrepancies', () => {
  it('tell who is credited by name, as an institution, or without a name', () => {
    const articles = [
      told('A', '“The ferry will sail at dawn tomorrow,” harbour spokesman Per Strand said.'),
      told('B', '“The ferry will sail at dawn tomorrow,” a spokesman said.'),
    ]
    expect(differences(articles)).toEqual(['attribution difference The ferry will sail at dawn tomorrow'])
  })

  it('tell titles that nobody has at once, spellings, durations, days, people and numbers', () => {
    expect(
      differences([
        told('A', 'Estonian Prime Minister Ida Brandtner spoke. She met Per Strand in Oslo on Monday for talks.'),
        told('B', 'French President Ida Brandttner spoke. Two days of talks in Oslo ended.'),
      ]).map((one) => one.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['title conflict', 'date difference', 'name variant'])
    expect(
      differences([told('A', 'The nearly decade-long war goes on.'), told('B', 'The four-year war goes on.')]),
    ).toEqual(['duration conflict War'])
    expect(
      differences([
        told('A', 'The shipyard dismissed 300 workers after the crane collapsed.'),
        told('B', 'The shipyard dismissed 270 workers after its crane collapsed.'),
      ]),
    ).toEqual(['number conflict 300 workers'])
  })

  it('tell a denial from what is only not confirmed', () => {
    const articles = [
      told('A', 'Troops captured the mining town on the eastern ridge. Ukraine denied that the town had fallen.'),
      told('B', 'Troops captured the mining town on the eastern ridge, which Ukrainian officials have not confirmed.'),
    ]
    expect(differences(articles)).toEqual(['stance difference Ukraine'])
    const company = [
      told('A', 'The shipyard dismissed its welders in March. The company on Thursday denied having paid any bribes.'),
      told(
        'B',
        'The shipyard dismissed its welders over bribes. The company would neither confirm nor deny the bribes.',
      ),
    ]
    expect(differences(company)).toEqual(['stance difference the company'])
    const minister = [
      told(
        'A',
        'Health Minister Ida Verhane spoke of the wards. The minister denied that the midwives’ ward would close.',
      ),
      told(
        'B',
        'Asked whether the midwives’ ward would close, Ida Verhane would neither confirm nor deny it. The wards remain.',
      ),
    ]
    expect(differences(minister)).toEqual(['stance difference Verhane'])
    const airline = [
      told(
        'A',
        'Manager Ida Sollander spoke of the runway. She denied that the airline had set a deadline for the runway.',
      ),
      told('B', 'Asked whether the airline had set a deadline for the runway, Ida Sollander would not confirm it.'),
    ]
    expect(differences(airline)).toEqual(['stance difference Sollander'])
    const others = [
      told('A', 'The shipyard dismissed its welders in March. The French ministry denied having paid any bribes.'),
      told('B', 'The shipyard dismissed its welders over bribes. The German ministry did not confirm the bribes.'),
    ]
    expect(differences(others)).toEqual([])
  })

  it('tell whether somebody was there', () => {
    const there = told('A', 'Economy Minister Ida Moen, who attended Sunday’s talks, ruled out more money.')
    const away = told('B', 'The talks on Sunday went on until midnight. Ida Moen did not attend.')
    expect(differences([there, away])).toEqual(['set conflict Whether Ida Moen was there'])
    expect(differences([there, told('B', 'Ida Moen attended the talks on Sunday.')])).toEqual([])
    const gallery = told('A', 'Ida Moen watched the closing speeches from the public gallery.')
    expect(differences([gallery, told('B', 'Ida Moen had been expected in the gallery but did not attend.')])).toEqual([
      'set difference Whether Ida Moen was there',
    ])
  })

  it('tell a day or a number that is reported otherwise than it was said', () => {
    const said = told('A', '“We will lodge an appeal against the verdict on Monday,” Ida Moen said.')
    expect(
      differences([said, told('B', 'Ida Moen said an appeal against the verdict would be lodged on Tuesday.')]),
    ).toEqual(['date conflict Monday'])
    expect(
      differences([said, told('B', 'Ida Moen said an appeal against the verdict would be lodged on Monday.')]),
    ).toEqual([])
  })

  it('let a number be as near to another as its words say', () => {
    const count = (outlet: string, words: string) =>
      told(outlet, `The shipyard dismissed ${words} welders after the crane collapsed.`)
    expect(differences([count('A', '310'), count('B', 'about 300')])).toEqual([])
    expect(differences([count('A', '350'), count('B', 'more than 300')])).toEqual([])
    expect(differences([count('A', '310'), count('B', 'nearly 400')])).toEqual(['number conflict 310 welders'])
    expect(differences([count('A', 'sixty-eight'), count('B', '62')])).toEqual(['number conflict sixty-eight welders'])
    expect(differences([count('A', 'sixty-eight'), count('B', '68')])).toEqual([])
    const years = (outlet: string, words: string) =>
      told(outlet, `The judge sent Ida Moen to Havn prison for ${words} years over bribes.`)
    expect(differences([years('A', 'seven'), years('B', 'seven and a half')])).toEqual(['number conflict seven years'])
  })

  it('compare a rare thing that each article counts once, in whatever sentence', () => {
    const articles = [
      told('A', 'Ida Moen took bribes worth 4.2 million crowns from the builder.'),
      told('B', 'Moen, Ida Moen, pocketed 4.8 million crowns over the years.'),
    ]
    expect(differences(articles)).toEqual(['number conflict 4.2 million crowns'])
    const customers = [
      told('A', 'The leak exposed 340,000 customers of Tolmar Bank. Tolmar has about 2 million customers.'),
      told('B', 'Row after row belonged to 430,000 customers of Tolmar Bank.'),
    ]
    expect(differences(customers)).toEqual(['number conflict 340,000 customers'])
  })

  it('tell ministers of two departments apart, but not the head of an agency from its chief', () => {
    const as = (outlet: string, title: string) => told(outlet, `${title} Ida Brandtner spoke at the pier.`)
    expect(differences([as('A', 'Foreign Minister'), as('B', 'Finance Minister')])).toEqual([
      'title conflict Ida Brandtner',
    ])
    expect(differences([as('A', 'Foreign Minister'), as('B', 'Minister')])).toEqual([])
    expect(differences([as('A', 'Defence Minister'), as('B', 'Defense Minister')])).toEqual([])
    const head = told('B', 'Ida Brandtner, head of the ferry agency, spoke at the pier.')
    expect(differences([as('A', 'Ferry agency chief'), head])).toEqual([])
  })

  it('take a spokesman for a spokesperson, and who was once for one who is former', () => {
    const as = (outlet: string, title: string) => told(outlet, `${title} Ida Brandtner spoke at the pier.`)
    expect(differences([as('A', 'Company spokesman'), as('B', 'Company spokesperson')])).toEqual([])
    const behind = told('B', 'Ida Brandtner, once a judge at Havn, spoke at the pier.')
    expect(differences([as('A', 'Former judge'), behind])).toEqual([])
  })

  it('are silent where articles agree', () => {
    const text =
      'President Ida Moen met Per Strand in Oslo on Monday. “We close the quay,” Moen said. It lost 300 jobs.'
    expect(differences([told('A', text), told('B', text)])).toEqual([])
  })
})
